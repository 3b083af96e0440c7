// The ballot as it is filled in on the phone. Built once for a vote; what is chosen changes its numbers and marks, not its parts, so
// that the finger's place and the focus stay.

import type { CriterionId } from '@rembuk/shared/base/id'
import type { VoteTexts } from '@rembuk/shared/i18n/messages/vote'
import {
  agreementLevels,
  type BallotStep,
  type ConsentStep,
  type ScoreStep,
  type VoteStep,
} from '@rembuk/shared/meeting/step'
import { type Ballot, type Choice, scoreLevels } from '@rembuk/shared/vote/ballot'
import { element } from './dom.ts'

export interface BallotForm {
  readonly parts: readonly HTMLElement[]
  /** Shows what is chosen, and whether anything can be. */
  readonly show: (draft: Ballot | null, isOpen: boolean) => void
  /** Whether what is chosen can be handed in. */
  readonly isComplete: (draft: Ballot | null) => boolean
}

interface FormOptions<Step extends BallotStep> {
  readonly step: Step
  readonly choices: readonly Choice[]
  readonly texts: VoteTexts
  /** What is chosen now; null for nothing. */
  readonly draft: () => Ballot | null
  readonly onChoose: (ballot: Ballot) => void
}

const setOff = (button: HTMLElement, isOff: boolean): void => button.setAttribute('aria-disabled', String(isOff))

const dotsForm = ({ step, choices, texts, draft, onChoose }: FormOptions<VoteStep>): BallotForm => {
  const read = (): Readonly<Record<string, number>> => {
    const chosen = draft()
    return chosen?.kind === 'vote' ? chosen.dots : {}
  }
  const leftOf = (dots: Readonly<Record<string, number>>) =>
    step.dots - Object.keys(dots).reduce((sum, id) => sum + (dots[id] ?? 0), 0)
  const most = Math.min(step.dots, step.dotsPerChoice)
  let isTaken = false

  const change = (id: string, by: 1 | -1): void => {
    const dots = read()
    const next = (dots[id] ?? 0) + by
    if (!isTaken || next < 0 || next > most || (by > 0 && leftOf(dots) < 1)) return
    onChoose({ kind: 'vote', dots: { ...dots, [id]: next } })
  }
  const rows = choices.map(({ id, title }) => {
    const step_ = (by: 1 | -1, label: string, sign: string) => {
      const made = element('button', {
        class: 'round',
        text: sign,
        attributes: { type: 'button', 'aria-label': label },
      })
      made.addEventListener('click', () => change(id, by))
      return made
    }
    const less = step_(-1, texts.takeDot({ title }), '−')
    const more = step_(1, texts.addDot({ title }), '+')
    const count = element('output', { class: 'dots', attributes: { 'aria-label': texts.dotsOn({ title }) } })
    const words = element('span', {
      class: 'choice-title',
      text: title || texts.withdrawn,
      attributes: { dir: 'auto' },
    })
    const row = element('li', { class: 'choice' }, [words, element('span', { class: 'stepper' }, [less, count, more])])
    return { id, row, less, more, count }
  })
  const left = element('p', { class: 'left', attributes: { role: 'status' } })
  const parts = [
    left,
    element(
      'ul',
      { class: 'choices' },
      rows.map(({ row }) => row),
    ),
  ]
  if (step.dotsPerChoice < step.dots)
    parts.splice(1, 0, element('p', { class: 'promise', text: texts.dotsPerChoice({ count: step.dotsPerChoice }) }))
  return {
    parts,
    isComplete: (chosen) => chosen !== null,
    show: (_draft, isOpen) => {
      isTaken = isOpen
      const dots = read()
      const dotsLeft = leftOf(dots)
      left.textContent = texts.dotsLeft({ count: dotsLeft })
      for (const { id, row, less, more, count } of rows) {
        const given = dots[id] ?? 0
        count.textContent = String(given)
        row.classList.toggle('chosen', given > 0)
        setOff(less, !isOpen || given === 0)
        setOff(more, !isOpen || given >= most || dotsLeft === 0)
      }
    },
  }
}

/** Radios of one group as large buttons. */
const radioRow = <Value extends string | number>(
  name: string,
  values: readonly Value[],
  { label, onPick }: { readonly label: (value: Value) => string; readonly onPick: (value: Value) => void },
) =>
  values.map((value) => {
    const input = element('input', { attributes: { type: 'radio', name, value: String(value) } })
    input.addEventListener('change', () => onPick(value))
    return { value, input, box: element('label', { class: 'pick' }, [input, element('span', { text: label(value) })]) }
  })

const scoreForm = ({ step, choices, texts, draft, onChoose }: FormOptions<ScoreStep>): BallotForm => {
  const read = (chosen: Ballot | null) => (chosen?.kind === 'score' ? chosen.scores : {})
  const scoreOf = (chosen: Ballot | null, choiceId: string, criterionId: CriterionId) =>
    read(chosen)[choiceId]?.[criterionId]
  const pick = (choiceId: string, criterionId: CriterionId, score: number): void => {
    const scores = read(draft())
    onChoose({ kind: 'score', scores: { ...scores, [choiceId]: { ...scores[choiceId], [criterionId]: score } } })
  }
  const rows = choices.flatMap(({ id }) =>
    step.criteria.map(({ criterionId, title }) => {
      const picks = radioRow(`score.${id}.${criterionId}`, scoreLevels, {
        label: String,
        onPick: (score) => pick(id, criterionId, score),
      })
      const row = element('fieldset', { class: 'scores' }, [
        element('legend', { text: title }),
        element(
          'div',
          { class: 'five' },
          picks.map(({ box }) => box),
        ),
      ])
      return { choiceId: id, criterionId, row, picks }
    }),
  )
  const cards = choices.map(({ id, title }) =>
    element('li', { class: 'choice card' }, [
      element('h2', { class: 'choice-title', text: title || texts.withdrawn, attributes: { dir: 'auto' } }),
      ...rows.filter(({ choiceId }) => choiceId === id).map(({ row }) => row),
    ]),
  )
  const left = element('p', { class: 'promise', attributes: { role: 'status' } })
  const missing = (chosen: Ballot | null) =>
    rows.filter(({ choiceId, criterionId }) => !scoreOf(chosen, choiceId, criterionId)).length
  return {
    parts: [
      element('p', { class: 'promise', text: texts.scoreHint }),
      element('ul', { class: 'choices' }, cards),
      left,
    ],
    isComplete: (chosen) => missing(chosen) === 0,
    show: (chosen, isOpen) => {
      const count = missing(chosen)
      left.textContent = count > 0 ? texts.scoresLeft({ count }) : ''
      for (const { choiceId, criterionId, picks } of rows)
        for (const { value, input } of picks) {
          input.checked = scoreOf(chosen, choiceId, criterionId) === value
          input.disabled = !isOpen
        }
    },
  }
}

const consentForm = ({ step, texts, onChoose }: FormOptions<ConsentStep>): BallotForm => {
  const picks = radioRow('level', agreementLevels, {
    label: (level) => texts.levels[level],
    onPick: (level) => onChoose({ kind: 'consent', level }),
  })
  const parts = [
    element('p', { class: 'proposal', text: step.proposal, attributes: { dir: 'auto' } }),
    element('p', { class: 'promise', text: texts.needed({ percent: step.neededPercent }) }),
    element('fieldset', { class: 'levels' }, [
      element('legend', { class: 'unseen', text: step.proposal }),
      ...picks.map(({ box }) => box),
    ]),
  ]
  return {
    parts: step.proposal ? parts : parts.slice(1),
    isComplete: (chosen) => chosen !== null,
    show: (chosen, isOpen) => {
      for (const { value, input } of picks) {
        input.checked = chosen?.kind === 'consent' && chosen.level === value
        input.disabled = !isOpen
      }
    },
  }
}

/** The form for a vote of any kind. */
export const buildBallotForm = ({ step, ...rest }: FormOptions<BallotStep>): BallotForm => {
  if (step.kind === 'vote') return dotsForm({ ...rest, step })
  return step.kind === 'score' ? scoreForm({ ...rest, step }) : consentForm({ ...rest, step })
}

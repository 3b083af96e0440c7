import type { VoteTexts } from '@rembuk/shared/i18n/messages/vote'
import { agreementLevels, type ConsentStep } from '@rembuk/shared/meeting/step'
import { ballotSources, rankChoices, readConsent, sumTallies, type Tally } from '@rembuk/shared/vote/tally'
import type { ResidentVote, VoteResult } from '@rembuk/shared/vote/vote-state'
import { element } from './dom.ts'

interface Row {
  readonly title: string
  readonly value: number
  readonly label: string
  readonly place: string
}

const bar = ({ title, value, label, place }: Row, highest: number): HTMLElement => {
  const fill = element('span', { class: 'fill' })
  fill.style.width = `${highest > 0 ? (100 * value) / highest : 0}%`
  return element('li', { class: 'result' }, [
    element('span', { class: 'result-words' }, [
      element('b', { class: 'place', text: place }),
      element('span', { class: 'choice-title', text: title, attributes: { dir: 'auto' } }),
      element('b', { class: 'value', text: label }),
    ]),
    element('span', { class: 'bar', attributes: { 'aria-hidden': 'true' } }, [fill]),
  ])
}
const bars = (rows: readonly Row[]): HTMLElement => {
  const highest = Math.max(0, ...rows.map(({ value }) => value))
  return element(
    'ol',
    { class: 'results' },
    rows.map((row) => bar(row, highest)),
  )
}

const consentParts = (step: ConsentStep, tally: Tally, texts: VoteTexts): readonly HTMLElement[] => {
  const { percent, objectionCount, isReached } = readConsent(step, tally)
  const rows = agreementLevels.map((level) => {
    const value = tally.totals[level] ?? 0
    return { title: texts.levels[level], value, label: String(value), place: '' }
  })
  return [
    element('p', { class: isReached ? 'notice good' : 'notice', text: isReached ? texts.agreed : texts.notAgreed }),
    element('p', { class: 'proposal', text: step.proposal, attributes: { dir: 'auto' } }),
    element('p', {
      text: `${texts.accepts({ percent, needed: step.neededPercent })}. ${texts.objections({ count: objectionCount })}.`,
    }),
    bars(rows),
  ]
}

const sourcesLine = ({ bySource }: VoteResult, texts: VoteTexts): string =>
  ballotSources
    .filter((source) => bySource[source].ballotCount > 0)
    .map((source) => `${texts.sources[source]} ${bySource[source].ballotCount}`)
    .join(' · ')

/** The result of a vote: plain bars with numbers, the first first, and how many voted in which way. */
export const buildVoteResult = (
  { step, choices }: ResidentVote,
  result: VoteResult,
  { texts, formatScore }: { readonly texts: VoteTexts; readonly formatScore: (value: number) => string },
): readonly HTMLElement[] => {
  const tally = sumTallies(result.bySource)
  const voters = `${texts.people({ count: tally.ballotCount })}: ${sourcesLine(result, texts)}`
  const main =
    step.kind === 'consent'
      ? consentParts(step, tally, texts)
      : [
          bars(
            rankChoices(step, choices, tally).map(({ title, value, rank }) => ({
              title: title || texts.withdrawn,
              value,
              label: step.kind === 'vote' ? String(value) : formatScore(value),
              place: String(rank),
            })),
          ),
        ]
  return [
    element('h2', { text: texts.results }),
    ...main,
    element('p', { class: 'promise', text: tally.ballotCount ? voters : texts.people({ count: 0 }) }),
  ]
}

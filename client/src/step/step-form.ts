import type { CriterionId, StepId } from '@rembuk/shared/base/id'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { Step, StepKind } from '@rembuk/shared/meeting/step'
import { type BoardOfStep, writeStep } from './step-draft.ts'

interface NewStep {
  readonly stepId: StepId
  readonly board: BoardOfStep
  readonly locale: Locale
}

const usualMinutes: Record<StepKind, number> = {
  'check-in': 5,
  write: 10,
  group: 15,
  vote: 10,
  score: 15,
  consent: 10,
  discuss: 20,
  readback: 10,
}

/** A new step of a kind with what is usual for it. */
export const newStep = (kind: StepKind, { stepId, board, locale }: NewStep): Step => {
  const plannedMinutes = usualMinutes[kind]
  if (kind === 'write') return { ...writeStep(board, { stepId, locale }), plannedMinutes }
  const { prompts, readyCriteria } = stepFormMessages[locale]
  const base = { stepId, boardId: board.boardId, prompt: prompts[kind], plannedMinutes }
  switch (kind) {
    case 'vote':
      return { ...base, kind, dots: 3, dotsPerChoice: 1 }
    case 'score': {
      const criteria = readyCriteria.map((title, index) => ({
        criterionId: `criterion-${index + 1}` as CriterionId,
        title,
        weight: 1,
      }))
      return { ...base, kind, criteria, shortlist: 5 }
    }
    case 'consent':
      return { ...base, kind, proposal: '', neededPercent: 67 }
    case 'discuss':
      return { ...base, kind, secondsPerSpeaker: 120 }
    default:
      return { ...base, kind }
  }
}

/** Why a step cannot be asked yet. */
export type StepFault = 'needsQuestion' | 'needsKind' | 'needsCriterion'

export const findStepFault = (step: Step): StepFault | undefined => {
  if (!step.prompt.trim()) return 'needsQuestion'
  if (step.kind === 'write' && step.kinds.length === 0) return 'needsKind'
  return step.kind === 'score' && !step.criteria.some(({ title }) => title.trim()) ? 'needsCriterion' : undefined
}

/** The step as it is sent: without spaces around its words, and without criteria that nobody has written. */
export const tidyStep = (step: Step): Step => {
  const prompt = step.prompt.trim()
  if (step.kind === 'consent') return { ...step, prompt, proposal: step.proposal.trim() }
  if (step.kind !== 'score') return { ...step, prompt }
  const criteria = step.criteria.map((one) => ({ ...one, title: one.title.trim() })).filter(({ title }) => title)
  return { ...step, prompt, criteria }
}

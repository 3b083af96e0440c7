import type { BoardId, CriterionId, StepId } from '@rembuk/shared/base/id'
import type { ConsentStep, ScoreStep, VoteStep } from '@rembuk/shared/meeting/step'
import type { Choice } from '@rembuk/shared/vote/ballot'

const base = { prompt: 'Mana yang paling mendesak?', boardId: 'board00001' as BoardId, plannedMinutes: 0 }

export const dotsStep: VoteStep = { ...base, stepId: 'dots-step' as StepId, kind: 'vote', dots: 3, dotsPerChoice: 2 }
export const reach = 'reach-1' as CriterionId
export const harm = 'harm-11' as CriterionId
export const scoreStep: ScoreStep = {
  ...base,
  stepId: 'score-step' as StepId,
  kind: 'score',
  criteria: [
    { criterionId: reach, title: 'Dirasakan banyak orang', weight: 1 },
    { criterionId: harm, title: 'Sangat parah', weight: 3 },
  ],
  shortlist: 2,
}
export const consentStep: ConsentStep = {
  ...base,
  stepId: 'consent-step' as StepId,
  kind: 'consent',
  proposal: 'Iuran air naik menjadi Rp15.000',
  neededPercent: 67,
}
export const choices: readonly Choice[] = [
  { id: 'pipa', title: 'Pipa bocor' },
  { id: 'iuran', title: 'Iuran tidak jelas' },
  { id: 'jalan', title: 'Jalan rusak' },
]

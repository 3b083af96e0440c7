import { hasAgenda, stepAfter } from '@rembuk/shared/meeting/meeting-plan'
import { askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { asksPhones, type Step } from '@rembuk/shared/meeting/step'

/** What comes next in a meeting: the host's one primary button. */
export type NextAction =
  /** No step is planned: ask the question of the board. */
  | { readonly type: 'ask' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** Show the notes of a secret step; where they need consent, begin with that. */
  | { readonly type: 'reveal'; readonly sealedCount: number; readonly needsApproval: boolean }
  | { readonly type: 'go'; readonly step: Step }
  | { readonly type: 'end' }
  | { readonly type: 'reopen' }

type Seen = Pick<MeetingState, 'steps' | 'run' | 'writing' | 'vote'>

/** Whether residents have had their turn in this step, or have none. */
const isDone = (state: Seen, step: Step): boolean =>
  !asksPhones(step) || state.run.wasOpen || Boolean(state.vote?.result)

export const nextAction = (state: Seen): NextAction => {
  const { run, writing } = state
  const step = askedStepOf(state)
  if (run.endedAtMs !== null) return { type: 'reopen' }
  if (step?.isOpen) return { type: 'close' }
  if (step?.kind === 'write' && step.isSecret && writing.sealedCount > 0 && !run.revealed.includes(step.stepId))
    return { type: 'reveal', sealedCount: writing.sealedCount, needsApproval: step.needsApproval }
  if (!hasAgenda(state)) return { type: 'ask' }
  if (step && !isDone(state, step)) return { type: 'open' }
  const next = stepAfter(state)
  return next ? { type: 'go', step: next } : { type: 'end' }
}

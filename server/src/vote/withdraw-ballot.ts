import type { Write } from '../store/store.ts'
import { keyHashOf } from './ballot-holder.ts'
import { openBallotStep, type VotingMeeting } from './live-votes.ts'

interface Withdrawal {
  readonly writes: readonly Write[]
  /** To be called when it is on disk. */
  readonly apply: () => void
}

/**
 * Takes the ballot of a line of the attendance list out of the vote that is open: who takes their line back cannot vote a second time by
 * signing anew. Only the phone has the key that leads from one to the other. To be asked while no ballot is on its way.
 */
export const withdrawBallot = ({ meetingId, plan, votes }: VotingMeeting, attendeeKey: string): Withdrawal => {
  const step = openBallotStep(plan)
  const live = step && votes.byStep.get(step.stepId)
  if (live?.vote.step.ballotPer !== 'person') return { writes: [], apply: () => undefined }
  const { stepId } = live.vote
  const keyHash = keyHashOf(live.vote, attendeeKey)
  return {
    writes: [{ type: 'withdraw-ballot', meetingId, stepId, keyHash }],
    apply: () => {
      live.castByKeyHash.delete(keyHash)
      live.saved.delete(keyHash)
    },
  }
}

import type { Write } from '../store/store.ts'
import { keyHashOf } from './ballot-holder.ts'
import { type LiveVote, openBallotStep, type VotingMeeting } from './live-votes.ts'

interface Withdrawal {
  readonly writes: readonly Write[]
  /** To be called when it is on disk. */
  readonly apply: () => void
}

/** The open vote in which each line of the attendance list has one ballot. */
export const openVoteOfLines = ({ plan, votes }: VotingMeeting): LiveVote | undefined => {
  const step = openBallotStep(plan)
  const live = step && votes.byStep.get(step.stepId)
  return live?.vote.step.ballotPer === 'person' ? live : undefined
}

/**
 * Takes the ballot of a line of the attendance list out of the vote that is open: who takes their line back cannot vote a second time by
 * signing anew. Only the phone has the key that leads from one to the other. To be asked while no ballot is on its way.
 */
export const withdrawBallot = (meeting: VotingMeeting, attendeeKey: string): Withdrawal => {
  const live = openVoteOfLines(meeting)
  if (!live) return { writes: [], apply: () => undefined }
  const { stepId } = live.vote
  const keyHash = keyHashOf(live.vote, attendeeKey)
  return {
    writes: [{ type: 'withdraw-ballot', meetingId: meeting.meetingId, stepId, keyHash }],
    apply: () => {
      live.castByKeyHash.delete(keyHash)
      live.saved.delete(keyHash)
    },
  }
}

import type { NoteId } from '@rembuk/shared/base/id'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { isSameVote } from '@rembuk/shared/vote/vote-summary'
import type { Store } from '../store/store.ts'
import { renewSummaries, type VotingMeeting } from './live-votes.ts'

/**
 * Takes the words of a note that was withdrawn or hidden out of the votes that it was a choice in; what it got stays. The store does the
 * same where the note is buried or hidden: this is for the votes in memory. To be carried out one after the other with what hosts ask.
 */
export const forgetChoice = async (
  { store }: { readonly store: Store },
  { meetingId, votes }: VotingMeeting,
  noteId: NoteId,
): Promise<void> => {
  const holds = ({ choices }: Vote) => choices.some(({ id, title }) => id === noteId && title !== '')
  const forget = <Kept extends Vote>(vote: Kept): Kept => ({
    ...vote,
    choices: vote.choices.map((choice) => (choice.id === noteId ? { ...choice, title: '' } : choice)),
  })
  const held = [...votes.byStep.values()].filter(({ vote }) => holds(vote))
  const earlier = votes.earlier.filter(holds).map(forget)
  if (held.length + earlier.length === 0) return
  for (const live of held) live.vote = forget(live.vote)
  votes.earlier = votes.earlier.map((vote) => earlier.find((one) => isSameVote(one, vote)) ?? vote)
  const changed = [...earlier, ...held.map(({ vote }) => vote)]
  for (const stepId of new Set(changed.map((vote) => vote.stepId))) renewSummaries(votes, stepId)
  // Written again: a vote that was counted at this very moment may have been saved with the words.
  await store.commit(changed.map((vote) => ({ type: 'save-vote', meetingId, vote })))
}

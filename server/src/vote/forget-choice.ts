import type { NoteId } from '@rembuk/shared/base/id'
import type { Store } from '../store/store.ts'
import type { VotingMeeting } from './live-votes.ts'

/**
 * Takes the words of a note that was withdrawn or hidden out of the votes that it was a choice in; what it got stays. The store does the
 * same where the note is buried or hidden: this is for the votes in memory. To be carried out one after the other with what hosts ask.
 */
export const forgetChoice = async (
  { store }: { readonly store: Store },
  { meetingId, votes }: VotingMeeting,
  noteId: NoteId,
): Promise<void> => {
  const held = [...votes.byStep.values()].filter(({ vote }) =>
    vote.choices.some(({ id, title }) => id === noteId && title !== ''),
  )
  if (held.length === 0) return
  for (const live of held) {
    const choices = live.vote.choices.map((choice) => (choice.id === noteId ? { ...choice, title: '' } : choice))
    live.vote = { ...live.vote, choices }
  }
  // Written again: a vote that was counted at this very moment may have been saved with the words.
  await store.commit(held.map(({ vote }) => ({ type: 'save-vote', meetingId, vote })))
}

import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { useCallback, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'

/** The votes of a note in the last vote; none where it was not voted on. */
export const useVotesOfNote = (id: NoteId): number => {
  const { votes } = useBoard()
  return useSyncExternalStore(
    useCallback((notify: () => void) => votes.on(id, notify), [votes, id]),
    () => votes.of(id),
  )
}

/** The votes of a group and of the notes in it. */
export const useVotesOfGroup = (id: GroupId): number => {
  const { votes, store } = useBoard()
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = [votes.on(id, notify), store.onGroup(id, notify)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [votes, store, id],
  )
  return useSyncExternalStore(subscribe, () =>
    store.membersOf(id).reduce((sum, noteId) => sum + votes.of(noteId), votes.of(id)),
  )
}

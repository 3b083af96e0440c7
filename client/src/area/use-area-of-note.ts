import type { AreaId, NoteId } from '@rembuk/shared/base/id'
import { useCallback, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { areaUnderNote } from './area-actions.ts'

/** The area that a note stands on; renders again when that is another. */
export const useAreaOfNote = (id: NoteId): AreaId | undefined => {
  const board = useBoard()
  return useSyncExternalStore(
    useCallback(
      (notify: () => void) => {
        const stops = [board.store.onNote(id, notify), board.areas.subscribe(notify)]
        return () => {
          for (const stop of stops) stop()
        }
      },
      [board, id],
    ),
    () => areaUnderNote(board, id),
  )
}

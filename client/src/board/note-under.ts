import type { NoteId } from '@rembuk/shared/base/id'
import { containsPoint } from '@rembuk/shared/board/frame'
import type { Board } from './board.ts'

/** The topmost note at a point of the canvas; also on boards that are drawn as cards and have no elements to press on. */
export const noteUnder = (
  { store, places }: Pick<Board, 'store' | 'places'>,
  point: readonly [number, number],
): NoteId | undefined =>
  store.placedIds().findLast((id) => {
    const frame = places.noteFrame(id)
    return frame !== undefined && containsPoint(frame, point)
  })

import { type Frame, growFrame } from '@rembuk/shared/board/frame'
import type { Board } from '../board/board.ts'

/** The title of a group stands a little above its frame. */
const titleRoom = 20

/** Frames of everything that stands on the canvas. */
export const framesOnBoard = ({ store, areas }: Board): readonly Frame[] => [
  ...store.placedIds().flatMap((id) => store.noteFrame(id) ?? []),
  ...store.groupIds().flatMap((id) => {
    const frame = store.groupFrame(id)
    return frame ? [growFrame(frame, titleRoom)] : []
  }),
  ...areas.list().flatMap(({ id }) => areas.frame(id) ?? []),
]

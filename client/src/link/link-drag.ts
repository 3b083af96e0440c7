import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { type Board, groupUnder } from '../board/board.ts'
import type { Gesture, GestureStart, Point } from '../board/gestures.ts'
import { noteUnder } from '../board/note-under.ts'
import { drawLink } from './link-actions.ts'

/** The note or else the group at a point of the canvas. */
const endUnder = (board: Board, point: Point): LinkEnd | undefined =>
  noteUnder(board, point) ?? groupUnder(board, point)

/** Pulls a line from a cause to whatever it is let go over. */
export const createLinkDrag = ({ board }: GestureStart, from: LinkEnd): Gesture => {
  const stop = (): void => board.session.change({ linking: undefined, dropTarget: undefined, isDragging: false })
  let target: LinkEnd | undefined
  return {
    move: (at) => {
      const to = board.camera.toCanvas(at)
      const under = endUnder(board, to)
      // A note lies in its group: only a note of another group, or none, can be linked with the group itself.
      target = under === from || under === board.store.note(from as never)?.groupId ? undefined : under
      board.session.change({ linking: { from, to }, dropTarget: target, isDragging: true })
    },
    end: () => {
      stop()
      if (target) drawLink(board, { from, to: target })
    },
    cancel: stop,
    pansAtEdge: true,
  }
}

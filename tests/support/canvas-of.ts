import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type Board, createBoard } from '../../client/src/board/board.ts'

/** A facilitator's canvas of 1000 by 600, seen at its own size. */
export const canvasOf = (doc: Y.Doc, { canEdit = true } = {}): Board => {
  const awareness = new Awareness(doc)
  const role = canEdit ? 'host' : 'viewer'
  const board = createBoard({ name: 'board/pemetaan', doc, awareness, role, canEdit, isLocked: false })
  board.camera.resize({ origin: [0, 0], size: [1000, 600] })
  board.follow()
  return board
}

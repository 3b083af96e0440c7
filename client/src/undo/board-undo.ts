import { keepOrder } from '@rembuk/shared/document/keep-order'
import { rootNamesByKind } from '@rembuk/shared/snapshot/document-roots'
import * as Y from 'yjs'
import { isNotOthersText } from './others-text.ts'

/** Typing and key repeats within this time are undone together. */
const captureTimeoutMs = 500

const undoByDoc = new WeakMap<Y.Doc, Y.UndoManager>()

/**
 * The one undo manager of a document, over everything in it. It takes back own work only: commands (origin null) and, once an
 * editor has been opened, what was typed (the editor adds its origin).
 *
 * Concurrency: what another has written over own work stays when that own work is undone, and so does a paragraph of a text
 * that another has typed into; a note that one added goes, with what others typed into it, and comes back with it by redo.
 */
export const undoOf = (doc: Y.Doc): Y.UndoManager => {
  const known = undoByDoc.get(doc)
  if (known) return known
  const undo = new Y.UndoManager(
    rootNamesByKind.board.map((name) => doc.getMap(name)),
    { doc, trackedOrigins: new Set([null]), captureTimeout: captureTimeoutMs, deleteFilter: isNotOthersText },
  )
  keepOrder(doc)
  undoByDoc.set(doc, undo)
  return undo
}

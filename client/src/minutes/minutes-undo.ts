import { keepOrder } from '@rembuk/shared/document/keep-order'
import { rootNamesByKind } from '@rembuk/shared/snapshot/document-roots'
import * as Y from 'yjs'
import { isNotOthersText } from '../undo/others-text.ts'

const undoByDoc = new WeakMap<Y.Doc, Y.UndoManager>()

/** The one undo manager of a meeting's document: details, agenda and minutes together, own work only. */
export const minutesUndoOf = (doc: Y.Doc): Y.UndoManager => {
  const known = undoByDoc.get(doc)
  if (known) return known
  const undo = new Y.UndoManager(
    rootNamesByKind.meeting.map((name) => doc.getMap(name)),
    { doc, trackedOrigins: new Set([null]), deleteFilter: isNotOthersText },
  )
  keepOrder(doc)
  undoByDoc.set(doc, undo)
  return undo
}

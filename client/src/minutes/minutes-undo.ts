import { keepOrder } from '@rembuk/shared/document/keep-order'
import { rootNamesByKind } from '@rembuk/shared/snapshot/document-roots'
import * as Y from 'yjs'

const undoByDoc = new WeakMap<Y.Doc, Y.UndoManager>()

/** Words that another has typed into a paragraph stay when the paragraph's maker takes it back. */
const isNotOthersText = (item: Y.Item): boolean => {
  const type = item.content instanceof Y.ContentType ? item.content.type : undefined
  return !(type instanceof Y.XmlText || type instanceof Y.XmlElement) || type.length === 0
}

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

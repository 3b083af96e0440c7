import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import * as Y from 'yjs'
import type { StoredRoom } from '../store/store.ts'

/** Builds a document from what the store holds. */
export const documentFromStored = ({ checkpoint, rows }: StoredRoom): Y.Doc => {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    if (checkpoint) Y.applyUpdateV2(doc, checkpoint.state)
    for (const { entries } of rows) for (const { update } of entries) Y.applyUpdate(doc, update)
  }, 'load')
  return doc
}

/** Deletes every note that may not come back: a withdrawn one that an undo, a restore or a late edit has brought; answers which. */
export const buryNotes = (doc: Y.Doc, noteIds: Iterable<NoteId>): readonly NoteId[] => {
  const notes = notesOf(doc)
  if (notes.size === 0) return []
  const returned = Array.from(noteIds).filter((noteId) => notes.has(noteId))
  for (const noteId of returned) notes.delete(noteId)
  return returned
}

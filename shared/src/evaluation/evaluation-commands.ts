import type * as Y from 'yjs'
import type { NoteId } from '../base/id.ts'
import { orderKeyAtEnd } from '../base/order-key.ts'
import { placeNoteInColumn } from '../note/note-commands.ts'
import { isPlaced, listNotes, readNote } from '../note/note-queries.ts'
import { columnOfNote, listColumnNotes } from './evaluation-queries.ts'

/**
 * Places notes that wait in the inbox at the end of their kind's column; those placed meanwhile, or gone, stay as they are.
 *
 * Concurrency: two people placing one note at once leave it in its column once, at one's place.
 */
export const placeNotesInColumns = (doc: Y.Doc, noteIds: readonly NoteId[]): void =>
  doc.transact(() => {
    for (const noteId of noteIds) {
      const note = readNote(doc, noteId)
      if (!note || isPlaced(note)) continue
      const kind = columnOfNote(note)
      placeNoteInColumn(doc, { noteId, kind, order: orderKeyAtEnd(listColumnNotes(listNotes(doc), kind)) })
    }
  })

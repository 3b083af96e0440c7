import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import * as Y from 'yjs'

/** The rich text of a note, or undefined when the note is gone or an editor has put something else there. */
export const noteTextOf = (doc: Y.Doc, noteId: NoteId): Y.XmlFragment | undefined => {
  const text = findItem(notesOf(doc), noteId)?.get('text')
  return text instanceof Y.XmlFragment ? text : undefined
}

import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { addNote } from '@rembuk/shared/note/note-commands'
import type { NoteAuthor } from '@rembuk/shared/note/note-schema'
import type * as Y from 'yjs'
import { idOfAgain, type UndeliveredItem } from './undelivered-items.ts'

interface AddAgain {
  readonly items: readonly UndeliveredItem[]
  readonly author: NoteAuthor
  readonly createdAtMs: number
}

/** Of these, the notes that can be written once more: a note that was only moved or deleted cannot. */
export const notesToAddAgain = (items: readonly UndeliveredItem[]): readonly UndeliveredItem[] =>
  items.filter(({ note, change }) => note && (change === 'added' || change === 'rewritten'))

/**
 * Writes notes that were not delivered as new notes, which wait in the inbox; answers how many. What is on the board stays as it is.
 *
 * Concurrency: each note has one id for this, wherever it is done: two tabs, or a second press, leave it on the board once.
 */
export const addNotesAgain = (doc: Y.Doc, { items, author, createdAtMs }: AddAgain): number =>
  doc.transact(() => {
    const notes = notesOf(doc)
    const added = notesToAddAgain(items).map(({ id, change, note }) => {
      const freshId = change === 'added' ? (id as NoteId) : idOfAgain(id)
      if (!note || notes.has(freshId)) return 0
      addNote(doc, { id: freshId, ...note, author, createdAtMs })
      return 1
    })
    return added.reduce<number>((sum, count) => sum + count, 0)
  })

import { type OrderKey, orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { placeNoteInColumn } from '@rembuk/shared/note/note-commands'
import { isPlaced, listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import type * as Y from 'yjs'

/** The place behind all reports on the list. */
export const endOfReports = (doc: Y.Doc): OrderKey =>
  orderKeyAtEnd(
    listNotes(doc)
      .filter(isPlaced)
      .map(({ id, order }) => ({ id, order: order ?? 'zz' })),
  )

/**
 * Puts reports that wait in the inbox on the list.
 *
 * Concurrency: two people putting one report on the list leave it there once.
 */
export const placeReports = (doc: Y.Doc, reports: readonly Note[]): void =>
  doc.transact(() => {
    for (const { id: noteId, kind } of reports) placeNoteInColumn(doc, { noteId, kind, order: endOfReports(doc) })
  })

/** A board with a past, as the updates that made it; the same for every server. */
import type { NoteId } from '@rembuk/shared/base/id'
import { appendToNote, moveNote } from '@rembuk/shared/note/note-commands'
import * as Y from 'yjs'
import { writeMarkedNote } from './deliveries.ts'

const people = 20
const updatesInOne = 1000

export interface BoardHistory {
  readonly updates: readonly Uint8Array[]
  /** The mark of the last change: whoever has it has everything. */
  readonly lastMark: string
}

/** `people` take turns: first they write the notes, then they move and add to them. */
export const createHistory = ({ notes, edits }: { readonly notes: number; readonly edits: number }): BoardHistory => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  const ids: NoteId[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const act = (turn: number, change: () => void) => {
    doc.clientID = 1000 + (turn % people)
    change()
  }
  for (let number = 0; number < notes; number += 1)
    act(number, () => {
      ids.push(`note${number}-${doc.clientID}` as NoteId)
      writeMarkedNote(doc, number)
    })
  const lastMark = '~last'
  for (let edit = 0; edit < edits; edit += 1)
    act(edit, () => {
      const noteId = ids[(edit * 17) % ids.length]
      if (!noteId) return
      if (edit === edits - 1) appendToNote(doc, { noteId, text: lastMark })
      else if (edit % 5 < 3) moveNote(doc, { noteId, at: [(edit * 29) % 4000, (edit * 41) % 3000] })
      else appendToNote(doc, { noteId, text: ` dan ${edit}` })
    })
  return { updates, lastMark }
}

/** The same board in a few large updates. */
export const inLargeUpdates = (updates: readonly Uint8Array[]): readonly Uint8Array[] => {
  const doc = new Y.Doc()
  const large: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => large.push(update))
  for (let from = 0; from < updates.length; from += updatesInOne)
    doc.transact(() => {
      for (const update of updates.slice(from, from + updatesInOne)) Y.applyUpdate(doc, update)
    })
  return large
}

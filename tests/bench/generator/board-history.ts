/** A board with a past, as the updates that made it; the same for every server. */
import type { NoteId } from '@rembuk/shared/base/id'
import { appendToNote, moveNote } from '@rembuk/shared/note/note-commands'
import * as Y from 'yjs'
import { writeMarkedNote } from './deliveries.ts'

/** So many people have written it, in turns. */
export const writers = 20
const turnLength = 250
const updatesInOne = 1000

/** What one person does in one turn, as Yjs updates; run `n` is writer `n % writers`. */
type Run = readonly Uint8Array[]

export interface BoardHistory {
  readonly runs: readonly Run[]
  /** The mark of the last change: whoever has it has everything. */
  readonly lastMark: string
}

const lastMark = '~last'

/** First the notes are written, then they are moved and added to. */
export const createHistory = ({ notes, edits }: { readonly notes: number; readonly edits: number }): BoardHistory => {
  const doc = new Y.Doc()
  const runs: Uint8Array[][] = []
  const ids: NoteId[] = []
  doc.on('update', (update: Uint8Array) => runs.at(-1)?.push(update))

  const write = (number: number): void => {
    ids.push(`note${number}-${doc.clientID}` as NoteId)
    writeMarkedNote(doc, number)
  }
  const change = (edit: number): void => {
    const noteId = ids[(edit * 17) % ids.length]
    if (!noteId) return
    if (edit === edits - 1) appendToNote(doc, { noteId, text: lastMark })
    else if (edit % 5 < 3) moveNote(doc, { noteId, at: [(edit * 29) % 4000, (edit * 41) % 3000] })
    else appendToNote(doc, { noteId, text: ` dan ${edit}` })
  }
  for (let turn = 0; turn < notes + edits; turn += 1) {
    if (turn % turnLength === 0) {
      doc.clientID = 1000 + (runs.length % writers)
      runs.push([])
    }
    if (turn < notes) write(turn)
    else change(turn - notes)
  }
  return { runs, lastMark }
}

/** The same board as one run of a few large updates. */
export const inLargeRuns = (runs: readonly Run[]): readonly Run[] => {
  const doc = new Y.Doc()
  const large: Uint8Array[] = []
  const updates = runs.flat()
  doc.on('update', (update: Uint8Array) => large.push(update))
  for (let from = 0; from < updates.length; from += updatesInOne)
    doc.transact(() => {
      for (const update of updates.slice(from, from + updatesInOne)) Y.applyUpdate(doc, update)
    })
  return [large]
}

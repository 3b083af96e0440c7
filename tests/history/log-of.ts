import type { LogRow } from '@rembuk/server/store/store'
import type { NoteId } from '@rembuk/shared/base/id'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import { addNote } from '@rembuk/shared/note/note-commands'
import * as Y from 'yjs'

export const noteId = (id: string) => `note-${id}` as NoteId

/** A board whose log is kept as the server keeps it: one row for each thing that somebody does. */
export interface LoggedBoard {
  readonly doc: Y.Doc
  readonly rows: LogRow[]
  /** Does something as somebody, some seconds after what was done before. */
  readonly act: (by: string, afterSeconds: number, change: (doc: Y.Doc) => void) => void
  readonly write: (by: string, afterSeconds: number, id: string, text: string) => void
}

export const startMs = Date.parse('2026-11-24T12:00:00Z')

export const createLoggedBoard = (): LoggedBoard => {
  const doc = new Y.Doc()
  const rows: LogRow[] = []
  let atMs = startMs
  let by = 'server'
  doc.on('update', (update: Uint8Array) =>
    rows.push({ room: 'board/board00001', seq: rows.length + 1, atMs, entries: [{ by, update }] }),
  )
  const act: LoggedBoard['act'] = (who, afterSeconds, change) => {
    atMs += afterSeconds * 1000
    by = who
    doc.transact(() => change(doc))
  }
  act('server', 0, () => createBoardDocument(doc, { stage: 'mapping', title: 'Pemetaan' }))
  const write: LoggedBoard['write'] = (who, afterSeconds, id, text) =>
    act(who, afterSeconds, () => {
      const isResident = who === 'resident'
      const author = { role: isResident ? 'resident' : 'editor', name: isResident ? '' : who } as const
      addNote(doc, { id: noteId(id), kind: 'problem', text, author, createdAtMs: atMs })
    })
  return { doc, rows, act, write }
}

/** The board as it stood after some moments, from what the server sends of the past. */
export const boardAfter = (updates: readonly string[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) if (update) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  return doc
}

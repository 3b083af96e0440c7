import { redactRows } from '@rembuk/server/history/redact-rows'
import type { LogRow } from '@rembuk/server/store/store'
import { addNote, appendToNote, moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLoggedBoard, noteId } from './log-of.ts'

const documentOf = (rows: readonly LogRow[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const { entries } of rows) for (const { update } of entries) Y.applyUpdate(doc, update)
  return doc
}

const withRedacted = (rows: readonly LogRow[], secret: readonly string[]): readonly LogRow[] => {
  const redacted = new Map(redactRows(rows, secret.map(noteId)).map((row) => [row.seq, row]))
  return rows.map((row) => redacted.get(row.seq) ?? row)
}

const textOf = (rows: readonly LogRow[]): string =>
  rows.map(({ entries }) => entries.map(({ update }) => Buffer.from(update).toString('latin1')).join()).join()

const notesIn = (doc: Y.Doc): unknown => doc.getMap('notes').toJSON()

test('[H6] the words of a withdrawn note leave the log, and the log still comes to the same board', () => {
  const board = createLoggedBoard()
  board.write('resident', 5, 'a', 'Rahasia warga')
  board.write('resident', 5, 'b', 'Air keruh')
  board.act('Rina', 5, (doc) => void appendToNote(doc, { noteId: noteId('a'), text: ', kata Bu Tini' }))
  board.act('Rina', 5, (doc) => void moveNote(doc, { noteId: noteId('a'), at: [3, 4] }))
  board.act('resident', 5, (doc) => void removeNote(doc, noteId('a')))
  board.act('Rina', 5, (doc) => void rewriteNote(doc, { noteId: noteId('b'), text: 'Air keruh sekali' }))
  const rows = withRedacted(board.rows, ['a'])

  expect(textOf(board.rows)).toMatch(/Rahasia warga.*Bu Tini/s)
  expect(textOf(rows)).not.toMatch(/Rahasia|Tini/)
  expect(textOf(rows)).toContain('Air keruh sekali')
  expect(rows.map(({ seq, atMs, entries }) => [seq, atMs, entries.map(({ by }) => by)])).toEqual(
    board.rows.map(({ seq, atMs, entries }) => [seq, atMs, entries.map(({ by }) => by)]),
  )
  expect(notesIn(documentOf(rows))).toEqual(notesIn(board.doc))
  expect(Y.encodeStateVector(documentOf(rows))).toEqual(Y.encodeStateVector(board.doc))
})

test('[H6] rows that hold nothing of the note stay as they are', () => {
  const board = createLoggedBoard()
  board.write('resident', 5, 'a', 'Rahasia')
  board.write('resident', 5, 'b', 'Air keruh')
  board.act('resident', 5, (doc) => void removeNote(doc, noteId('a')))
  expect(redactRows(board.rows, [noteId('a')]).map(({ seq }) => seq)).toEqual([2])
  expect(redactRows(board.rows, [])).toEqual([])
})

test('[H6] an undo that has brought the note back for a moment leaves no words either', () => {
  const board = createLoggedBoard()
  const undo = new Y.UndoManager(board.doc.getMap('notes'), { doc: board.doc, captureTimeout: 0 })
  board.write('Rina', 5, 'a', 'Rahasia')
  board.act('Rina', 5, (doc) => void removeNote(doc, noteId('a')))
  undo.undo()
  undo.undo()
  const rows = withRedacted(board.rows, ['a'])
  expect(textOf(board.rows).split('Rahasia').length).toBeGreaterThan(2)
  expect(textOf(rows)).not.toContain('Rahasia')
  expect(notesIn(documentOf(rows))).toEqual({})
})

test('[H6] neither does an edit that came before what it rests on', () => {
  const board = createLoggedBoard()
  board.write('Rina', 5, 'a', 'Rahasia')
  board.act('Rina', 5, (doc) => void appendToNote(doc, { noteId: noteId('a'), text: ' sekali' }))
  board.act('Rina', 5, (doc) => void removeNote(doc, noteId('a')))
  const [first, base, late, gone] = board.rows
  if (!first || !base || !late || !gone) throw new Error('four rows')
  const disordered = [first, late, base, gone].map((row, index) => ({ ...row, seq: index + 1 }))
  const rows = withRedacted(disordered, ['a'])
  expect(textOf(rows)).not.toMatch(/Rahasia|sekali/)
  expect(notesIn(documentOf(rows))).toEqual({})
})

/** What one of three people does to one of four notes. */
const step = fc.record({
  person: fc.integer({ min: 0, max: 2 }),
  note: fc.constantFrom('a', 'b', 'c', 'd'),
  what: fc.constantFrom('add', 'append', 'rewrite', 'move', 'remove', 'exchange'),
})

const act = (doc: Y.Doc, note: string, what: string): void => {
  const id = noteId(note)
  const text = `kata-${note}`
  const author = { role: 'editor', name: `nama-${note}` } as const
  if (what === 'add') addNote(doc, { id, kind: 'problem', text, author, createdAtMs: 1 })
  if (what === 'append') appendToNote(doc, { noteId: id, text })
  if (what === 'rewrite') rewriteNote(doc, { noteId: id, text: `${text} lagi` })
  if (what === 'move') moveNote(doc, { noteId: id, at: [1, 1] })
  if (what === 'remove') removeNote(doc, id)
}

test('[H6] whatever three people do at once, the others keep everything and the secret notes leave nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const rows: LogRow[] = []
      const server = new Y.Doc()
      const peers = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      server.on('update', (update: Uint8Array) =>
        rows.push({ room: 'board/board00001', seq: rows.length + 1, atMs: 0, entries: [{ by: 'x', update }] }),
      )
      for (const { person, note, what } of steps) {
        const doc = peers[person] ?? server
        act(doc, note, what)
        if (what !== 'exchange') continue
        Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
      }
      for (const doc of peers) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
      for (const note of ['a', 'b']) removeNote(server, noteId(note))

      const redacted = withRedacted(rows, ['a', 'b'])
      expect(textOf(redacted)).not.toMatch(/(kata|nama)-[ab]/)
      const after = documentOf(redacted)
      expect(notesIn(after)).toEqual(notesIn(server))
      expect(Y.encodeStateVector(after)).toEqual(Y.encodeStateVector(server))

      // Who was away meanwhile and edits on, also in a secret note, is understood as before.
      const [late = server] = peers
      for (const note of ['a', 'b', 'c', 'd']) act(late, note, 'append')
      const update = Y.encodeStateAsUpdate(late, Y.encodeStateVector(server))
      for (const doc of [after, server]) Y.applyUpdate(doc, update)
      expect(notesIn(after)).toEqual(notesIn(server))
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

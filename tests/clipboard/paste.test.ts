import { overlaps } from '@rembuk/shared/board/frame'
import { addLink } from '@rembuk/shared/link/link-commands'
import { listLinks } from '@rembuk/shared/link/link-queries'
import { parseCopiedNotes } from '@rembuk/shared/note/copied-notes'
import { setNoteColour } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { maxPastedNotes, parsePastedNotes } from '@rembuk/shared/note/parse-pasted-notes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { selectNotes } from '../../client/src/board/note-actions.ts'
import { copyNotesTo, duplicateNotes, pasteClipboard, pasteList } from '../../client/src/clipboard/clipboard-actions.ts'
import { notesType } from '../../client/src/clipboard/notes-type.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, noteId, writeNote } from '../support/two-boards.ts'

/** What the browser hands to a copy or paste. */
const clipboard = () => {
  const data = new Map<string, string>()
  return {
    setData: (type: string, value: string) => void data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
  }
}
const twoLinked = () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { text: 'Pipa bocor\ndi gang 3', at: [100, 100] })
  writeNote(doc, 'b', { text: 'Air keruh', at: [400, 150] })
  writeNote(doc, 'c', { at: [900, 900] })
  setNoteColour(doc, { noteId: noteId('b'), colour: 'sky' })
  addLink(doc, { from: noteId('a'), to: noteId('b'), label: 'sejak Lebaran' })
  return doc
}

test('[T18] one line is one note, whether it comes from a message, a letter or a spreadsheet', () => {
  expect(parsePastedNotes('• Jalan rusak\r\n\r\n2) Air keruh\n– Got mampet\t\n').texts).toEqual([
    'Jalan rusak',
    'Air keruh',
    'Got mampet',
  ])
  expect(parsePastedNotes('Air\tRT 02\t12\n"dua\nbaris"\t\t"kata ""pipa"""').texts).toEqual([
    'Air · RT 02 · 12',
    'dua baris · kata "pipa"',
  ])
})

test('[T18] of 5,000 pasted lines the first 500 become notes that cover nothing, and the rest is counted', () => {
  const board = canvasOf(twoLinked())
  drawGroup(board.room.doc, 'air', { at: [0, 300] })
  const before = board.store.placedIds().length
  const list = Array.from({ length: 5000 }, (_, index) => `Keluhan nomor ${index + 1}`).join('\n')

  expect(pasteList(board, list)).toEqual({ count: maxPastedNotes, leftOut: 4500, cut: 0 })

  expect(board.store.placedIds()).toHaveLength(before + maxPastedNotes)
  const frames = board.store.placedIds().map((id) => ({ id, frame: board.store.noteFrame(id) }))
  const [first] = frames.filter(({ id }) => board.store.note(id)?.text === 'Keluhan nomor 1')
  for (const { id, frame } of frames)
    if (first?.frame && frame && id !== first.id) expect(overlaps(first.frame, frame)).toBe(false)
  board.undo.undo()
  expect(board.store.placedIds()).toHaveLength(before)
})

test('[T18] whatever is pasted becomes notes of bounded length without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const wrong = parsePastedNotes(text).texts.filter((note) => note.trim() === '' || /\p{Cc}/u.test(note))
      expect(wrong).toEqual([])
    }),
  )
  expect(parsePastedNotes('x'.repeat(20_000))).toMatchObject({ cutCount: 1, texts: ['x'.repeat(2000)] })
})

test('[T19] notes copied on one board are pasted on another as they stood to each other, with their links', () => {
  const from = canvasOf(twoLinked())
  const data = clipboard()
  selectNotes(from, [noteId('a'), noteId('b')])
  expect(copyNotesTo(data as never, from, Array.from(from.session.state().selectedNotes))).toBe(2)
  expect(data.getData('text/plain')).toBe('Pipa bocor di gang 3\nAir keruh')

  const to = canvasOf(new Y.Doc())
  pasteClipboard(to, { json: data.getData(notesType), text: data.getData('text/plain') })

  const [a, b] = listNotes(to.room.doc).toSorted((one, other) => (one.at?.[0] ?? 0) - (other.at?.[0] ?? 0))
  expect([a?.text, b?.text]).toEqual(['Pipa bocor\ndi gang 3', 'Air keruh'])
  expect(b).toMatchObject({ colour: 'sky' })
  expect([(b?.at?.[0] ?? 0) - (a?.at?.[0] ?? 0), (b?.at?.[1] ?? 0) - (a?.at?.[1] ?? 0)]).toEqual([300, 50])
  expect(listLinks(to.room.doc)).toMatchObject([{ from: a?.id, to: b?.id, label: 'sejak Lebaran' }])
})

test('[T19] notes are doubled beside themselves with the links between them, in one step of undo', () => {
  const board = canvasOf(twoLinked())
  duplicateNotes(board, [noteId('a'), noteId('b')])

  expect(listNotes(board.room.doc)).toHaveLength(5)
  expect(listLinks(board.room.doc)).toHaveLength(2)
  board.undo.undo()
  expect(listNotes(board.room.doc)).toHaveLength(3)
  expect(listLinks(board.room.doc)).toHaveLength(1)
})

test('[T19] whatever lies on the clipboard under our name, only notes come out of it', () => {
  expect(parseCopiedNotes('not json')).toBeUndefined()
  expect(parseCopiedNotes('{"notes":7}')).toBeUndefined()
  fc.assert(
    fc.property(fc.json(), fc.anything(), (json, anything) => {
      for (const text of [
        json,
        JSON.stringify({ notes: [anything, { text: anything, at: anything, kind: anything }], links: [anything] }) ??
          '',
      ])
        for (const note of parseCopiedNotes(text)?.notes ?? []) {
          expect(typeof note.text).toBe('string')
          expect(note.at.every(Number.isFinite)).toBe(true)
        }
    }),
  )
})

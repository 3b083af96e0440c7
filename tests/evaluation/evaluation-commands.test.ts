import type { NoteId } from '@rembuk/shared/base/id'
import { orderKeyAt } from '@rembuk/shared/base/order-key'
import { boardMetaOf } from '@rembuk/shared/board/board-document'
import { placeNotesInColumns } from '@rembuk/shared/evaluation/evaluation-commands'
import { type EvaluationColumn, listColumnNotes } from '@rembuk/shared/evaluation/evaluation-queries'
import { chooseEvaluationTemplate, readEvaluationTemplate } from '@rembuk/shared/evaluation/evaluation-template'
import { addNote, assignChange, placeNoteInColumn, removeNote } from '@rembuk/shared/note/note-commands'
import { isPlaced, listNotes } from '@rembuk/shared/note/note-queries'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { readBoardAnnex } from '@rembuk/shared/record/board-annex'
import { createPhotoAlbum } from '@rembuk/shared/record/record-photos'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { twoPeers } from '../plan/two-peers.ts'

const noteId = (id: string) => id as NoteId
const send = (doc: Y.Doc, id: string, kind: NoteKind) =>
  addNote(doc, { id: noteId(id), kind, text: id, author: { role: 'resident', name: '' }, createdAtMs: 1 })
const column = (doc: Y.Doc, kind: EvaluationColumn) => listColumnNotes(listNotes(doc), kind).map(({ text }) => text)

test('notes from phones go to the end of their kind’s column, in the order given', () => {
  const { sari } = twoPeers()
  for (const id of ['lancar', 'rapi00']) send(sari, id, 'success')
  send(sari, 'telat0', 'problem')
  placeNotesInColumns(sari, [noteId('rapi00'), noteId('telat0'), noteId('lancar'), noteId('hilang')])

  expect(column(sari, 'success')).toEqual(['rapi00', 'lancar'])
  expect(column(sari, 'problem')).toEqual(['telat0'])
})

test('a note of a kind that has no column here is placed among the problems', () => {
  const { sari } = twoPeers()
  send(sari, 'usulan', 'proposal')
  placeNotesInColumns(sari, [noteId('usulan')])
  expect(column(sari, 'problem')).toEqual(['usulan'])
})

test('two people emptying the inbox at once place every note once, in the same order for both', () => {
  const { sari, joko, sync } = twoPeers()
  const ids = ['satu00', 'dua000', 'tiga00'].map(noteId)
  for (const id of ids) send(sari, id, 'success')
  sync()
  placeNotesInColumns(sari, ids)
  placeNotesInColumns(joko, ids.toReversed())
  sync()

  expect(column(sari, 'success')).toEqual(column(joko, 'success'))
  expect(column(sari, 'success').toSorted()).toEqual(['dua000', 'satu00', 'tiga00'])
  expect(listNotes(sari).every(isPlaced)).toBe(true)
})

test('a note that somebody has placed by hand meanwhile stays where they put it', () => {
  const { sari, joko, sync } = twoPeers()
  send(sari, 'lancar', 'success')
  sync()
  placeNoteInColumn(joko, { noteId: noteId('lancar'), kind: 'conclusion', order: 'a3' })
  sync()
  send(sari, 'sesudah', 'conclusion')
  placeNotesInColumns(sari, [noteId('sesudah')])
  placeNotesInColumns(sari, [noteId('lancar')])

  expect(column(sari, 'conclusion')).toEqual(['lancar', 'sesudah'])
})

test('dragging a note while another gives it an owner keeps both', () => {
  const { sari, joko, sync } = twoPeers()
  for (const id of ['satu00', 'dua000']) send(sari, id, 'change')
  placeNotesInColumns(sari, [noteId('satu00'), noteId('dua000')])
  sync()
  const others = listColumnNotes(listNotes(sari), 'change').filter(({ id }) => id !== 'dua000')
  placeNoteInColumn(sari, { noteId: noteId('dua000'), kind: 'change', order: orderKeyAt(others, 0) })
  assignChange(joko, { noteId: noteId('dua000'), owner: 'Bu Sari', dueOn: '2027-01-12' })
  sync()

  for (const doc of [sari, joko]) {
    expect(column(doc, 'change')).toEqual(['dua000', 'satu00'])
    expect(listColumnNotes(listNotes(doc), 'change')[0]).toMatchObject({ owner: 'Bu Sari', dueOn: '2027-01-12' })
  }
})

test('placing a note that another deletes at that moment leaves it deleted', () => {
  const { sari, joko, sync } = twoPeers()
  send(sari, 'lancar', 'success')
  sync()
  placeNotesInColumns(sari, [noteId('lancar')])
  removeNote(joko, noteId('lancar'))
  sync()
  expect([listNotes(sari), listNotes(joko)]).toEqual([[], []])
})

test('[T17] two people who choose a template at once see one; no note moves, the minutes use its words, and undo takes it back', () => {
  const { sari, joko, sync } = twoPeers()
  send(sari, 'lancar', 'success')
  placeNotesInColumns(sari, [noteId('lancar')])
  sync()
  const undo = undoOf(sari)
  chooseEvaluationTemplate(sari, 'sailboat')
  chooseEvaluationTemplate(joko, 'four-l')
  sync()

  expect(readEvaluationTemplate(sari)).toBe(readEvaluationTemplate(joko))
  expect(column(joko, 'success')).toEqual(['lancar'])

  chooseEvaluationTemplate(sari, 'significant-change')
  const entry = { id: 'board-1' as never, stage: 'evaluation', title: '', order: 'a0', createdAtMs: 0 } as const
  const titles = readBoardAnnex(
    { locale: 'id', album: createPhotoAlbum('id', new Map()), boards: [], decisions: [] },
    { entry, doc: sari },
  ).sections.map((section) => JSON.stringify(section))
  expect(titles.join()).toContain('Cerita perubahan')
  undo.stopCapturing()
  chooseEvaluationTemplate(sari, 'start-stop')
  undo.undo()
  expect(readEvaluationTemplate(sari)).toBe('significant-change')
})

test('[T17] whatever somebody writes as a template, everyone sees columns', () => {
  const { sari } = twoPeers()
  boardMetaOf(sari).set('template', 'from a newer client')

  expect(readEvaluationTemplate(sari)).toBe('findings')
})

import { replayHistory, replayTo } from '@rembuk/server/history/replay'
import type { GroupId, NoteId, SnapshotId } from '@rembuk/shared/base/id'
import { addGroup } from '@rembuk/shared/group/group-commands'
import type { History } from '@rembuk/shared/history/history'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { groupNote, moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { listDifferences } from '@rembuk/shared/snapshot/compare'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardAfter, createLoggedBoard, type LoggedBoard, noteId, startMs } from './log-of.ts'

const noSnapshots = { entries: [], statesById: new Map() }
const replay = ({ rows }: LoggedBoard, buriedNoteIds: readonly NoteId[] = []): History =>
  replayHistory({ kind: 'board', rows, buriedNoteIds }, noSnapshots)

const textsAt = ({ moments }: History, index: number): readonly string[] =>
  listNotes(boardAfter(moments.slice(0, index + 1).map(({ update }) => update))).map(({ text }) => text)

const told = ({ moments }: History) =>
  moments.map(({ parts }) =>
    parts.map(({ by, changes }) =>
      [by, ...changes.map(({ root, verb, count }) => `${count} ${root} ${verb}`)].join(' '),
    ),
  )

const snapshot = (takenAtMs: number): SnapshotEntry => ({
  snapshotId: `snapshot${takenAtMs}` as SnapshotId,
  kind: 'named',
  name: 'Sesudah istirahat',
  takenAtMs,
  takenBy: 'Rina',
})

test('[H1] the past tells who did what, moment by moment', () => {
  const board = createLoggedBoard()
  const groupId = 'group-1' as GroupId
  board.write('resident', 20, 'a', 'Pipa bocor')
  board.write('resident', 1, 'b', 'Air keruh')
  board.act('Rina', 20, (doc) => {
    addGroup(doc, { id: groupId, title: 'Pipa', at: [0, 0], size: [300, 200], order: 'a0', noteIds: [] })
    groupNote(doc, { noteId: noteId('a'), groupId })
  })
  board.act('Dedi', 20, (doc) => void moveNote(doc, { noteId: noteId('b'), at: [40, 80] }))
  board.act('Dedi', 20, (doc) => void rewriteNote(doc, { noteId: noteId('b'), text: 'Air keruh dan bau' }))
  board.act('Rina', 20, (doc) => void removeNote(doc, noteId('a')))

  expect(told(replay(board))).toEqual([
    [],
    ['resident 2 notes added'],
    ['Rina 1 notes grouped 1 groups added'],
    ['Dedi 1 notes moved'],
    ['Dedi 1 notes changed'],
    ['Rina 1 notes deleted'],
  ])
})

test('[H1] two who work at the same time stand in one moment, each with what they did', () => {
  const board = createLoggedBoard()
  board.write('Rina', 20, 'a', 'Satu')
  board.write('Dedi', 1, 'b', 'Dua')
  board.write('Rina', 1, 'c', 'Tiga')
  expect(told(replay(board)).at(-1)).toEqual(['Rina 2 notes added', 'Dedi 1 notes added'])
})

test('[H1] what somebody added and took away again within a moment did not happen', () => {
  const board = createLoggedBoard()
  board.write('Rina', 20, 'a', 'Salah tekan')
  board.act('Rina', 1, (doc) => void removeNote(doc, noteId('a')))
  expect(replay(board).moments).toHaveLength(1)
})

test('[H2] the board is shown as it stood at every moment, and at the last as it stands now', () => {
  const board = createLoggedBoard()
  board.write('Rina', 20, 'a', 'Satu')
  board.write('Rina', 20, 'b', 'Dua')
  board.act('Dedi', 20, (doc) => void removeNote(doc, noteId('a')))
  board.act('Dedi', 20, (doc) => void rewriteNote(doc, { noteId: noteId('b'), text: 'Dua, ditulis ulang' }))
  const history = replay(board)

  expect(history.moments.map((_, index) => textsAt(history, index))).toEqual([
    [],
    ['Satu'],
    ['Satu', 'Dua'],
    ['Dua'],
    ['Dua, ditulis ulang'],
  ])
  const shown = boardAfter(history.moments.map(({ update }) => update))
  expect(listDifferences(board.doc, shown)).toEqual([])
})

test('[H3] a withdrawn or hidden note is in no moment of the past, and nobody is told that it was there', () => {
  const board = createLoggedBoard()
  board.write('resident', 20, 'a', 'Nomor telepon saya 0812')
  board.write('resident', 20, 'b', 'Air keruh')
  board.act('Rina', 20, (doc) => void moveNote(doc, { noteId: noteId('a'), at: [1, 2] }))
  board.act('resident', 20, (doc) => void removeNote(doc, noteId('a')))
  const history = replay(board, [noteId('a')])

  expect(told(history)).toEqual([[], ['resident 1 notes added']])
  const bytes = history.moments.map(({ update }) => Buffer.from(update, 'base64').toString('latin1')).join()
  expect(bytes).toContain('Air keruh')
  expect(bytes).not.toContain('0812')
  expect(JSON.stringify(history)).not.toContain(noteId('a'))
  const state = replayTo({ kind: 'board', rows: board.rows, buriedNoteIds: [noteId('a')] }, { seq: 3 })
  expect(Buffer.from(state).toString('latin1')).not.toContain('0812')
})

test('[H3] nobody learns from the past which device wrote a note', () => {
  const board = createLoggedBoard()
  board.write('Rina', 20, 'a', 'Satu')
  const shown = boardAfter(replay(board).moments.map(({ update }) => update))
  expect([...Y.decodeStateVector(Y.encodeStateVector(shown)).keys()]).toEqual([1])
})

test('[H4] a snapshot marks the moment whose state it is, and no moment reaches across it', () => {
  const board = createLoggedBoard()
  board.write('Rina', 20, 'a', 'Satu')
  board.write('Rina', 4, 'b', 'Dua')
  const entry = snapshot(startMs + 22_000)
  const { moments } = replayHistory(
    { kind: 'board', rows: board.rows, buriedNoteIds: [] },
    { ...noSnapshots, entries: [entry] },
  )
  expect(moments.map(({ snapshots }) => snapshots)).toEqual([[], [entry], []])
})

test('[H4] where the log begins anew, older snapshots still show what was before', () => {
  const before = createLoggedBoard()
  before.write('Rina', 20, 'a', 'Dari masa lalu')
  const old = snapshot(startMs)
  const board = createLoggedBoard()
  board.write('Rina', 60, 'b', 'Sesudahnya')
  const statesById = new Map([[old.snapshotId, Y.encodeStateAsUpdateV2(before.doc)]])
  const history = replayHistory({ kind: 'board', rows: board.rows, buriedNoteIds: [] }, { entries: [old], statesById })

  expect(history.moments.map(({ seq }) => seq)).toEqual([0, 1, 2])
  expect(history.moments.map((_, index) => textsAt(history, index))).toEqual([['Dari masa lalu'], [], ['Sesudahnya']])
})

test('[H5] a very long past still has a slider that can be aimed at', () => {
  const board = createLoggedBoard()
  for (let index = 0; index < 2500; index += 1) board.write('Rina', 31, String(index), `Catatan ${index}`)
  const history = replay(board)
  expect(history.moments.length).toBeLessThanOrEqual(1000)
  expect(textsAt(history, history.moments.length - 1)).toHaveLength(2500)
})

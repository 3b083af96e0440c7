import { moveGroup, removeGroup } from '@rembuk/shared/group/group-commands'
import { groupNote, moveNote, placeNotes, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { createBoardStore } from '../../client/src/board/board-store.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

/** Rina's screen, with what it would render again, while Dedi edits. */
const screenOf = (fill: (doc: Y.Doc) => void) => {
  const { rina, dedi } = twoBoards(fill)
  const store = createBoardStore(rina)
  store.follow()
  const told: string[] = []
  for (const id of store.placedIds()) store.onNote(id, () => told.push(id))
  for (const id of store.groupIds()) store.onGroup(id, () => told.push(id))
  store.onPlaced(() => told.push('placed'))
  store.onGroups(() => told.push('groups'))
  const edit = (change: (doc: Y.Doc) => void): readonly string[] => {
    told.length = 0
    change(dedi)
    exchange(rina, dedi)
    return [...told]
  }
  return { store, edit }
}

const hundredNotes = (doc: Y.Doc): void => {
  for (let index = 0; index < 100; index += 1) writeNote(doc, String(index), { at: [index * 200, 0] })
  drawGroup(doc, 'air', { noteIds: [noteId('7')] })
}

test('an edit of one note is told to that note and to no other of a hundred', () => {
  const { edit, store } = screenOf(hundredNotes)

  expect(edit((doc) => rewriteNote(doc, { noteId: noteId('42'), text: 'Pipa bocor' }))).toEqual([noteId('42')])
  expect(store.content(noteId('42'))?.text).toBe('Pipa bocor')
})

test('a note that moves shows what it showed, so nothing is rendered', () => {
  const { edit, store } = screenOf(hundredNotes)
  const before = store.content(noteId('42'))

  edit((doc) => moveNote(doc, { noteId: noteId('42'), at: [5, 6] }))

  expect(store.content(noteId('42'))).toBe(before)
  expect(store.note(noteId('42'))?.at).toEqual([5, 6])
})

test('the group hears of a note that comes into it, leaves it or moves in it', () => {
  const { edit, store } = screenOf(hundredNotes)

  expect(edit((doc) => groupNote(doc, { noteId: noteId('1'), groupId: groupId('air') }))).toEqual([
    noteId('1'),
    groupId('air'),
  ])
  expect(store.membersOf(groupId('air'))).toHaveLength(2)
  expect(edit((doc) => moveNote(doc, { noteId: noteId('1'), at: [9000, 0] }))).toContain(groupId('air'))
  expect(store.groupFrame(groupId('air'))?.width).toBeGreaterThan(9000)
  expect(edit((doc) => groupNote(doc, { noteId: noteId('1'), groupId: undefined }))).toContain(groupId('air'))
  expect(store.membersOf(groupId('air'))).toEqual([noteId('7')])
})

test('the list of notes is told only when one comes or goes', () => {
  const { edit, store } = screenOf((doc) => {
    hundredNotes(doc)
    writeNote(doc, 'waiting')
  })

  expect(edit((doc) => void placeNotes(doc, [{ noteId: noteId('waiting'), at: [0, 0], groupId: undefined }]))).toEqual([
    'placed',
  ])
  expect(store.placedIds()).toHaveLength(101)
  expect(edit((doc) => removeNote(doc, noteId('3')))).toEqual([noteId('3'), 'placed'])
  expect(store.note(noteId('3'))).toBeUndefined()
})

test('a group that moves takes its notes along, one that is dissolved leaves them', () => {
  const { edit, store } = screenOf(hundredNotes)

  edit((doc) => moveGroup(doc, { groupId: groupId('air'), by: [0, 50] }))
  expect(store.noteFrame(noteId('7'))).toMatchObject({ x: 1400, y: 50 })
  expect(edit((doc) => removeGroup(doc, groupId('air')))).toContain('groups')
  expect(store.groupFrame(groupId('air'))).toBeUndefined()
  expect(store.noteFrame(noteId('7'))).toMatchObject({ x: 1400, y: 50 })
})

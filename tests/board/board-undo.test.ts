import { groupNote, moveNote, placeNotes, removeNote, setNoteColour } from '@rembuk/shared/note/note-commands'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

test('undo takes back own work and leaves what the other has done', () => {
  const { rina, dedi } = twoBoards((doc) => writeNote(doc, 'a', { at: [0, 0] }))
  const undo = undoOf(rina)
  moveNote(rina, { noteId: noteId('a'), at: [10, 10] })
  setNoteColour(dedi, { noteId: noteId('a'), colour: 'sky' })
  writeNote(dedi, 'b')
  exchange(rina, dedi)

  undo.undo()
  exchange(rina, dedi)

  expect(readNote(dedi, noteId('a'))).toMatchObject({ at: [0, 0], colour: 'sky' })
  expect(listNotes(rina)).toEqual(listNotes(dedi))
  expect(listNotes(rina)).toHaveLength(2)
  undo.undo()
  expect(listNotes(rina)).toHaveLength(2)
})

test('what another has moved since stays where they put it when the first move is undone', () => {
  const { rina, dedi } = twoBoards((doc) => writeNote(doc, 'a', { at: [0, 0] }))
  const undo = undoOf(rina)
  moveNote(rina, { noteId: noteId('a'), at: [10, 10] })
  exchange(rina, dedi)
  moveNote(dedi, { noteId: noteId('a'), at: [500, 500] })
  exchange(rina, dedi)

  undo.undo()

  expect(readNote(rina, noteId('a'))?.at).toEqual([500, 500])
})

test('a deleted note comes back with its words, its place and its group', () => {
  const { rina } = twoBoards((doc) => {
    writeNote(doc, 'a', { at: [30, 40], text: 'Pipa bocor' })
    drawGroup(doc, 'air')
    groupNote(doc, { noteId: noteId('a'), groupId: groupId('air') })
  })
  const undo = undoOf(rina)
  const before = readNote(rina, noteId('a'))
  removeNote(rina, noteId('a'))
  expect(listNotes(rina)).toEqual([])

  undo.undo()

  expect(readNote(rina, noteId('a'))).toEqual(before)
})

test('notes placed together go back to the inbox together, and out again', () => {
  const { rina } = twoBoards((doc) => {
    writeNote(doc, 'a')
    writeNote(doc, 'b')
  })
  const undo = undoOf(rina)
  placeNotes(rina, [
    { noteId: noteId('a'), at: [0, 0], groupId: undefined },
    { noteId: noteId('b'), at: [200, 0], groupId: undefined },
  ])

  undo.undo()
  expect(listNotes(rina).map((note) => note.at)).toEqual([undefined, undefined])
  undo.redo()
  expect(listNotes(rina).map((note) => note.at)).toEqual([
    [0, 0],
    [200, 0],
  ])
})

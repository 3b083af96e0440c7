import {
  appendToNote,
  dropNotes,
  groupNote,
  moveNote,
  placeNotes,
  removeNote,
  removeNotes,
  setNoteColour,
  setNoteKind,
} from '@rembuk/shared/note/note-commands'
import { listNotes, listWaiting, readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const bothRead = <Value>({ rina, dedi }: { rina: Y.Doc; dedi: Y.Doc }, read: (doc: Y.Doc) => Value): Value => {
  exchange(rina, dedi)
  expect(read(rina)).toEqual(read(dedi))
  return read(rina)
}

test('two people who move one note at once see it at one of the two places, whole', () => {
  const boards = twoBoards((doc) => writeNote(doc, 'a', { at: [0, 0] }))
  moveNote(boards.rina, { noteId: noteId('a'), at: [10, 20] })
  moveNote(boards.dedi, { noteId: noteId('a'), at: [300, 400] })

  const at = bothRead(boards, (doc) => readNote(doc, noteId('a'))?.at)

  expect([
    [10, 20],
    [300, 400],
  ]).toContainEqual(at)
})

test('two people who group one note at once leave it in one group, and the other group keeps its other notes', () => {
  const boards = twoBoards((doc) => {
    for (const id of ['a', 'b', 'c']) writeNote(doc, id, { at: [0, 0] })
    drawGroup(doc, 'air')
    drawGroup(doc, 'jalan')
  })
  for (const id of ['a', 'b']) groupNote(boards.rina, { noteId: noteId(id), groupId: groupId('air') })
  for (const id of ['a', 'c']) groupNote(boards.dedi, { noteId: noteId(id), groupId: groupId('jalan') })

  const groups = bothRead(boards, (doc) => listNotes(doc).map((note) => note.groupId))

  expect([groupId('air'), groupId('jalan')]).toContain(groups[0])
  expect(groups.slice(1)).toEqual([groupId('air'), groupId('jalan')])
})

test('two people who empty the inbox at once leave every note on the board once, arranged as one of the two did', () => {
  const ids = ['a', 'b', 'c', 'd'].map(noteId)
  const boards = twoBoards((doc) => {
    for (const id of ['a', 'b', 'c', 'd']) writeNote(doc, id)
  })
  const rinasPlaces = ids.map((_, index): [number, number] => [index * 200, 0])
  const dedisPlaces = ids.map((_, index): [number, number] => [0, index * 200])
  const place = (doc: Y.Doc, places: readonly [number, number][]) =>
    placeNotes(
      doc,
      ids.map((id, index) => ({ noteId: id, at: places[index] ?? [0, 0], groupId: undefined })),
    )
  place(boards.rina, rinasPlaces)
  place(boards.dedi, dedisPlaces)

  const places = bothRead(boards, (doc) => listNotes(doc).map((note) => note.at))

  expect(places).toHaveLength(4)
  expect([rinasPlaces, dedisPlaces]).toContainEqual(places)
  expect(bothRead(boards, listWaiting)).toEqual([])
})

test('a note that somebody has placed by now stays where they put it', () => {
  const { rina } = twoBoards((doc) => writeNote(doc, 'a', { at: [70, 80] }))

  const count = placeNotes(rina, [{ noteId: noteId('a'), at: [0, 0], groupId: undefined }])

  expect(count).toBe(0)
  expect(readNote(rina, noteId('a'))?.at).toEqual([70, 80])
})

test('whoever writes in a note that another deletes loses it with the note, and nothing else', () => {
  const boards = twoBoards((doc) => {
    writeNote(doc, 'a')
    writeNote(doc, 'b')
  })
  removeNote(boards.rina, noteId('a'))
  appendToNote(boards.dedi, { noteId: noteId('a'), text: ' sejak Lebaran' })
  appendToNote(boards.dedi, { noteId: noteId('b'), text: ' sejak Lebaran' })

  expect(bothRead(boards, (doc) => listNotes(doc).map((note) => note.text))).toEqual(['Catatan b sejak Lebaran'])
})

test('one who colours a note and one who moves it at once are both heard', () => {
  const boards = twoBoards((doc) => writeNote(doc, 'a', { at: [0, 0] }))
  setNoteColour(boards.rina, { noteId: noteId('a'), colour: 'sky' })
  moveNote(boards.dedi, { noteId: noteId('a'), at: [10, 20] })

  expect(bothRead(boards, (doc) => readNote(doc, noteId('a')))).toMatchObject({ colour: 'sky', at: [10, 20] })
})

test('a note whose kind changes takes the colour of its new kind, whatever colour it had been given', () => {
  const { rina } = twoBoards((doc) => writeNote(doc, 'a'))
  setNoteColour(rina, { noteId: noteId('a'), colour: 'lilac' })
  setNoteKind(rina, { noteId: noteId('a'), kind: 'asset' })

  expect(readNote(rina, noteId('a'))).toMatchObject({ kind: 'asset', colour: 'leaf' })
})

test('notes dropped together pass over one that is gone, and leave a group that is gone', () => {
  const { rina } = twoBoards((doc) => writeNote(doc, 'a', { at: [0, 0] }))

  dropNotes(rina, [
    { noteId: noteId('gone'), at: [1, 1], groupId: undefined },
    { noteId: noteId('a'), at: [5, 6], groupId: groupId('gone') },
  ])

  expect(readNote(rina, noteId('a'))).toMatchObject({ at: [5, 6], groupId: undefined })
  expect(removeNotes(rina, [noteId('a'), noteId('gone')])).toBe(1)
})

test('a note without words takes the first ones, and a text of several lines takes them at its end', () => {
  const { rina } = twoBoards((doc) => {
    writeNote(doc, 'a', { text: '' })
    writeNote(doc, 'b', { text: 'Satu\nDua' })
  })
  for (const letter of 'Air') appendToNote(rina, { noteId: noteId('a'), text: letter })
  appendToNote(rina, { noteId: noteId('b'), text: '!' })

  expect(listNotes(rina).map((note) => note.text)).toEqual(['Air', 'Satu\nDua!'])
})

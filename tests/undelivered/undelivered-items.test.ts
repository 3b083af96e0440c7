import type { ActivityId } from '@rembuk/shared/base/id'
import { moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { listNotes, listWaiting } from '@rembuk/shared/note/note-queries'
import { addActivity } from '@rembuk/shared/plan/plan-commands'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNotesAgain } from '../../client/src/undelivered/add-again.ts'
import { listUndelivered } from '../../client/src/undelivered/undelivered-items.ts'
import { undeliveredToText } from '../../client/src/undelivered/undelivered-text.ts'
import { noteId, writeNote } from '../support/two-boards.ts'

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** A board as the server had it, and as Rina left it after an hour without a network. */
const rinasCopy = () => {
  const savedDoc = new Y.Doc()
  writeNote(savedDoc, 'pipa', { text: 'Pipa bocor', at: [0, 0] })
  writeNote(savedDoc, 'iuran', { text: 'Iuran', at: [0, 0] })
  writeNote(savedDoc, 'sumur', { text: 'Sumur', at: [0, 0] })
  const doc = copyOf(savedDoc)
  writeNote(doc, 'baru', { text: 'Tandon retak' })
  writeNote(doc, 'kosong', { text: '' })
  rewriteNote(doc, { noteId: noteId('pipa'), text: 'Pipa bocor di RT 3' })
  moveNote(doc, { noteId: noteId('iuran'), at: [400, 300] })
  removeNote(doc, noteId('sumur'))
  addActivity(doc, {
    id: 'kerja-bakti' as ActivityId,
    title: 'Kerja bakti',
    status: 'proposed',
    order: 'a0',
    person: 'Pak RT',
  })
  return { savedDoc, doc }
}
const author = { role: 'editor', name: 'Rina' } as const
const textsOn = (doc: Y.Doc) =>
  listNotes(doc)
    .map(({ text }) => text)
    .sort()

test('[U10] what was not delivered is told by note and line, with its words: new, changed, moved, deleted', () => {
  const items = listUndelivered({ ...rinasCopy(), serverDoc: undefined })
  expect(items.map(({ change, words }) => [change, words])).toEqual([
    ['rewritten', 'Pipa bocor di RT 3'],
    ['arranged', 'Iuran'],
    ['removed', 'Sumur'],
    ['added', 'Tandon retak'],
    ['added', 'Kerja bakti\nPak RT'],
  ])
  const text = undeliveredToText('id', [{ title: 'Peta masalah', items }])
  expect(text).toContain('Peta masalah')
  expect(text).toContain('Baru: Tandon retak')
  expect(text).toContain('Diubah: Pipa bocor di RT 3')
})

test('[U11] what others did meanwhile, and what reached the server after all, is not among it', () => {
  const { savedDoc, doc } = rinasCopy()
  const serverDoc = copyOf(savedDoc)
  writeNote(serverDoc, 'warga', { text: 'Dari warga' })
  writeNote(serverDoc, 'baru', { text: 'Tandon retak' })
  rewriteNote(serverDoc, { noteId: noteId('pipa'), text: 'Pipa bocor di RT 3' })
  removeNote(serverDoc, noteId('sumur'))
  const words = listUndelivered({ savedDoc, doc, serverDoc }).map((item) => item.words)
  expect(words).toEqual(['Iuran', 'Kerja bakti\nPak RT'])
})

test('[U12] in a document that took the place of the old one nothing is doubled: only what is asked for is written, once', () => {
  const { savedDoc, doc } = rinasCopy()
  const serverDoc = new Y.Doc()
  writeNote(serverDoc, 'pipa', { text: 'Pipa bocor', at: [0, 0] })
  const before = textsOn(serverDoc)
  const items = listUndelivered({ savedDoc, doc, serverDoc })
  expect(textsOn(serverDoc)).toEqual(before)

  const other = copyOf(serverDoc)
  expect(addNotesAgain(serverDoc, { items, author, createdAtMs: 5 })).toBe(2)
  expect(addNotesAgain(serverDoc, { items, author, createdAtMs: 6 })).toBe(0)
  addNotesAgain(other, { items, author, createdAtMs: 5 })
  Y.applyUpdate(serverDoc, Y.encodeStateAsUpdate(other))
  expect(textsOn(serverDoc)).toEqual(['Pipa bocor', 'Pipa bocor di RT 3', 'Tandon retak'])
  expect(listWaiting(serverDoc)).toHaveLength(2)

  const left = listUndelivered({ savedDoc, doc, serverDoc })
  expect(left.map(({ change }) => change)).toEqual(['added'])
  expect(left[0]?.root).toBe('activities')
})

test('[U13] a copy in which all has been delivered holds nothing to show', () => {
  const { savedDoc } = rinasCopy()
  expect(listUndelivered({ savedDoc, doc: copyOf(savedDoc), serverDoc: undefined })).toEqual([])
})

import type { NoteId } from '@rembuk/shared/base/id'
import { announcementOf, createBoardDocument, groupsOf, notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { addNote, moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { countDifferences, listDifferences } from '@rembuk/shared/snapshot/compare'
import { isSameContent } from '@rembuk/shared/snapshot/content'
import { restoreDocument, restoreItems } from '@rembuk/shared/snapshot/restore'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const noteId = (id: string) => `note-${id}` as NoteId
const nothingBuried = { buriedNoteIds: [] }

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc))
  return copy
}

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

const write = (doc: Y.Doc, id: string, text: string) =>
  addNote(doc, { id: noteId(id), kind: 'problem', text, author: { role: 'editor', name: 'Rina' }, createdAtMs: 1 })

const boardWith = (...ids: readonly string[]): Y.Doc => {
  const doc = new Y.Doc()
  createBoardDocument(doc, { stage: 'mapping', title: 'Pemetaan' })
  for (const id of ids) write(doc, id, `Catatan ${id}`)
  return doc
}

const textsOf = (doc: Y.Doc) => listNotes(doc).map((note) => note.text)

test('a restored board reads like its snapshot: what is gone is back, what is newer is gone, what was changed is as it was', () => {
  const doc = boardWith('a', 'b')
  const snapshot = copyOf(doc)
  removeNote(doc, noteId('a'))
  rewriteNote(doc, { noteId: noteId('b'), text: 'Ditulis ulang' })
  moveNote(doc, { noteId: noteId('b'), at: [40, 80] })
  write(doc, 'c', 'Sesudah rekaman')
  expect(countDifferences(listDifferences(doc, snapshot))).toEqual({ addedCount: 1, removedCount: 1, changedCount: 1 })
  expect(listDifferences(doc, snapshot)).toEqual([
    { root: 'notes', key: noteId('a'), how: 'gone' },
    { root: 'notes', key: noteId('b'), how: 'changed' },
    { root: 'notes', key: noteId('c'), how: 'new' },
  ])

  restoreDocument(doc, snapshot, nothingBuried)

  expect(textsOf(doc)).toEqual(['Catatan a', 'Catatan b'])
  expect(readNote(doc, noteId('b'))?.at).toBeUndefined()
  expect(listDifferences(doc, snapshot)).toEqual([])
})

test('a note that its author withdrew does not come back, and goes if it is there', () => {
  const doc = boardWith('a', 'b', 'c')
  const snapshot = copyOf(doc)
  removeNote(doc, noteId('a'))

  restoreDocument(doc, snapshot, { buriedNoteIds: [noteId('a'), noteId('b')] })

  expect(textsOf(doc)).toEqual(['Catatan c'])
})

test('[H12] only the chosen notes come back or become as they were; all others stay as they are, and one undo takes it back', () => {
  const doc = boardWith('a', 'b', 'c')
  const then = copyOf(doc)
  for (const id of ['a', 'b', 'c']) rewriteNote(doc, { noteId: noteId(id), text: `Baru ${id}` })
  removeNote(doc, noteId('a'))
  write(doc, 'd', 'Sesudahnya')
  const undoManager = new Y.UndoManager(notesOf(doc))

  restoreItems(doc, then, new Map([['notes', [noteId('a'), noteId('b')]]]))

  expect(textsOf(doc)).toEqual(['Catatan a', 'Catatan b', 'Baru c', 'Sesudahnya'])
  undoManager.undo()
  expect(textsOf(doc)).toEqual(['Baru b', 'Baru c', 'Sesudahnya'])
})

test('[H12] two who bring back the same note at once bring it back once', () => {
  const doc = boardWith('a')
  const then = copyOf(doc)
  removeNote(doc, noteId('a'))
  const peer = copyOf(doc)
  for (const one of [doc, peer]) restoreItems(one, then, new Map([['notes', [noteId('a')]]]))
  exchange(doc, peer)
  expect(textsOf(doc)).toEqual(['Catatan a'])
  expect(textsOf(peer)).toEqual(['Catatan a'])
})

test('what another edits meanwhile stays where the snapshot did not differ', () => {
  const host = boardWith('a', 'b')
  const snapshot = copyOf(host)
  rewriteNote(host, { noteId: noteId('a'), text: 'Diubah' })
  const peer = copyOf(host)

  restoreDocument(host, snapshot, nothingBuried)
  moveNote(peer, { noteId: noteId('a'), at: [10, 20] })
  rewriteNote(peer, { noteId: noteId('b'), text: 'Ditulis orang lain' })
  write(peer, 'd', 'Ditambah kemudian')
  exchange(host, peer)

  expect(host.getMap('notes').toJSON()).toEqual(peer.getMap('notes').toJSON())
  expect(readNote(host, noteId('a'))).toMatchObject({ text: 'Catatan a', at: [10, 20] })
  expect(readNote(host, noteId('b'))?.text).toBe('Ditulis orang lain')
  expect(readNote(host, noteId('d'))?.text).toBe('Ditambah kemudian')
})

test('an untouched note is not written again, so an open editor on it goes on', () => {
  const doc = boardWith('a', 'b')
  const snapshot = copyOf(doc)
  rewriteNote(doc, { noteId: noteId('b'), text: 'Diubah' })
  const textOfA = findItem(notesOf(doc), noteId('a'))?.get('text')
  const textOfB = findItem(notesOf(doc), noteId('b'))?.get('text')

  const before = Y.encodeStateAsUpdate(doc).length
  restoreDocument(doc, snapshot, nothingBuried)

  expect(findItem(notesOf(doc), noteId('a'))?.get('text')).toBe(textOfA)
  expect(findItem(notesOf(doc), noteId('b'))?.get('text')).toBe(textOfB)
  expect(Y.encodeStateAsUpdate(doc).length - before).toBeLessThan(80)
})

test('restoring what is already so writes nothing', () => {
  const doc = boardWith('a')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  restoreDocument(doc, copyOf(doc), nothingBuried)
  expect(updates).toEqual([])
})

test('one undo takes a restore back whole', () => {
  const doc = boardWith('a', 'b')
  const snapshot = copyOf(doc)
  removeNote(doc, noteId('a'))
  rewriteNote(doc, { noteId: noteId('b'), text: 'Diubah' })
  doc.getMap('meta').set('title', 'Nama baru')
  const before = copyOf(doc)
  const undoManager = new Y.UndoManager([notesOf(doc), groupsOf(doc), doc.getMap('meta')])

  restoreDocument(doc, snapshot, nothingBuried)
  expect(textsOf(doc)).toEqual(['Catatan a', 'Catatan b'])
  expect(undoManager.undoStack).toHaveLength(1)
  undoManager.undo()

  expect(listDifferences(doc, before)).toEqual([])
  expect(textsOf(doc)).toEqual(['Diubah'])
})

test('the words of a message are changed where they differ, so another typing at its end keeps the typing', () => {
  const host = boardWith()
  announcementOf(host).set('achieved', new Y.Text('Air mengalir di RT 03'))
  const snapshot = copyOf(host)
  announcementOf(host).get('achieved')?.insert(0, 'Kabar: ')
  const peer = copyOf(host)

  restoreDocument(host, snapshot, nothingBuried)
  const typed = announcementOf(peer).get('achieved')
  typed?.insert(typed.length, ' dan RT 04')
  exchange(host, peer)

  expect(announcementOf(host).get('achieved')?.toJSON()).toBe('Air mengalir di RT 03 dan RT 04')
})

test('bold words and shared lists come back as they were', () => {
  const doc = new Y.Doc()
  const notes = doc.getMap<Y.Map<unknown>>('notes')
  const item = new Y.Map<unknown>()
  notes.set('x', item)
  item.set('body', new Y.Text('satu dua'))
  item.set('list', Y.Array.from([1, 2, 3]))
  const body = item.get('body') as Y.Text
  body.format(0, 4, { bold: true })
  const snapshot = copyOf(doc)
  body.format(0, 8, { bold: null })
  const list = item.get('list') as Y.Array<unknown>
  list.delete(1, 1)

  restoreDocument(doc, snapshot, nothingBuried)

  expect(body.toDelta()).toEqual([{ insert: 'satu', attributes: { bold: true } }, { insert: ' dua' }])
  expect(list.toArray()).toEqual([1, 2, 3])
})

test('a plain value where a shared one stood is told apart and put right', () => {
  const doc = boardWith('a')
  const snapshot = copyOf(doc)
  const asJson = findItem(notesOf(doc), noteId('a'))?.toJSON()
  doc.getMap('notes').set(noteId('a'), asJson)
  expect(isSameContent(doc.getMap('notes').get(noteId('a')), snapshot.getMap('notes').get(noteId('a')))).toBe(false)

  restoreDocument(doc, snapshot, nothingBuried)

  expect(textsOf(doc)).toEqual(['Catatan a'])
})

import type { StepId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { rewriteNote, setNoteKind } from '@rembuk/shared/note/note-commands'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addNoteAt } from '../../client/src/board/note-actions.ts'
import {
  anything,
  findNotes,
  followFound,
  goToFound,
  listAuthors,
  listStepIds,
  showFound,
} from '../../client/src/find/find-notes.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, groupId, noteId, writeNote } from '../support/two-boards.ts'

afterEach(() => vi.unstubAllGlobals())

const board = () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { text: 'Pipa air BOCOR', at: [0, 0] })
  writeNote(doc, 'b', { text: 'Air keruh', at: [300, 0] })
  writeNote(doc, 'c', { text: 'Jalan rusak', at: [600, 0] })
  writeNote(doc, 'inbox', { text: 'Air di kotak masuk' })
  for (const [id, stepId] of [
    ['a', 'langkah-1'],
    ['b', 'langkah-2'],
  ] as const)
    findItem(notesOf(doc), noteId(id))?.set('stepId', stepId)
  setNoteKind(doc, { noteId: noteId('c'), kind: 'history' })
  drawGroup(doc, 'air', { noteIds: [noteId('b')] })
  return canvasOf(doc)
}

test('[T25] notes are found by every word in any letters, by kind, author and group', () => {
  const canvas = board()
  const find = (wanted: Partial<typeof anything>) => findNotes(canvas, { ...anything, ...wanted })

  expect(find({ words: 'air' })).toEqual([noteId('a'), noteId('b')])
  expect(find({ words: 'bocor  AIR' })).toEqual([noteId('a')])
  expect(find({ kind: 'history' })).toEqual([noteId('c')])
  expect(find({ words: 'air', groupId: groupId('air') })).toEqual([noteId('b')])
  expect(find({ author: 'Dedi' })).toEqual([])
  expect(listAuthors(canvas)).toEqual(['Rina'])
})

test('[T25] what is found is told to every note, found or not, and is gone when nothing is looked for', () => {
  const canvas = board()
  const told: string[] = []
  for (const id of ['a', 'c']) canvas.session.onItem(noteId(id), () => told.push(id))
  showFound(canvas, { ...anything, words: 'air' })
  expect(canvas.session.state().found).toEqual(new Set([noteId('a'), noteId('b')]))
  expect(told).toEqual(['a', 'c'])

  showFound(canvas, { ...anything, words: 'air' })
  expect(told).toHaveLength(2)
  showFound(canvas, { ...anything, words: ' ' })
  expect(canvas.session.state().found).toBeUndefined()
})

test('[T25] one goes from one found note to the next, and from the last to the first', () => {
  const canvas = board()
  showFound(canvas, { ...anything, words: 'air' })
  const visited = [1, 1, 1, -1].map((step) => {
    goToFound(canvas, step as 1 | -1)
    return canvas.session.state().focused
  })

  expect(visited).toEqual([noteId('a'), noteId('b'), noteId('a'), noteId('b')])
})

test('[T25] who goes back before anywhere else comes to the last found note', () => {
  const canvas = board()
  showFound(canvas, { ...anything, words: 'air' })
  goToFound(canvas, -1)

  expect(canvas.session.state().focused).toBe(noteId('b'))
})

test('[T25] while others write, what is found is looked for once a frame', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0))
  const canvas = board()
  const stop = followFound(canvas, { ...anything, words: 'air' })
  const before = canvas.session.state().found
  for (const text of ['Jalan a', 'Jalan ai', 'Jalan air']) rewriteNote(canvas.room.doc, { noteId: noteId('c'), text })
  expect(canvas.session.state().found).toBe(before)
  expect(frames).toHaveLength(1)

  frames.splice(0)[0]?.()
  expect(canvas.session.state().found).toEqual(new Set(['a', 'b', 'c'].map(noteId)))
  stop()
  rewriteNote(canvas.room.doc, { noteId: noteId('c'), text: 'Jalan' })
  expect(frames).toEqual([])
})

test('[T72] notes are found by the step of the meeting in which they were written, or by several at once', () => {
  const canvas = board()
  const find = (stepIds: string) => findNotes(canvas, { ...anything, stepIds })

  expect(listStepIds(canvas)).toEqual(['langkah-1', 'langkah-2'])
  expect(find('langkah-2')).toEqual([noteId('b')])
  expect(find('langkah-1 langkah-2')).toEqual([noteId('a'), noteId('b')])
  canvas.session.change({ stepId: 'langkah-3' as StepId })
  addNoteAt(canvas, [900, 400])
  expect(find('langkah-3')).toEqual([canvas.session.state().editing])
  findItem(notesOf(canvas.room.doc), noteId('a'))?.set('stepId', 7)
  expect(find('langkah-1')).toEqual([])
})

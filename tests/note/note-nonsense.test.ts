import { notesOf } from '@rembuk/shared/board/board-document'
import { noteSize } from '@rembuk/shared/board/board-geometry'
import { findItem } from '@rembuk/shared/document/document'
import { listNotes, listWaiting, readNote } from '@rembuk/shared/note/note-queries'
import { noteColours, noteKinds } from '@rembuk/shared/note/note-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const keys = ['kind', 'colour', 'text', 'at', 'order', 'groupId', 'author', 'createdAtMs', 'source', 'owner', 'dueOn']
const anything = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((value) => value === undefined || isStorable(value)),
  fc.constantFrom([1, 2], [Number.MAX_VALUE, -1], ['a', 'b'], 'problem', 'coral', '2026-99-99'),
)
const isStorable = (value: unknown): boolean => {
  try {
    new Y.Doc().getMap('probe').set('value', value)
    return true
  } catch {
    return false
  }
}

test('whatever somebody writes into a note, everyone reads a note that can be drawn', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), anything), { maxLength: 6 }), (writes) => {
      const { rina } = twoBoards((doc) => writeNote(doc, 'a'))
      for (const [key, value] of writes) findItem(notesOf(rina), noteId('a'))?.set(key, value)

      const note = readNote(rina, noteId('a'))

      expect(noteKinds).toContain(note?.kind)
      expect(noteColours).toContain(note?.colour)
      expect(typeof note?.text).toBe('string')
      for (const part of note?.at ?? []) expect(Number.isFinite(part)).toBe(true)
      expect(Number.isFinite(note?.createdAtMs)).toBe(true)
      expect(noteSize(note?.text ?? '').every(Number.isFinite)).toBe(true)
      expect(listNotes(rina)).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})

test('what is no note at all is no note to anyone', () => {
  const { rina } = twoBoards((doc) => writeNote(doc, 'a'))
  ;(notesOf(rina) as Y.Map<unknown>).set('note-x', 'not a note')
  ;(notesOf(rina) as Y.Map<unknown>).set('note-y', new Y.Array())

  expect(listNotes(rina).map(({ id }) => id)).toEqual([noteId('a')])
  expect(listWaiting(rina).map(({ id }) => id)).toEqual([noteId('a')])
  expect(readNote(rina, noteId('x'))).toBeUndefined()
})

import { overlaps } from '@rembuk/shared/board/frame'
import { removeGroup } from '@rembuk/shared/group/group-commands'
import { orderNotes, rewriteNote } from '@rembuk/shared/note/note-commands'
import { readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anything, showFound } from '../../client/src/find/find-notes.ts'
import {
  addGroupInList,
  moveGroupInList,
  moveInList,
  moveInListBy,
  positionOf,
} from '../../client/src/outline/outline-actions.ts'
import { createOutlineTree, type SectionId } from '../../client/src/outline/outline-tree.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const air = groupId('air')

/** Notes a, b and c in a group, d and e in none. */
const fill = (doc: Y.Doc): void => {
  for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) writeNote(doc, id, { at: [20 + index * 200, 40] })
  drawGroup(doc, 'air', { noteIds: ['a', 'b', 'c'].map(noteId) })
}
const listOf = (doc: Y.Doc) => {
  const board = canvasOf(doc)
  const tree = createOutlineTree(board)
  tree.follow()
  const read = (section: SectionId) =>
    tree
      .notesIn(section)
      .map((id) => id.replace('note-', ''))
      .join('')
  return { board, tree, read }
}
const filled = () => {
  const doc = new Y.Doc()
  fill(doc)
  return { doc, ...listOf(doc) }
}

test('[T69] the list tells the notes of each group and those in none, oldest first, until somebody moves one', () => {
  const { board, read } = filled()
  expect([read(air), read(undefined)]).toEqual(['abc', 'de'])

  expect(moveInListBy(board, noteId('c'), -1)).toBe(true)
  expect(read(air)).toBe('acb')
  moveInList(board, [noteId('b'), noteId('c')], { section: air, before: noteId('a') })
  expect(read(air)).toBe('bca')
  expect(moveInListBy(board, noteId('b'), -1)).toBe(false)
  expect(positionOf(board, noteId('a'))).toEqual({ section: air, position: 3, count: 3 })
})

test('[T69] who moves a note in the list of its group leaves it where it stands on the canvas; undo takes back that step alone', () => {
  const { board, doc, read } = filled()
  moveInListBy(board, noteId('a'), 1)
  moveInListBy(board, noteId('a'), 1)
  expect(readNote(doc, noteId('a'))?.at).toEqual([20, 40])
  board.undo.undo()
  expect(read(air)).toBe('bac')
})

test('[T69] a note moved into another group comes where it was let go, and covers nothing on the canvas; out of a group it stands free', () => {
  const { board, read } = filled()
  moveInList(board, [noteId('d')], { section: air, before: noteId('b') })
  moveInList(board, [noteId('a')], { section: undefined, before: undefined })
  expect([read(air), read(undefined)]).toEqual(['dbc', 'ea'])

  const frames = board.store.placedIds().flatMap((id) => board.store.noteFrame(id) ?? [])
  for (const [index, frame] of frames.entries())
    for (const other of frames.slice(index + 1)) expect(overlaps(frame, other)).toBe(false)
  const group = board.store.groupFrame(air)
  const left = board.store.noteFrame(noteId('a'))
  expect(group && left && overlaps(group, left)).toBe(false)
})

test('[T69] two who move notes of one list at once see one order; one that another moved elsewhere is in one group only', () => {
  const { rina, dedi } = twoBoards(fill)
  const [hers, his] = [listOf(rina), listOf(dedi)]
  moveInListBy(hers.board, noteId('c'), -1)
  moveInList(his.board, [noteId('c')], { section: undefined, before: noteId('d') })
  moveInListBy(his.board, noteId('a'), 1)
  exchange(rina, dedi)

  for (const section of [air, undefined]) expect(hers.read(section)).toBe(his.read(section))
  expect([...`${hers.read(air)}${hers.read(undefined)}`].sort().join('')).toBe('abcde')
})

test('[T70] the list of a dissolved group goes to those without one; words that somebody types move nothing', () => {
  const { doc, tree, read } = filled()
  let toldCount = 0
  tree.subscribe(() => {
    toldCount += 1
  })
  const before = tree.notesIn(air)
  rewriteNote(doc, { noteId: noteId('a'), text: 'Kata lain' })
  expect(toldCount).toBe(0)
  orderNotes(doc, [{ noteId: noteId('e'), order: 'a1' }])
  expect(tree.notesIn(air)).toBe(before)
  expect(read(undefined)).toBe('ed')

  removeGroup(doc, air)
  expect(read(undefined)).toBe('eabcd')
})

test('[T70] what is looked for alone is listed; the keyboard enters at the note it was on, or the first that is listed', () => {
  const { board, tree, read } = filled()
  expect(['a', 'b'].map((id) => tree.isEntry(noteId(id)))).toEqual([true, false])
  board.session.change({ focused: noteId('d') })
  expect(tree.isEntry(noteId('d'))).toBe(true)
  showFound(board, { ...anything, words: 'catatan b' })

  expect([read(air), read(undefined)]).toEqual(['b', ''])
  expect(tree.isEntry(noteId('b'))).toBe(true)
})

test('[T70] groups are made in free space and put in another order; who may only look moves nothing', () => {
  const { board, doc } = filled()
  addGroupInList(board)
  const [first, made] = board.store.groupIds()
  if (!first || !made) throw new Error('there are two groups')
  const frames = [first, made].flatMap((id) => board.store.groupFrame(id) ?? [])
  expect(frames[0] && frames[1] && overlaps(frames[0], frames[1])).toBe(false)
  expect(board.session.state().editing).toBe(made)
  expect(moveGroupInList(board, made, -1)).toBe(true)
  expect(moveGroupInList(board, made, -1)).toBe(false)
  expect(board.store.groupIds()).toEqual([made, first])

  const reader = canvasOf(doc, { canEdit: false })
  moveInList(reader, [noteId('a')], { section: undefined, before: undefined })
  expect(readNote(doc, noteId('a'))?.groupId).toBe(air)
})

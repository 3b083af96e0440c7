import { overlaps } from '@rembuk/shared/board/frame'
import { collapseGroup, moveGroup, removeGroup } from '@rembuk/shared/group/group-commands'
import { readGroup } from '@rembuk/shared/group/group-queries'
import { addLink } from '@rembuk/shared/link/link-commands'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMarquee } from '../../client/src/board/gestures.ts'
import { toggleGroup } from '../../client/src/board/group-actions.ts'
import { moveNotesIntoGroup, placeWaitingNoteAt } from '../../client/src/board/inbox-actions.ts'
import { addNoteAt, dropNotesBy, selectNotes } from '../../client/src/board/note-actions.ts'
import { noteUnder } from '../../client/src/board/note-under.ts'
import { anything, goToFound, showFound } from '../../client/src/find/find-notes.ts'
import { curveOfLink } from '../../client/src/link/link-place.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const air = groupId('air')

/** Two linked notes in a group, and one beside it that the first leads to. */
const board = () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { text: 'Pipa bocor', at: [20, 40] })
  writeNote(doc, 'b', { text: 'Air keruh', at: [220, 40] })
  writeNote(doc, 'c', { text: 'Anak sakit', at: [800, 40] })
  drawGroup(doc, 'air', { noteIds: [noteId('a'), noteId('b')] })
  addLink(doc, { from: noteId('a'), to: noteId('b') })
  addLink(doc, { from: noteId('b'), to: noteId('c') })
  const canvas = canvasOf(doc)
  return { canvas, doc }
}

test('[T66] the notes of a collapsed group are not in the way: neither seen nor pressed nor caught in a rectangle; opened again, all stands as it stood', () => {
  const { canvas, doc } = board()
  const before = listNotes(doc)
  const drawn: unknown[] = []
  canvas.store.onNote(noteId('a'), () => drawn.push(canvas.places.noteFrame(noteId('a'))))
  toggleGroup(canvas, air)

  expect(drawn).toEqual([undefined])
  expect(canvas.visible.ids()).toEqual([noteId('c')])
  expect(noteUnder(canvas, [100, 100])).toBeUndefined()
  expect(canvas.store.groupFrame(air)).toEqual({ x: 0, y: 0, width: 240, height: 84 })
  createMarquee({ board: canvas, from: [1, 1], drawRectangle: () => undefined }).move([999, 599])
  expect(canvas.session.state().selectedNotes).toEqual(new Set([noteId('c')]))

  toggleGroup(canvas, air)
  expect(listNotes(doc)).toEqual(before)
  expect(canvas.visible.ids()).toHaveLength(3)
})

test('[T66] links to a note that is put away end at its group, those inside it are not drawn', () => {
  const { canvas } = board()
  toggleGroup(canvas, air)
  const [inside, outside] = canvas.links.list().map((link) => curveOfLink(canvas, link))

  expect(inside).toBeUndefined()
  expect(outside?.start[0]).toBe(240)
})

test('[T66] a collapsed group takes its notes along when it is moved', () => {
  const { canvas, doc } = board()
  toggleGroup(canvas, air)
  moveGroup(doc, { groupId: air, by: [100, 200] })
  toggleGroup(canvas, air)

  expect(canvas.store.noteFrame(noteId('a'))).toMatchObject({ x: 120, y: 240 })
})

test('[T66] what is selected or written in a group is let go of when it is collapsed', () => {
  const { canvas } = board()
  selectNotes(canvas, [noteId('a'), noteId('c')])
  canvas.session.change({ editing: noteId('a'), focused: noteId('a') })
  toggleGroup(canvas, air)

  expect(canvas.session.state()).toMatchObject({ selectedNotes: new Set([noteId('c')]), editing: undefined })
  expect(canvas.session.state().focused).toBeUndefined()
})

test('[T66] of two who collapse and open a group at once both see the same; one who writes in it meanwhile loses nothing', () => {
  const { rina, dedi } = twoBoards((doc) => drawGroup(doc, 'air', { noteIds: [writeNote(doc, 'a', { at: [20, 40] })] }))
  collapseGroup(rina, { groupId: air, isCollapsed: true })
  writeNote(dedi, 'late', { at: [30, 50] })
  collapseGroup(dedi, { groupId: air, isCollapsed: false })
  exchange(rina, dedi)

  expect(readGroup(rina, air)).toEqual(readGroup(dedi, air))
  expect(listNotes(rina)).toHaveLength(2)
  expect(collapseGroup(rina, { groupId: groupId('gone'), isCollapsed: true }).ok).toBe(false)
})

test('[T67] what is dropped, placed or moved into a collapsed group covers none of the notes in it', () => {
  const { canvas, doc } = board()
  writeNote(doc, 'd', { at: [800, 300] })
  writeNote(doc, 'waiting')
  toggleGroup(canvas, air)
  dropNotesBy(canvas, [noteId('c')], [-760, -50])
  moveNotesIntoGroup(
    canvas,
    listNotes(doc).filter(({ id }) => id === noteId('d')),
    air,
  )
  const waiting = canvas.store.note(noteId('waiting'))
  if (!waiting) throw new Error('a note waits')
  placeWaitingNoteAt(canvas, waiting, [100, 40])

  const inside = listNotes(doc).filter(({ groupId: own }) => own === air)
  expect(inside).toHaveLength(5)
  const frames = inside.flatMap(({ id }) => canvas.store.openNoteFrame(id) ?? [])
  for (const [index, frame] of frames.entries())
    for (const other of frames.slice(index + 1)) expect(overlaps(frame, other)).toBe(false)
})

test('[T67] a note that is written into a collapsed group opens it', () => {
  const { canvas } = board()
  toggleGroup(canvas, air)
  addNoteAt(canvas, [100, 40])

  expect(canvas.store.group(air)?.isCollapsed).toBe(false)
  expect(canvas.store.noteFrame(canvas.session.state().editing as never)).toBeDefined()
})

test('[T67] who looks for a note that is put away is led to its group', () => {
  const { canvas } = board()
  toggleGroup(canvas, air)
  showFound(canvas, { ...anything, words: 'bocor' })
  goToFound(canvas, 1)

  expect(canvas.session.state()).toMatchObject({ focused: noteId('a'), selectedGroup: air, selectedNotes: new Set() })
})

test('[T68] a note that one moves into a group which another dissolves stands loose where it was put, for both; undone, it is in the group', () => {
  const { rina, dedi } = twoBoards((doc) => {
    drawGroup(doc, 'air')
    writeNote(doc, 'late', { at: [900, 900] })
  })
  const canvas = canvasOf(rina)
  removeGroup(dedi, air)
  moveNotesIntoGroup(canvas, listNotes(rina), air)
  exchange(rina, dedi)

  expect(canvas.store.groupIds()).toEqual([])
  expect(canvas.store.noteFrame(noteId('late'))).toBeDefined()
  expect(listNotes(rina)).toEqual(listNotes(dedi))
  canvas.undo.undo()
  expect(readNote(rina, noteId('late'))?.at).toEqual([900, 900])
})

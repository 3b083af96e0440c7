import { overlaps } from '@rembuk/shared/board/frame'
import { removeGroup } from '@rembuk/shared/group/group-commands'
import { removeNote } from '@rembuk/shared/note/note-commands'
import { listNotes, listWaiting, readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createGroupDrag, createMarquee, createNoteDrag } from '../../client/src/board/gestures.ts'
import { groupSelectedNotes } from '../../client/src/board/group-actions.ts'
import { placeWaitingNotes } from '../../client/src/board/inbox-actions.ts'
import { addNoteAt, finishEditing, selectNotes } from '../../client/src/board/note-actions.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const start = (board: ReturnType<typeof canvasOf>, from: readonly [number, number]) => ({
  board,
  from,
  drawRectangle: () => undefined,
})

test('a dragged note is written once, where it is dropped, into the group under it', () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { at: [0, 0] })
  drawGroup(doc, 'air', { at: [400, 0] })
  const board = canvasOf(doc)
  let writeCount = 0
  doc.on('update', () => {
    writeCount += 1
  })
  const drag = createNoteDrag(start(board, [10, 10]), [noteId('a')], noteId('a'))
  for (const x of [50, 200, 460]) drag.move([x, 60])
  expect(writeCount).toBe(0)
  expect(board.places.noteFrame(noteId('a'))).toMatchObject({ x: 450, y: 50 })
  expect(board.session.state().dropTarget).toBe(groupId('air'))

  drag.end()

  expect(writeCount).toBe(1)
  expect(readNote(doc, noteId('a'))).toMatchObject({ at: [450, 50], groupId: groupId('air') })
})

test('a drag that is broken off leaves the note where it was', () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { at: [0, 0] })
  const board = canvasOf(doc)
  const drag = createNoteDrag(start(board, [10, 10]), [noteId('a')], noteId('a'))
  drag.move([300, 300])
  drag.cancel()

  expect(board.places.noteFrame(noteId('a'))).toMatchObject({ x: 0, y: 0 })
  expect(readNote(doc, noteId('a'))?.at).toEqual([0, 0])
})

test('while a group is dragged its notes are shown moving with it', () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { at: [20, 40] })
  drawGroup(doc, 'air', { noteIds: [noteId('a')] })
  const board = canvasOf(doc)
  const drag = createGroupDrag(start(board, [0, 0]), groupId('air'))
  drag.move([100, 30])

  expect(board.places.noteFrame(noteId('a'))).toMatchObject({ x: 120, y: 70 })
  drag.end()
  expect(readNote(doc, noteId('a'))?.at).toEqual([120, 70])
})

test('notes caught in a rectangle are grouped in a frame that holds them, its title open for writing', () => {
  const doc = new Y.Doc()
  for (const [index, id] of ['a', 'b', 'c'].entries()) writeNote(doc, id, { at: [index * 300, 0] })
  const board = canvasOf(doc)
  const marquee = createMarquee(start(board, [0, 0]))
  marquee.move([400, 200])
  marquee.end()
  groupSelectedNotes(board)

  const [id] = board.store.groupIds()
  expect(listNotes(doc).map((note) => note.groupId)).toEqual([id, id, undefined])
  expect(board.session.state()).toMatchObject({ selectedGroup: id, editing: id })
})

test('a note that was opened and left empty is gone, and undo does not bring it back', () => {
  const board = canvasOf(new Y.Doc())
  addNoteAt(board, [100, 100])
  const [id] = board.store.placedIds()
  expect(id).toBe(board.session.state().editing)

  if (id) finishEditing(board, id)
  board.undo.undo()

  expect(listNotes(board.room.doc)).toEqual([])
})

test('what another deletes is no longer selected or being written here', () => {
  const { rina, dedi } = twoBoards((doc) => {
    writeNote(doc, 'a', { at: [0, 0] })
    drawGroup(doc, 'air')
  })
  const board = canvasOf(rina)
  selectNotes(board, [noteId('a')])
  board.session.change({ editing: noteId('a'), focused: noteId('a') })
  removeNote(dedi, noteId('a'))
  removeGroup(dedi, groupId('air'))
  exchange(rina, dedi)

  expect(board.session.state()).toMatchObject({ editing: undefined, focused: undefined })
  expect(board.session.state().selectedNotes.size).toBe(0)
})

const crowded = (): Y.Doc => {
  const doc = new Y.Doc()
  for (let index = 0; index < 12; index += 1) writeNote(doc, `p${index}`, { at: [(index % 4) * 200, index * 60] })
  for (let index = 0; index < 9; index += 1) writeNote(doc, `w${index}`)
  return doc
}

test('the whole inbox placed at once covers no note', () => {
  const board = canvasOf(crowded())

  expect(placeWaitingNotes(board, listWaiting(board.room.doc))).toBe(9)

  const frames = board.store.placedIds().map((id) => ({ id, frame: board.store.noteFrame(id) }))
  for (const { id, frame } of frames.filter((placed) => placed.id.includes('w')))
    for (const other of frames)
      if (frame && other.frame && other.id !== id) expect(overlaps(frame, other.frame)).toBe(false)
})

test('nothing is placed under the pointer, nor where somebody is just dragging a note', () => {
  const place = (prepare: (board: ReturnType<typeof canvasOf>) => void) => {
    const board = canvasOf(crowded())
    prepare(board)
    placeWaitingNotes(board, listWaiting(board.room.doc))
    return board.store.noteFrame(noteId('w0'))
  }
  const [free] = [place(() => undefined)]
  expect(free).toBeDefined()
  if (!free) return
  const spot: readonly [number, number] = [free.x + 20, free.y + 20]

  expect(place((board) => board.presence.show({ pointer: spot }))).not.toEqual(free)
  expect(place((board) => board.places.setOthersDrag(new Map([[noteId('p0'), spot]])))).not.toEqual(free)
})

test('only notes near the window stand in the page, and those the person is working with', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 200; index += 1) writeNote(doc, String(index), { at: [index * 200, 0] })
  const board = canvasOf(doc)
  board.camera.zoomTo(1, [0, 0])
  expect(board.visible.ids().length).toBeLessThan(15)

  selectNotes(board, [noteId('150')])
  expect(board.visible.ids()).toContain(noteId('150'))
  board.camera.panBy([-20_000, 0])
  expect(board.visible.ids()).toContain(noteId('100'))
  expect(board.visible.ids()).not.toContain(noteId('0'))
})

test('who may only look adds nothing', () => {
  const board = canvasOf(new Y.Doc(), { canEdit: false })
  addNoteAt(board, [10, 10])

  expect(listNotes(board.room.doc)).toEqual([])
})

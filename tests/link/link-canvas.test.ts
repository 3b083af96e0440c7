import type { NoteId } from '@rembuk/shared/base/id'
import { addLink } from '@rembuk/shared/link/link-commands'
import { linkCurve, pathOfCurve } from '@rembuk/shared/link/link-geometry'
import { listLinks } from '@rembuk/shared/link/link-queries'
import { moveNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { selectNotes } from '../../client/src/board/note-actions.ts'
import { createGesture } from '../../client/src/board/press.ts'
import { drawLink, removeLinkOf, turnLinkRound, writeLinkLabel } from '../../client/src/link/link-actions.ts'
import { writePulled } from '../../client/src/link/link-handle.ts'
import { curveOfLink } from '../../client/src/link/link-place.ts'
import { createVisibleLinks } from '../../client/src/link/visible-links.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, exchange, groupId, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const boardWithTwo = (doc = new Y.Doc()) => {
  writeNote(doc, 'a', { at: [0, 0] })
  writeNote(doc, 'b', { at: [400, 0] })
  drawGroup(doc, 'air', { at: [0, 400] })
  return canvasOf(doc)
}
const nowhere = {
  noteId: undefined,
  groupTitle: undefined,
  resize: undefined,
  link: undefined,
  linkFrom: undefined,
  areaTitle: undefined,
  areaResize: undefined,
}
const press = (board: ReturnType<typeof canvasOf>, on: Partial<typeof nowhere> | object, from: [number, number]) =>
  createGesture({
    board,
    from,
    drawRectangle: () => undefined,
    on: { ...nowhere, ...on },
    isTouch: false,
    isAdding: false,
    isPanning: false,
  })

test('[T7] an arrow pulled from the handle of a note to another links them, and is selected for its words', () => {
  const board = boardWithTwo()
  const pull = press(board, { linkFrom: noteId('a') }, [180, 50])
  pull.move([450, 40])
  expect(board.session.state()).toMatchObject({ dropTarget: noteId('b'), linking: { from: noteId('a') } })
  pull.end()

  const [link] = listLinks(board.room.doc)
  expect(link).toMatchObject({ from: noteId('a'), to: noteId('b') })
  expect(board.session.state()).toMatchObject({ selectedLink: link?.id, linking: undefined, dropTarget: undefined })
})

test('[T7] an arrow let go over nothing, over where it began, or broken off links nothing', () => {
  const board = boardWithTwo()
  for (const [to, how] of [
    [[700, 700], 'end'],
    [[20, 20], 'end'],
    [[450, 40], 'cancel'],
  ] as const) {
    const pull = press(board, { linkFrom: noteId('a') }, [180, 50])
    pull.move(to)
    pull[how]()
  }

  expect(listLinks(board.room.doc)).toEqual([])
})

test('[T7] with the link tool the cause is tapped and then the effect, a group as well', () => {
  const board = boardWithTwo()
  board.session.change({ tool: 'link' })
  press(board, { noteId: noteId('a') }, [20, 20]).end()
  expect(listLinks(board.room.doc)).toEqual([])
  press(board, { groupTitle: groupId('air') }, [20, 400]).end()

  expect(listLinks(board.room.doc)).toMatchObject([{ from: noteId('a'), to: groupId('air') }])
  expect(board.session.state().tool).toBe('select')
})

test('[T8] an arrow runs from edge to edge and follows its notes, also while they are dragged', () => {
  const board = boardWithTwo()
  addLink(board.room.doc, { from: noteId('a'), to: noteId('b') })
  const curve = () => {
    const [link] = board.links.list()
    return link && curveOfLink(board, link)
  }
  expect(curve()).toMatchObject({ start: [176, 58], end: [400, 58] })

  moveNote(board.room.doc, { noteId: noteId('b'), at: [400, 100] })
  expect(curve()).toMatchObject({ end: [400, 158] })
  board.places.setOwnDrag(new Map([[noteId('b'), [0, 300]]]))
  expect(curve()).toMatchObject({ start: [88, 116], end: [88, 300] })
})

test('[T8] two arrows between the same two run beside each other', () => {
  const [a, b] = [
    { x: 0, y: 0, width: 100, height: 100 },
    { x: 300, y: 0, width: 100, height: 100 },
  ] as const
  const there = linkCurve(a, b, { isTwoWay: true })
  const back = linkCurve(b, a, { isTwoWay: true })

  expect(there.start[1]).not.toBe(back.end[1])
  expect(pathOfCurve(there)).toMatch(/^M[-\d ]+C[-\d ]+M[-\d ]+L[-\d ]+L[-\d ]+$/)
})

test('[T8] only arrows near the window stand in the page', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 60; index += 1) writeNote(doc, String(index), { at: [index * 600, 0] })
  for (let index = 1; index < 60; index += 1)
    addLink(doc, { from: noteId(String(index - 1)), to: noteId(String(index)) })
  const board = canvasOf(doc)
  expect(board.links.list()).toHaveLength(59)
  expect(board.visibleLinks.list().length).toBeLessThan(6)

  board.camera.panBy([-600 * 40, 0])
  expect(board.visibleLinks.list().some(({ from }) => from === noteId('40'))).toBe(true)
  expect(board.visibleLinks.list().some(({ from }) => from === noteId('1'))).toBe(false)
})

test('[T8] an edit of a note asks only where its own arrows run, and none from far away, where they are no part of the page', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 400; index += 1) writeNote(doc, String(index), { at: [index * 600, 0] })
  for (let index = 1; index < 400; index += 1)
    addLink(doc, { from: noteId(String(index - 1)), to: noteId(String(index)) })
  const board = canvasOf(doc)
  board.visible.setDrawing('ready')
  let asked = 0
  const noteFrame = (id: NoteId) => {
    asked += 1
    return board.places.noteFrame(id)
  }
  const shown = createVisibleLinks({ ...board, places: { ...board.places, noteFrame } })
  shown.follow()
  const isShown = () => shown.list().some(({ from }) => from === noteId('300'))
  const askedFor = (change: () => void) => {
    asked = 0
    change()
    return asked
  }
  expect(askedFor(() => rewriteNote(doc, { noteId: noteId('300'), text: 'Pipa' }))).toBeLessThan(10)
  expect(isShown()).toBe(false)
  moveNote(doc, { noteId: noteId('300'), at: [100, 100] })
  expect(isShown()).toBe(true)

  board.camera.zoomTo(0.3, [0, 0])
  expect(askedFor(() => moveNote(doc, { noteId: noteId('300'), at: [90_000, 0] }))).toBe(0)
  board.camera.zoomTo(1, [0, 0])
  expect(isShown()).toBe(false)
})

test('[T7] while no arrow is pulled and nothing is selected, moving about writes nothing for the handle', () => {
  const doc = new Y.Doc()
  for (const [index, id] of ['a', 'b'].entries()) writeNote(doc, id, { at: [index * 400, 0] })
  const board = canvasOf(doc)
  const attributes = new Map<string, string>()
  let writes = 0
  const path = {
    hasAttribute: (name: string) => attributes.has(name),
    setAttribute: (name: string, value: string) => {
      writes += 1
      attributes.set(name, value)
    },
    removeAttribute: (name: string) => {
      writes += 1
      attributes.delete(name)
    },
  } as unknown as SVGPathElement
  writePulled(board, path)
  expect(writes).toBe(0)

  board.session.change({ linking: { from: noteId('a'), to: [300, 50] } })
  writePulled(board, path)
  expect(attributes.get('d')).toMatch(/^M/)
  board.session.change({ linking: undefined })
  writePulled(board, path)
  expect(attributes.has('d')).toBe(false)
  const before = writes
  board.camera.panBy([10, 10])
  writePulled(board, path)
  expect(writes).toBe(before)
})

test('[T9] what another deletes takes its arrows out of view and out of hand', () => {
  const { rina, dedi } = twoBoards((doc) => {
    writeNote(doc, 'a', { at: [0, 0] })
    writeNote(doc, 'b', { at: [400, 0] })
  })
  const board = canvasOf(rina)
  drawLink(board, { from: noteId('a'), to: noteId('b') })
  expect(board.session.state().selectedLink).toBeDefined()
  exchange(rina, dedi)
  removeNote(dedi, noteId('b'))
  exchange(rina, dedi)

  expect(board.links.list()).toEqual([])
  expect(board.visibleLinks.list()).toEqual([])
  expect(board.session.state().selectedLink).toBeUndefined()
})

test('[T9] a link is labelled, turned and taken away, each as one step of undo', () => {
  const board = boardWithTwo()
  drawLink(board, { from: noteId('a'), to: noteId('b') })
  const selected = () => {
    const { selectedLink } = board.session.state()
    if (!selectedLink) throw new Error('nothing selected')
    return selectedLink
  }
  writeLinkLabel(board, selected(), 'karena')
  turnLinkRound(board, selected())
  expect(board.links.list()).toMatchObject([{ from: noteId('b'), to: noteId('a'), label: 'karena' }])
  removeLinkOf(board, selected())
  expect(board.links.list()).toEqual([])

  board.undo.undo()
  board.undo.undo()
  expect(board.links.list()).toMatchObject([{ from: noteId('a'), label: 'karena' }])
  board.undo.undo()
  expect(board.links.list()).toMatchObject([{ label: '' }])
  board.undo.undo()
  expect(board.links.list()).toEqual([])
})

test('[T9] who may only look links nothing', () => {
  const doc = new Y.Doc()
  writeNote(doc, 'a', { at: [0, 0] })
  writeNote(doc, 'b', { at: [400, 0] })
  const board = canvasOf(doc, { canEdit: false })
  drawLink(board, { from: noteId('a'), to: noteId('b') })
  selectNotes(board, [noteId('a')])

  expect(listLinks(doc)).toEqual([])
})

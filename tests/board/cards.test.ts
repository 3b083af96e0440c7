import type { NoteId } from '@rembuk/shared/base/id'
import { addLink } from '@rembuk/shared/link/link-commands'
import { moveNote, removeNote, rewriteNote, setNoteColour } from '@rembuk/shared/note/note-commands'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createCardDrawing } from '../../client/src/board/card-drawing.ts'
import { followCards } from '../../client/src/board/follow-cards.ts'
import { selectNotes } from '../../client/src/board/note-actions.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { createPaperCanvas } from '../support/paper-canvas.ts'
import { exchange, noteId, writeNote } from '../support/two-boards.ts'

const colours = { amber: 'a', coral: 'c', leaf: 'l', sky: 's', lilac: 'i', paper: 'p', brand: 'b' }
let frames: (() => void)[] = []

beforeEach(() => {
  frames = []
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterEach(() => vi.unstubAllGlobals())

/** Rina sees 400 notes as cards, some of them over others, while Dedi edits. */
const farBoard = () => {
  const [doc, dedi] = [new Y.Doc(), new Y.Doc()]
  for (let index = 0; index < 400; index += 1)
    writeNote(doc, String(index), { at: [(index % 20) * 150, Math.floor(index / 20) * 90] })
  exchange(doc, dedi)
  const board = canvasOf(doc)
  board.visible.setDrawing('ready')
  board.camera.zoomTo(0.33, [0, 0])
  const paper = createPaperCanvas()
  const drawing = createCardDrawing(paper.canvas, board, colours)
  followCards(board, drawing)
  paper.takeCounts()
  /** What the next frame paints. */
  const painted = () => {
    for (const draw of frames.splice(0)) draw()
    return paper.takeCounts()
  }
  const edit = (change: () => void) => {
    change()
    exchange(doc, dedi)
    return painted()
  }
  const expectNothingLeftOver = () => {
    const picture = paper.picture()
    paper.wipe()
    createCardDrawing(paper.canvas, board, colours).drawAll([])
    expect(paper.picture() === picture).toBe(true)
    paper.takeCounts()
  }
  return { board, dedi, edit, painted, expectNothingLeftOver }
}

test('[T29] of a board seen from far away only the place that another changed is drawn anew', () => {
  const { board, dedi, edit, expectNothingLeftOver } = farBoard()
  selectNotes(board, [noteId('211')])
  edit(() => undefined)

  expect(edit(() => rewriteNote(dedi, { noteId: noteId('210'), text: 'Pipa' })).fillCount).toBe(0)
  const changes = [
    () => setNoteColour(dedi, { noteId: noteId('210'), colour: 'sky' }),
    () => moveNote(dedi, { noteId: noteId('210'), at: [1590, 917] }),
    () => removeNote(dedi, noteId('212')),
    () => writeNote(dedi, 'new', { at: [1333, 777] }),
  ]
  for (const change of changes) {
    const { fillCount } = edit(change)
    expect(fillCount).toBeGreaterThan(0)
    expect(fillCount).toBeLessThan(20)
    expectNothingLeftOver()
  }
})

test('[T29] what others drag is drawn where it is and no longer where it was', () => {
  const { board, painted, expectNothingLeftOver } = farBoard()
  for (const drag of [
    new Map([[noteId('210'), [1600, 1000] as const]]),
    new Map([[noteId('210'), [1650, 1010] as const]]),
    new Map(),
  ]) {
    board.places.setOthersDrag(drag)
    const { fillCount } = painted()
    expect(fillCount).toBeGreaterThan(0)
    expect(fillCount).toBeLessThan(30)
    expectNothingLeftOver()
  }
})

test('[T29] who takes another tool draws nothing anew; what is selected or found, where one looks, and arrows draw all', () => {
  const { board, dedi, edit, painted } = farBoard()
  board.session.change({ tool: 'link', focused: noteId('3') })
  expect(painted().fillCount).toBe(0)

  selectNotes(board, [noteId('3')])
  expect(painted().fillCount).toBe(400)
  board.session.change({ found: new Set([noteId('3')]) })
  expect(painted().fillCount).toBe(400)
  board.camera.panBy([-1, 0])
  expect(painted().fillCount).toBeGreaterThan(300)
  expect(edit(() => addLink(dedi, { from: noteId('1'), to: noteId('300') })).lineCount).toBe(1)
  expect(edit(() => moveNote(dedi, { noteId: noteId('300'), at: [5, 5] })).lineCount).toBe(1)
})

test('[T29] arrows are drawn with the cards from far away only: nearer they stand in the page', () => {
  const { board, dedi, edit, painted } = farBoard()
  edit(() => addLink(dedi, { from: noteId('1'), to: noteId('2') }))
  board.camera.zoomTo(0.5, [0, 0])
  expect(board.visible.hasCards()).toBe(true)
  expect(painted().lineCount).toBe(0)
})

test('[T29] who moves about asks no note again where it stands', () => {
  const { board, painted } = farBoard()
  let asked = 0
  const noteFrame = (id: NoteId) => {
    asked += 1
    return board.places.noteFrame(id)
  }
  const watched = { ...board, places: { ...board.places, noteFrame } }
  followCards(watched, createCardDrawing(createPaperCanvas().canvas, watched, colours))
  expect(asked).toBe(400)
  board.camera.panBy([-100, 0])
  painted()
  expect(asked).toBe(400)
})

test('[T43] cards that nobody sees are not drawn, and are right when they are seen again', () => {
  const { board, dedi, edit, painted, expectNothingLeftOver } = farBoard()
  vi.useFakeTimers()
  board.camera.zoomTo(1, [0, 0])
  vi.advanceTimersByTime(3000)
  vi.useRealTimers()
  painted()
  expect(board.visible.hasCards()).toBe(false)
  expect(edit(() => moveNote(dedi, { noteId: noteId('0'), at: [900, 500] })).fillCount).toBe(0)
  board.camera.panBy([-50, 0])
  expect(painted().fillCount).toBe(0)

  board.camera.zoomTo(0.33, [0, 0])
  expectNothingLeftOver()
})

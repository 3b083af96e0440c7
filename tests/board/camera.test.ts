import type { NoteId } from '@rembuk/shared/base/id'
import { centreOf, includesFrame, overlaps } from '@rembuk/shared/board/frame'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { frameOfAll } from '../../client/src/board/board.ts'
import { createCamera } from '../../client/src/board/camera.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { writeNote } from '../support/two-boards.ts'

const windowOf = (size: readonly [number, number]) => {
  const camera = createCamera()
  camera.resize({ origin: [0, 0], size })
  return camera
}

test('a board of thousands of notes is seen whole, and zooming goes on from there without a jump', () => {
  const camera = windowOf([1366, 768])
  const board = { x: 0, y: 0, width: 16_000, height: 9_000 }

  camera.fit(board)

  expect(includesFrame(camera.seen(), board)).toBe(true)
  const { zoom } = camera.view()
  camera.zoomTo(zoom * 1.1)
  expect(camera.view().zoom).toBeCloseTo(zoom * 1.1)
})

test('a small board is not zoomed out until it is lost', () => {
  const camera = windowOf([1366, 768])
  camera.fit({ x: 0, y: 0, width: 600, height: 400 })
  camera.zoomTo(0.01)
  expect(camera.view().zoom).toBe(0.25)
})

/** A board with a note every 80 by 150 pixels, in a window of 1000 by 600; and how many notes each telling brought into the page. */
const fullBoard = ({ columns, rows }: { readonly columns: number; readonly rows: number }) => {
  const doc = new Y.Doc()
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) writeNote(doc, `${column}-${row}`, { at: [column * 80, row * 150] })
  const board = canvasOf(doc)
  let before = new Set(board.visible.ids())
  const brought = [before.size]
  board.visible.subscribe(() => {
    const now = board.visible.ids()
    brought.push(now.filter((id) => !before.has(id)).length)
    before = new Set(now)
  })
  const stands = () => before
  const seen = () =>
    board.store.placedIds().filter((id) => {
      const frame = board.store.noteFrame(id)
      return frame && overlaps(board.camera.seen(), frame)
    })
  return { board, brought, stands, seen }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('who moves along a full board gets the next notes a few at a time, before they are seen', () => {
  const { board, brought, stands } = fullBoard({ columns: 80, rows: 4 })
  vi.advanceTimersByTime(3000)
  brought.length = 0

  const end = frameOfAll(board)?.width ?? 0
  for (let moved = 0; moved < end - 1000; moved += 8) {
    board.camera.panBy([-8, 0])
    const seen = board.store.placedIds().filter((id) => {
      const frame = board.store.noteFrame(id)
      return frame && includesFrame(board.camera.seen(), frame)
    })
    expect(seen.every((id) => stands().has(id))).toBe(true)
  }

  // Two columns at the most; a whole margin would be more than four.
  expect(Math.max(...brought)).toBeLessThanOrEqual(8)
})

test('[T27] who zooms on a full board sees cards at once; notes come when the hand rests, a few at a time, the nearest first', () => {
  const { board, brought, stands, seen } = fullBoard({ columns: 100, rows: 50 })
  board.camera.panBy([-3000, -3000])
  vi.advanceTimersByTime(3000)
  expect(board.visible.hasCards()).toBe(false)
  brought.length = 0

  for (let zoom = 1; zoom > 0.46; zoom *= 0.97) {
    board.camera.zoomTo(zoom)
    vi.advanceTimersByTime(16)
  }
  expect(brought).toEqual([0])
  expect(board.visible.hasCards()).toBe(true)
  expect(board.visible.isFar()).toBe(false)
  const before = stands()

  vi.advanceTimersByTime(140)
  const middle = centreOf(board.camera.seen())
  const distance = (id: NoteId): number => {
    const [x, y] = centreOf(board.store.noteFrame(id) ?? board.camera.seen())
    return Math.hypot(x - middle[0], y - middle[1])
  }
  const first = Array.from(stands()).filter((id) => !before.has(id))
  const later = seen().filter((id) => !stands().has(id))
  expect(first).toHaveLength(40)
  expect(Math.max(...first.map(distance))).toBeLessThanOrEqual(Math.min(...later.map(distance)))
  vi.advanceTimersByTime(3000)
  expect(brought.length).toBeGreaterThan(5)
  expect(Math.max(...brought)).toBeLessThanOrEqual(40)
  expect(seen().every((id) => stands().has(id))).toBe(true)
  expect(board.visible.hasCards()).toBe(false)
})

test('[T27] where no words could be read a full board is cards at once, and its notes come back when the hand rests', () => {
  const { board, stands, seen } = fullBoard({ columns: 100, rows: 50 })
  vi.advanceTimersByTime(3000)
  board.visible.setDrawing('ready')
  board.camera.zoomTo(0.4)
  expect([board.visible.isFar(), stands().size]).toEqual([true, 0])

  board.camera.zoomTo(0.8)
  expect([board.visible.isFar(), board.visible.hasCards(), stands().size]).toEqual([false, true, 0])
  board.camera.panBy([-100, 0])
  expect(stands().size).toBe(0)
  vi.advanceTimersByTime(3000)
  expect(seen().every((id) => stands().has(id))).toBe(true)
})

test('[T42] who moves over a full board faster than anybody reads sees cards where no notes stand yet; they come as the hand slows', () => {
  const { board, brought, stands, seen } = fullBoard({ columns: 100, rows: 50 })
  board.visible.setDrawing('ready')
  vi.advanceTimersByTime(3000)
  const move = (by: number, times: number) => {
    for (let step = 0; step < times; step += 1) {
      board.camera.panBy([-by, 0])
      vi.advanceTimersByTime(16)
    }
  }
  brought.length = 0
  move(25, 60)
  expect(Math.max(...brought)).toBe(0)
  expect(board.visible.hasCards()).toBe(true)

  move(4, 12)
  expect(seen().some((id) => stands().has(id))).toBe(true)
  vi.advanceTimersByTime(3000)
  expect(seen().every((id) => stands().has(id))).toBe(true)
  expect(board.visible.hasCards()).toBe(false)

  // One jump, to what has been found, is no pace: there is nothing to wait for.
  board.camera.panBy([-2500, 0])
  expect(seen().some((id) => stands().has(id))).toBe(true)

  // Let go of in the middle of it, all comes as well.
  move(25, 60)
  vi.advanceTimersByTime(3000)
  expect(seen().every((id) => stands().has(id))).toBe(true)
})

test('[T28] until cards can be drawn the notes stay, and where the code for that cannot be fetched all of them come', () => {
  const { board, brought, stands, seen } = fullBoard({ columns: 40, rows: 10 })
  vi.advanceTimersByTime(3000)
  const before = stands()
  board.camera.zoomTo(0.4)
  vi.advanceTimersByTime(3000)
  expect([board.visible.isFar(), board.visible.hasCards()]).toEqual([false, true])
  expect(Array.from(before).every((id) => stands().has(id))).toBe(true)

  brought.length = 0
  board.visible.setDrawing('failed')
  vi.advanceTimersByTime(3000)
  expect(Math.max(...brought)).toBeLessThanOrEqual(40)
  expect(seen().length).toBeGreaterThan(before.size)
  expect(seen().every((id) => stands().has(id))).toBe(true)

  board.visible.setDrawing('ready')
  expect([board.visible.isFar(), stands().size]).toEqual([true, 0])
})

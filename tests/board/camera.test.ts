import { includesFrame } from '@rembuk/shared/board/frame'
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createBoard, frameOfAll } from '../../client/src/board/board.ts'
import { createCamera } from '../../client/src/board/camera.ts'
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

test('who moves along a full board gets the next notes a few at a time, before they are seen', () => {
  const doc = new Y.Doc()
  for (let column = 0; column < 80; column += 1)
    for (let row = 0; row < 4; row += 1) writeNote(doc, `${column}-${row}`, { at: [column * 80, row * 150] })
  const awareness = new Awareness(doc)
  const board = createBoard({ name: 'board/pemetaan', doc, awareness, role: 'host', canEdit: true, isLocked: false })
  board.camera.resize({ origin: [0, 0], size: [1000, 600] })
  board.follow()
  let most = 0
  let before = new Set(board.visible.ids())
  board.visible.subscribe(() => {
    const now = board.visible.ids()
    most = Math.max(most, now.filter((id) => !before.has(id)).length)
    before = new Set(now)
  })

  const end = frameOfAll(board)?.width ?? 0
  for (let moved = 0; moved < end - 1000; moved += 8) {
    board.camera.panBy([-8, 0])
    const seen = board.store.placedIds().filter((id) => {
      const frame = board.store.noteFrame(id)
      return frame && includesFrame(board.camera.seen(), frame)
    })
    expect(seen.every((id) => before.has(id))).toBe(true)
  }

  // Two columns at the most; a whole margin would be more than four.
  expect(most).toBeLessThanOrEqual(8)
})

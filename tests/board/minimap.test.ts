import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createMapDrawing } from '../../client/src/board/minimap-drawing.ts'
import { goToPlaceOnMap, mapSize, readMap } from '../../client/src/board/minimap-view.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { createPaperCanvas } from '../support/paper-canvas.ts'
import { noteId, writeNote } from '../support/two-boards.ts'

test('[T26] the small map holds all of the board and what is seen of it, and a press on a note goes there', () => {
  const doc = new Y.Doc()
  writeNote(doc, 'near', { at: [0, 0] })
  writeNote(doc, 'far', { at: [9000, 4000] })
  const board = canvasOf(doc)
  const { corner, scale } = readMap(board)
  const onMap = (x: number, y: number) => [(x - corner[0]) * scale, (y - corner[1]) * scale] as const
  for (const [x, y] of [onMap(0, 0), onMap(9176, 4116)]) {
    expect(x >= 0 && x <= mapSize[0]).toBe(true)
    expect(y >= 0 && y <= mapSize[1]).toBe(true)
  }

  goToPlaceOnMap(board, onMap(9088, 4058))

  const seen = board.camera.seen()
  expect([seen.x + seen.width / 2, seen.y + seen.height / 2].map(Math.round)).toEqual([9088, 4058])
  expect(board.visible.ids()).toEqual([noteId('far')])
})

afterEach(() => vi.unstubAllGlobals())

test('[T26] who moves about the board moves the window on the small map; its notes are drawn anew only when they change', () => {
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => name }))
  const doc = new Y.Doc()
  for (let index = 0; index < 100; index += 1) writeNote(doc, String(index), { at: [index * 100, index * 60] })
  const board = canvasOf(doc)
  board.camera.panBy([-3000, -2000])
  const [map, sheet] = [createPaperCanvas(), createPaperCanvas()]
  const drawing = createMapDrawing(map.canvas, sheet.canvas, board)
  const draw = () => {
    const before = map.picture()
    drawing.draw()
    return { notes: sheet.takeCounts().fillCount, hasMoved: map.picture() !== before }
  }
  expect(draw()).toEqual({ notes: 100, hasMoved: true })

  board.camera.panBy([-300, -100])
  expect(draw()).toEqual({ notes: 0, hasMoved: true })
  writeNote(doc, 'far', { at: [20_000, 0] })
  drawing.markStale()
  expect(draw().notes).toBe(101)
  board.camera.panBy([9000, 0])
  expect(draw()).toEqual({ notes: 101, hasMoved: true })
})

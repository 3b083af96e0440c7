import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { goToPlaceOnMap, mapSize, readMap } from '../../client/src/board/minimap-view.ts'
import { canvasOf } from '../support/canvas-of.ts'
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

import { type Alignment, alignFrames, alignments, distributeFrames } from '@rembuk/shared/board/align-frames'
import { frameAround, overlaps } from '@rembuk/shared/board/frame'
import { readGroup } from '@rembuk/shared/group/group-queries'
import { readNote } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  alignNotes,
  arrangeGroup,
  arrangeNotesInRows,
  distributeNotes,
  fitGroup,
} from '../../client/src/board/arrange-actions.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, groupId, noteId, writeNote } from '../support/two-boards.ts'

const frames = [
  { x: 10, y: 0, width: 100, height: 50 },
  { x: 300, y: 90, width: 50, height: 100 },
  { x: 140, y: 30, width: 20, height: 20 },
]

type Placed = (typeof frames)[number]
/** Where a frame stands on the line that it was brought to. */
const lineOf: Readonly<Record<Alignment, (frame: Placed) => number>> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
}
/** Of all three together, which reach from 10 to 350 and from 0 to 190. */
const lines: Readonly<Record<Alignment, number>> = {
  left: 10,
  centre: 180,
  right: 350,
  top: 0,
  middle: 95,
  bottom: 190,
}

test('[T20] things line up at one edge or middle of what they take up together', () => {
  const columns = { left: 0, centre: 0, right: 0, top: 1, middle: 1, bottom: 1 } as const
  for (const alignment of alignments) {
    const places = alignFrames(frames, alignment)
    const axis = columns[alignment]
    expect(places.map((place) => place[1 - axis])).toEqual(frames.map(({ x, y }) => [x, y][1 - axis]))
    const lined = places.map(([x, y], index) => ({ ...frames[index], x, y })) as typeof frames
    const around = frameAround(lined)
    expect(around && [around.x, around.y][axis]).toBeGreaterThanOrEqual([10, 0][axis] ?? 0)
    expect([alignment, ...lined.map(lineOf[alignment])]).toEqual([alignment, ...frames.map(() => lines[alignment])])
  }
  expect(alignFrames(frames, 'right').map(([x]) => x)).toEqual([250, 300, 330])
})

test('[T20] things are spaced evenly, the outermost staying where they are', () => {
  expect(distributeFrames(frames, 'across')).toEqual([
    [10, 0],
    [300, 90],
    [195, 30],
  ])
})

const scattered = () => {
  const doc = new Y.Doc()
  for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries())
    writeNote(doc, id, { at: [20 + index * 90, 40 + (index % 2) * 300] })
  drawGroup(doc, 'air', { noteIds: ['a', 'b', 'c', 'd', 'e'].map(noteId) })
  return canvasOf(doc)
}
const ids = ['a', 'b', 'c', 'd', 'e'].map(noteId)

test('[T20] notes lined up, spaced and put in rows stay in their group; each is one step of undo', () => {
  const board = scattered()
  const before = JSON.stringify(board.room.doc.getMap('notes').toJSON())
  alignNotes(board, ids, 'top')
  distributeNotes(board, ids, 'across')
  arrangeNotesInRows(board, ids)

  for (const id of ids) expect(readNote(board.room.doc, id)?.groupId).toBe(groupId('air'))
  for (const id of ids)
    for (const other of ids) {
      const [one, two] = [board.store.noteFrame(id), board.store.noteFrame(other)]
      if (id !== other && one && two) expect(overlaps(one, two)).toBe(false)
    }
  for (let step = 0; step < 3; step += 1) board.undo.undo()
  expect(JSON.stringify(board.room.doc.getMap('notes').toJSON())).toBe(before)
})

test('[T21] the notes of a group are put in rows inside it, and its frame is made to fit them', () => {
  const board = scattered()
  arrangeGroup(board, groupId('air'))
  fitGroup(board, groupId('air'))

  const group = readGroup(board.room.doc, groupId('air'))
  const frame = board.store.groupFrame(groupId('air'))
  expect(frame).toMatchObject({ width: group?.size[0], height: group?.size[1] })
  const around = frameAround(ids.flatMap((id) => board.store.noteFrame(id) ?? []))
  expect(frame && around && frame.width - around.width).toBe(32)
})

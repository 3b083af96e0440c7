import { overlaps } from '@rembuk/shared/board/frame'
import { arrangeTree } from '@rembuk/shared/link/arrange-tree'
import { addLink } from '@rembuk/shared/link/link-commands'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { selectNotes } from '../../client/src/board/note-actions.ts'
import { arrangeTreeOf } from '../../client/src/link/arrange-tree-of.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, groupId, noteId, writeNote } from '../support/two-boards.ts'

const sizes = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id: String(id), size: [176, 116] as const }))
const frames = (tree: ReturnType<typeof arrangeTree>, nodes: ReturnType<typeof sizes>) =>
  nodes.map(({ id, size }) => {
    const [x = Number.NaN, y = Number.NaN] = tree.places.get(id) ?? []
    return { id, x, y, width: size[0], height: size[1] }
  })

test('[T10] an effect stands above the middle of its causes', () => {
  const tree = arrangeTree(sizes(3), [
    { from: '1', to: '0' },
    { from: '2', to: '0' },
  ])

  expect(Object.fromEntries(tree.places)).toEqual({ 0: [104, 0], 1: [0, 188], 2: [208, 188] })
  expect(tree.size).toEqual([384, 304])
})

test('[T10] however things are linked, in rings too, each stands once and none covers another', () => {
  const link = fc.record({
    from: fc.integer({ min: 0, max: 9 }).map(String),
    to: fc.integer({ min: 0, max: 9 }).map(String),
  })
  fc.assert(
    fc.property(fc.array(link, { maxLength: 30 }), (links) => {
      const nodes = sizes(10)
      const placed = frames(arrangeTree(nodes, links), nodes)

      for (const [index, frame] of placed.entries()) {
        expect(Number.isFinite(frame.x) && Number.isFinite(frame.y)).toBe(true)
        for (const other of placed.slice(index + 1)) expect(overlaps(frame, other)).toBe(false)
      }
    }),
  )
})

test('[T10] a chain of thousands is arranged', () => {
  const nodes = sizes(5000)
  const links = nodes.slice(1).map(({ id }, index) => ({ from: id, to: String(index) }))

  expect(arrangeTree(nodes, links).places.size).toBe(5000)
})

test('[T11] what is linked with the selection is arranged in one step that one undo takes back; a note in a group takes it along', () => {
  const doc = new Y.Doc()
  for (const [index, id] of ['a', 'b', 'c', 'free'].entries()) writeNote(doc, id, { at: [index * 40, 0] })
  writeNote(doc, 'in', { at: [420, 440] })
  drawGroup(doc, 'air', { at: [400, 400], noteIds: [noteId('in')] })
  const board = canvasOf(doc)
  for (const [from, to] of [
    [noteId('b'), noteId('a')],
    [noteId('c'), noteId('a')],
    [noteId('in'), noteId('a')],
  ] as const)
    addLink(doc, { from, to })
  board.undo.clear()
  selectNotes(board, [noteId('a')])
  const before = JSON.stringify(doc.getMap('notes').toJSON())

  expect(arrangeTreeOf(board)).toBe(4)

  const frameOf = (id: string) => board.store.noteFrame(noteId(id)) ?? { x: 0, y: 0, width: 0, height: 0 }
  expect(frameOf('a').y).toBeLessThan(frameOf('b').y)
  expect(frameOf('free')).toMatchObject({ x: 120, y: 0 })
  const group = board.store.groupFrame(groupId('air'))
  const within = frameOf('in')
  expect(group && within.x - group.x).toBe(20)
  const shown = [frameOf('a'), frameOf('b'), frameOf('c'), frameOf('free'), ...(group ? [group] : [])]
  for (const [index, frame] of shown.entries())
    for (const other of shown.slice(index + 1)) expect(overlaps(frame, other)).toBe(false)

  board.undo.undo()
  expect(JSON.stringify(doc.getMap('notes').toJSON())).toBe(before)
})

import { addAreas, moveArea, removeArea, renameArea, resizeArea } from '@rembuk/shared/area/area-commands'
import { frameOfArea, listAreas } from '@rembuk/shared/area/area-queries'
import type { AreaId } from '@rembuk/shared/base/id'
import { areasOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { readNote } from '@rembuk/shared/note/note-queries'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { moveAreaBy, removeAreaOf, resizeAreaBy, setAreaTitle } from '../../client/src/area/area-actions.ts'
import { moveNotesOntoArea } from '../../client/src/board/inbox-actions.ts'
import { canvasOf } from '../support/canvas-of.ts'
import { drawGroup, exchange, noteId, twoBoards, writeNote } from '../support/two-boards.ts'

const areaId = (id: string) => `area-${id}` as AreaId
const lay = (doc: Y.Doc, ...ids: readonly string[]) =>
  addAreas(
    doc,
    ids.map((id, index) => ({ id: areaId(id), title: id, at: [index * 800, 0], size: [700, 500], tint: 'leaf' })),
  )
const boards = () =>
  twoBoards((doc) => {
    lay(doc, 'aset')
    writeNote(doc, 'a', { at: [40, 80] })
  })

test('[T12] one who moves an area and one who resizes or names it at once are both heard', () => {
  const { rina, dedi } = boards()
  moveArea(rina, { areaId: areaId('aset'), by: [50, 60] })
  resizeArea(dedi, { areaId: areaId('aset'), size: [900, 600] })
  renameArea(dedi, { areaId: areaId('aset'), title: ' Aset warga ' })
  exchange(rina, dedi)

  expect(listAreas(rina)).toEqual(listAreas(dedi))
  expect(listAreas(rina)).toMatchObject([{ at: [50, 60], size: [900, 600], title: 'Aset warga' }])
})

test('[T12] an area owns nothing: it moves and goes without the notes on it', () => {
  const { rina, dedi } = boards()
  moveArea(rina, { areaId: areaId('aset'), by: [500, 0] })
  removeArea(dedi, areaId('aset'))
  exchange(rina, dedi)

  expect(listAreas(rina)).toEqual([])
  expect(readNote(rina, noteId('a'))?.at).toEqual([40, 80])
  expect(removeArea(rina, areaId('aset'))).toEqual({
    ok: false,
    error: { type: 'AreaNotFound', areaId: areaId('aset') },
  })
})

test('[T12] areas laid by two at once lie in one order for both', () => {
  const { rina, dedi } = boards()
  lay(rina, 'b', 'c')
  lay(dedi, 'd', 'e')
  exchange(rina, dedi)

  const order = listAreas(rina).map(({ title }) => title)
  expect(listAreas(dedi).map(({ title }) => title)).toEqual(order)
  expect(order[0]).toBe('aset')
  expect(order.indexOf('b')).toBeLessThan(order.indexOf('c'))
  expect(order.indexOf('d')).toBeLessThan(order.indexOf('e'))
})

test('[T13] whatever somebody writes into an area, everyone reads one that can be drawn', () => {
  const values = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.constantFrom([1, 2], [-1e9, 1e9], ['a'], []))
  const keys = fc.constantFrom('title', 'at', 'size', 'tint', 'order')
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values)), (writes) => {
      const { rina } = boards()
      for (const [key, value] of writes) findItem(areasOf(rina), areaId('aset'))?.set(key, value)

      const [area] = listAreas(rina)
      const frame = area && frameOfArea(area)

      expect(typeof area?.title).toBe('string')
      expect(frame && Object.values(frame).every(Number.isFinite)).toBe(true)
      expect(frame && frame.width >= 120 && frame.height >= 80).toBe(true)
    }),
  )
})

test('[T14] an area is moved, resized, named and taken away, each as one step of undo', () => {
  const { rina } = boards()
  const board = canvasOf(rina)
  const id = areaId('aset')
  moveAreaBy(board, id, [10, 20])
  resizeAreaBy(board, id, [-10_000, 100])
  setAreaTitle(board, id, 'Aset')
  removeAreaOf(board, id)
  expect(board.areas.list()).toEqual([])

  board.undo.undo()
  expect(board.areas.list()).toMatchObject([{ at: [10, 20], size: [120, 600], title: 'Aset' }])
  board.undo.undo()
  board.undo.undo()
  expect(board.areas.list()).toMatchObject([{ at: [10, 20], size: [700, 500], title: 'aset' }])
})

test('[T14] from the list notes are put onto an area, side by side, below its title, out of their group', () => {
  const { rina } = boards()
  drawGroup(rina, 'air', { at: [2000, 0], noteIds: [noteId('a')] })
  writeNote(rina, 'b', { at: [2500, 0] })
  const board = canvasOf(rina)
  moveNotesOntoArea(
    board,
    ['a', 'b'].flatMap((id) => board.store.note(noteId(id)) ?? []),
    areaId('aset'),
  )

  expect(readNote(rina, noteId('a'))).toMatchObject({ at: [16, 52], groupId: undefined })
  expect(readNote(rina, noteId('b'))).toMatchObject({ at: [208, 52] })
})

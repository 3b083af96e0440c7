import {
  addAreas,
  fadeArea,
  lockArea,
  moveArea,
  removeArea,
  renameArea,
  resizeArea,
  setAreaPicture,
} from '@rembuk/shared/area/area-commands'
import { frameOfArea, listAreas } from '@rembuk/shared/area/area-queries'
import type { AreaId, MediaId } from '@rembuk/shared/base/id'
import { areasOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { readNote } from '@rembuk/shared/note/note-queries'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { moveAreaBy, removeAreaOf, resizeAreaBy, setAreaTitle } from '../../client/src/area/area-actions.ts'
import { duplicateArea, fadePicture, takePictureOut } from '../../client/src/area/picture-actions.ts'
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

test('[T58] of two maps chosen for one area at once everybody sees one; one who fades it and one who locks it are both heard', () => {
  const { rina, dedi } = boards()
  setAreaPicture(rina, { areaId: areaId('aset'), picture: 'media-of-rina' as MediaId })
  fadeArea(rina, { areaId: areaId('aset'), opacity: 0.05 })
  setAreaPicture(dedi, { areaId: areaId('aset'), picture: 'media-of-dedi' as MediaId })
  lockArea(dedi, { areaId: areaId('aset'), isLocked: true })
  exchange(rina, dedi)

  expect(listAreas(rina)).toEqual(listAreas(dedi))
  expect(listAreas(rina)[0]?.picture).toMatch(/^media-of-/)
  expect(listAreas(rina)).toMatchObject([{ opacity: 0.2, isLocked: true }])
})

test('[T58] a locked map lies still under every hand until it is unlocked; its title and picture still change', () => {
  const { rina } = boards()
  const id = areaId('aset')
  lockArea(rina, { areaId: id, isLocked: true })
  expect(moveArea(rina, { areaId: id, by: [50, 60] })).toEqual({ ok: false, error: { type: 'AreaLocked', areaId: id } })
  expect(resizeArea(rina, { areaId: id, size: [900, 600] }).ok).toBe(false)
  expect(setAreaPicture(rina, { areaId: id, picture: 'media-of-rina' as MediaId }).ok).toBe(true)
  expect(listAreas(rina)).toMatchObject([{ at: [0, 0], size: [700, 500], picture: 'media-of-rina' }])
  lockArea(rina, { areaId: id, isLocked: false })
  expect(moveArea(rina, { areaId: id, by: [50, 60] }).ok).toBe(true)
})

test('[T58] a picture keeps its form when its corner is pulled, and is doubled, faded and taken out as one step of undo each', () => {
  const doc = boards().rina
  const id = areaId('aset')
  setAreaPicture(doc, { areaId: id, picture: 'media-of-rina' as MediaId })
  const board = canvasOf(doc)
  resizeAreaBy(board, id, [350, 0])
  expect(board.areas.area(id)?.size).toEqual([1050, 750])
  board.undo.undo()
  expect(board.areas.area(id)?.size).toEqual([700, 500])

  duplicateArea(board, id)
  expect(board.areas.list().map(({ at, picture }) => [at, picture])).toEqual([
    [[0, 0], 'media-of-rina'],
    [[24, 24], 'media-of-rina'],
  ])
  board.undo.undo()
  expect(board.areas.list()).toHaveLength(1)
  fadePicture(board, id, 0.5)
  takePictureOut(board, id)
  expect(board.areas.area(id)).toMatchObject({ picture: undefined, opacity: 0.5 })
  board.undo.undo()
  board.undo.undo()
  expect(board.areas.area(id)).toMatchObject({ picture: 'media-of-rina', opacity: 1 })
})

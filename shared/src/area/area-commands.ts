import type * as Y from 'yjs'
import type { AreaId } from '../base/id.ts'
import { orderKeyBetween } from '../base/order-key.ts'
import { readPoint } from '../base/read.ts'
import { done, err, type Result } from '../base/result.ts'
import { areasOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem } from '../document/document.ts'
import { listAreas } from './area-queries.ts'
import type { Area } from './area-schema.ts'

export type AreaError = { readonly type: 'AreaNotFound'; readonly areaId: AreaId }

export type NewArea = Omit<Area, 'order'>

/**
 * Lays areas on the board, over those that lie there, as one step.
 *
 * Concurrency: ids are made by the author, so two people who lay the same template at once lay it twice.
 */
export const addAreas = (doc: Y.Doc, areas: readonly NewArea[]): void =>
  doc.transact(() => {
    let last = listAreas(doc).at(-1)?.order ?? null
    for (const { id, ...values } of areas) {
      const order = orderKeyBetween(last, null)
      createItem(areasOf(doc), id, { ...values, order })
      last = order
    }
  })

const withArea = (doc: Y.Doc, areaId: AreaId, change: Partial<Area>): Result<void, AreaError> => {
  const item = findItem(areasOf(doc), areaId)
  if (!item) return err({ type: 'AreaNotFound', areaId })
  changeItem(item, change)
  return done
}

/** Concurrency: of two titles at once one wins whole. */
export const renameArea = (
  doc: Y.Doc,
  { areaId, title }: { readonly areaId: AreaId; readonly title: string },
): Result<void, AreaError> => withArea(doc, areaId, { title: title.trim().slice(0, 120) })

/**
 * Moves an area by `[dx, dy]` canvas pixels; what stands on it stays where it is.
 *
 * Concurrency: of two moves at once one wins whole, x and y together.
 */
export const moveArea = (
  doc: Y.Doc,
  { areaId, by: [dx, dy] }: { readonly areaId: AreaId; readonly by: readonly [number, number] },
): Result<void, AreaError> => {
  const [x, y] = readPoint(findItem(areasOf(doc), areaId)?.get('at')) ?? [0, 0]
  return withArea(doc, areaId, { at: [x + dx, y + dy] })
}

/** Sets width and height in canvas pixels. Concurrency: place and size are two facts; each keeps its last writer. */
export const resizeArea = (
  doc: Y.Doc,
  { areaId, size }: { readonly areaId: AreaId; readonly size: readonly [number, number] },
): Result<void, AreaError> => withArea(doc, areaId, { size })

/** Takes an area away and leaves what stands on it. Concurrency: whoever changes it at that moment loses the change with it. */
export const removeArea = (doc: Y.Doc, areaId: AreaId): Result<void, AreaError> => {
  if (!areasOf(doc).has(areaId)) return err({ type: 'AreaNotFound', areaId })
  areasOf(doc).delete(areaId)
  return done
}

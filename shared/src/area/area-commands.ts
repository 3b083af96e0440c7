import type * as Y from 'yjs'
import type { AreaId, MediaId } from '../base/id.ts'
import { orderKeyBetween } from '../base/order-key.ts'
import { readPoint } from '../base/read.ts'
import { done, err, type Result } from '../base/result.ts'
import { areasOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem } from '../document/document.ts'
import { listAreas } from './area-queries.ts'
import { type Area, palest } from './area-schema.ts'

export type AreaError =
  | { readonly type: 'AreaNotFound'; readonly areaId: AreaId }
  | { readonly type: 'AreaLocked'; readonly areaId: AreaId }

export type NewArea = Pick<Area, 'id' | 'title' | 'at' | 'size' | 'tint'> & {
  readonly picture?: MediaId | undefined
  readonly opacity?: number
  readonly isForMap?: boolean
}

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

type Change = { readonly [Key in keyof Area]?: Area[Key] | undefined }

const withArea = (doc: Y.Doc, areaId: AreaId, change: Change): Result<void, AreaError> => {
  const item = findItem(areasOf(doc), areaId)
  if (!item) return err({ type: 'AreaNotFound', areaId })
  changeItem(item, change)
  return done
}

/** As withArea, for what a hand does: a locked one lies still. */
const withMovable = (doc: Y.Doc, areaId: AreaId, change: Change): Result<void, AreaError> =>
  findItem(areasOf(doc), areaId)?.get('isLocked') === true
    ? err({ type: 'AreaLocked', areaId })
    : withArea(doc, areaId, change)

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
  return withMovable(doc, areaId, { at: [x + dx, y + dy] })
}

/** Sets width and height in canvas pixels. Concurrency: place and size are two facts; each keeps its last writer. */
export const resizeArea = (
  doc: Y.Doc,
  { areaId, size }: { readonly areaId: AreaId; readonly size: readonly [number, number] },
): Result<void, AreaError> => withMovable(doc, areaId, { size })

/**
 * Shows a picture of the board's in an area, another in its place, or none any more.
 *
 * Concurrency: of two pictures at once one is shown to everybody.
 */
export const setAreaPicture = (
  doc: Y.Doc,
  { areaId, picture }: { readonly areaId: AreaId; readonly picture: MediaId | undefined },
): Result<void, AreaError> => withArea(doc, areaId, { picture })

/** Concurrency: of two strengths at once one wins. */
export const fadeArea = (
  doc: Y.Doc,
  { areaId, opacity }: { readonly areaId: AreaId; readonly opacity: number },
): Result<void, AreaError> => withArea(doc, areaId, { opacity: Math.min(1, Math.max(palest, opacity)) })

/**
 * Makes an area lie still, or movable again.
 *
 * Concurrency: one who moves it at that moment still moves it.
 */
export const lockArea = (
  doc: Y.Doc,
  { areaId, isLocked }: { readonly areaId: AreaId; readonly isLocked: boolean },
): Result<void, AreaError> => withArea(doc, areaId, { isLocked: isLocked || undefined })

/** Takes an area away and leaves what stands on it. Concurrency: whoever changes it at that moment loses the change with it. */
export const removeArea = (doc: Y.Doc, areaId: AreaId): Result<void, AreaError> => {
  if (!areasOf(doc).has(areaId)) return err({ type: 'AreaNotFound', areaId })
  areasOf(doc).delete(areaId)
  return done
}

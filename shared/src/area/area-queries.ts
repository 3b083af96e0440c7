import type * as Y from 'yjs'
import { type AreaId, isId, type MediaId } from '../base/id.ts'
import { compareOrdered, readOrderKey } from '../base/order-key.ts'
import { readOneOf, readPoint, readString } from '../base/read.ts'
import { areasOf } from '../board/board-document.ts'
import { type Frame, frameAt } from '../board/frame.ts'
import { type Item, listItems } from '../document/document.ts'
import { type Area, areaTints, palest, smallestArea } from './area-schema.ts'

export const itemToArea = (id: string, item: Item): Area => {
  const [picture, opacity] = [item.get('picture'), item.get('opacity')]
  const [width, height] = readPoint(item.get('size')) ?? [400, 300]
  return {
    id: id as AreaId,
    title: readString(item.get('title')).slice(0, 120),
    at: readPoint(item.get('at')) ?? [0, 0],
    size: [Math.max(smallestArea[0], width), Math.max(smallestArea[1], height)],
    tint: readOneOf(item.get('tint'), areaTints, 'paper'),
    picture: isId(picture) ? (picture as MediaId) : undefined,
    opacity: typeof opacity === 'number' && opacity >= palest && opacity <= 1 ? opacity : 1,
    isLocked: item.get('isLocked') === true,
    isForMap: item.get('isForMap') === true,
    order: readOrderKey(item.get('order')),
  }
}

/** All areas in their order: later ones lie on earlier ones. */
export const listAreas = (doc: Y.Doc): readonly Area[] =>
  listItems(areasOf(doc))
    .map(([id, item]) => itemToArea(id, item))
    .sort(compareOrdered)

export const frameOfArea = ({ at, size }: Area): Frame => frameAt(at, size)

import { groupPadding, groupTitleHeight } from '../group/group-queries.ts'
import { arrangeInRows, columnsIn, noteSize } from './board-geometry.ts'
import { type Frame, frameAround, frameAt } from './frame.ts'
import { findFreePlace, findFreePlaceBelow } from './free-place.ts'

type Point = readonly [number, number]

/** Rows of about the shape of a screen. */
const columnsFor = (count: number): number => Math.min(8, Math.ceil(Math.sqrt(count * 1.4)))

const blockOf = (
  texts: readonly string[],
  columns: number,
): { readonly places: readonly Point[]; readonly size: Point } => {
  const places = arrangeInRows(texts, { origin: [0, 0], columns })
  const frames = texts.map((text, index) => frameAt(places[index] ?? [0, 0], noteSize(text)))
  const { width, height } = frameAround(frames) ?? { width: 0, height: 0 }
  return { places, size: [width, height] }
}

const shifted = (places: readonly Point[], [dx, dy]: Point): readonly Point[] =>
  places.map(([x, y]) => [x + dx, y + dy])

/** Places for notes side by side in the free space nearest to `near`: they cover none of the obstacles. */
export const arrangeInFreeSpace = (
  texts: readonly string[],
  { near, obstacles }: { readonly near: Point; readonly obstacles: readonly Frame[] },
): readonly Point[] => {
  const { places, size } = blockOf(texts, columnsFor(texts.length))
  return shifted(places, findFreePlace(size, { near, obstacles }))
}

/** Places for notes side by side inside a group's frame, below what already stands there; the frame is drawn larger if need be. */
export const arrangeInGroup = (
  texts: readonly string[],
  { frame, obstacles }: { readonly frame: Frame; readonly obstacles: readonly Frame[] },
): readonly Point[] => {
  const { places, size } = blockOf(texts, columnsIn(frame.width - 2 * groupPadding))
  const top: Point = [frame.x + groupPadding, frame.y + groupTitleHeight]
  return shifted(places, findFreePlaceBelow(top, { size, obstacles }))
}

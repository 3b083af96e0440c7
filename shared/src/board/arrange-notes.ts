import { groupPadding, groupTitleHeight } from '../group/group-queries.ts'
import { arrangeInRows, columnsIn } from './board-geometry.ts'
import { type Frame, frameAround, frameAt } from './frame.ts'
import { findFreePlace, findFreePlaceBelow } from './free-place.ts'

type Point = readonly [number, number]

/** Rows of about the shape of a screen. */
const columnsFor = (count: number): number => Math.min(8, Math.ceil(Math.sqrt(count * 1.4)))

const blockOf = (
  sizes: readonly Point[],
  columns: number,
): { readonly places: readonly Point[]; readonly size: Point } => {
  const places = arrangeInRows(sizes, { origin: [0, 0], columns })
  const frames = sizes.map((size, index) => frameAt(places[index] ?? [0, 0], size))
  const { width, height } = frameAround(frames) ?? { width: 0, height: 0 }
  return { places, size: [width, height] }
}

const shifted = (places: readonly Point[], [dx, dy]: Point): readonly Point[] =>
  places.map(([x, y]) => [x + dx, y + dy])

/** Places for notes of these sizes side by side in the free space nearest to `near`: they cover none of the obstacles. */
export const arrangeInFreeSpace = (
  sizes: readonly Point[],
  { near, obstacles }: { readonly near: Point; readonly obstacles: readonly Frame[] },
): readonly Point[] => {
  const { places, size } = blockOf(sizes, columnsFor(sizes.length))
  return shifted(places, findFreePlace(size, { near, obstacles }))
}

/** Places for notes of these sizes side by side inside a group's frame, below what already stands there; the frame is drawn larger if need be. */
export const arrangeInGroup = (
  sizes: readonly Point[],
  { frame, obstacles }: { readonly frame: Frame; readonly obstacles: readonly Frame[] },
): readonly Point[] => {
  const { places, size } = blockOf(sizes, columnsIn(frame.width - 2 * groupPadding))
  const top: Point = [frame.x + groupPadding, frame.y + groupTitleHeight]
  return shifted(places, findFreePlaceBelow(top, { size, obstacles }))
}

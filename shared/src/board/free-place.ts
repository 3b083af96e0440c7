import { type Frame, frameAt, growFrame, overlaps } from './frame.ts'

type Point = readonly [number, number]

/** Room left between what is placed and what stands already. */
const clearance = 16

/** Places where a block would touch an obstacle's edge: beside, below, left of and above it. */
const placesAround = ({ x, y, width, height }: Frame, [blockWidth, blockHeight]: Point): readonly Point[] => [
  [x + width, y],
  [x, y + height],
  [x - blockWidth, y],
  [x, y - blockHeight],
]

const distance = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot(x - toX, y - toY)

/**
 * The top left corner nearest to `near` where a block of `size` covers none of the obstacles. There always is one: beyond the
 * outermost obstacle nothing stands.
 */
export const findFreePlace = (
  size: Point,
  { near, obstacles }: { readonly near: Point; readonly obstacles: readonly Frame[] },
): Point => {
  const kept = obstacles.map((obstacle) => growFrame(obstacle, clearance))
  const isFree = (at: Point) => {
    const block = frameAt(at, size)
    return !kept.some((obstacle) => overlaps(block, obstacle))
  }
  if (isFree(near)) return near
  const candidates = kept
    .flatMap((obstacle) => placesAround(obstacle, size))
    .map((at) => ({ at, away: distance(at, near) }))
    .sort((a, b) => a.away - b.away)
  return candidates.find(({ at }) => isFree(at))?.at ?? near
}

/** The first free place straight below `at`, in steps small enough that nobody sees a gap. */
export const findFreePlaceBelow = (
  [x, y]: Point,
  { size, obstacles }: { readonly size: Point; readonly obstacles: readonly Frame[] },
): Point => {
  const inTheWay = obstacles
    .filter((obstacle) => overlaps(obstacle, { x, y, width: size[0], height: Infinity }))
    .sort((a, b) => a.y - b.y)
  let top = y
  for (const obstacle of inTheWay) {
    if (overlaps(obstacle, frameAt([x, top], size))) top = obstacle.y + obstacle.height + clearance
  }
  return [x, top]
}

import { centreOf, type Frame } from '../board/frame.ts'

type Point = readonly [number, number]

/** The line of a link, in canvas pixels: a curve from edge to edge, and an open arrowhead at its end. One source for screen and pictures. */
export interface LinkCurve {
  readonly start: Point
  readonly bends: readonly [Point, Point]
  readonly end: Point
  /** Ends of the two strokes of the arrowhead; both meet at `end`. */
  readonly head: readonly [Point, Point]
  /** Where its label stands. */
  readonly middle: Point
}

/** Two links between the same two run beside each other, so much from the middle of the edges. */
const aside = 14
const headLength = 11
const headWidth = 6

/** Points of the edges of two frames that face each other, each with the way that leads out of its frame. */
const facing = (from: Frame, to: Frame): { start: Point; end: Point; way: Point } => {
  const [fromX, fromY] = centreOf(from)
  const [toX, toY] = centreOf(to)
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width))
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height))
  if (gapX > gapY) {
    const side = toX >= fromX ? 1 : -1
    return {
      start: [fromX + (side * from.width) / 2, fromY],
      end: [toX - (side * to.width) / 2, toY],
      way: [side, 0],
    }
  }
  const side = toY >= fromY ? 1 : -1
  return {
    start: [fromX, fromY + (side * from.height) / 2],
    end: [toX, toY - (side * to.height) / 2],
    way: [0, side],
  }
}

/** The line between two frames; `isTwoWay` where another leads back. */
export const linkCurve = (from: Frame, to: Frame, { isTwoWay = false } = {}): LinkCurve => {
  const { start: from0, end: to0, way } = facing(from, to)
  const shift = isTwoWay ? aside : 0
  const [wayX, wayY] = way
  const shifted = ([x, y]: Point): Point => [x - wayY * shift, y + wayX * shift]
  const [start, end] = [shifted(from0), shifted(to0)]
  const reach = Math.max(24, Math.min(160, Math.hypot(end[0] - start[0], end[1] - start[1]) / 2))
  const bends: readonly [Point, Point] = [
    [start[0] + wayX * reach, start[1] + wayY * reach],
    [end[0] - wayX * reach, end[1] - wayY * reach],
  ]
  const [backX, backY] = [end[0] - wayX * headLength, end[1] - wayY * headLength]
  return {
    start,
    bends,
    end,
    head: [
      [backX - wayY * headWidth, backY + wayX * headWidth],
      [backX + wayY * headWidth, backY - wayX * headWidth],
    ],
    middle: [
      (start[0] + end[0] + 3 * (bends[0][0] + bends[1][0])) / 8,
      (start[1] + end[1] + 3 * (bends[0][1] + bends[1][1])) / 8,
    ],
  }
}

const write = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`

/** The curve and its arrowhead as the `d` of an SVG path. */
export const pathOfCurve = ({ start, bends: [first, second], end, head: [left, right] }: LinkCurve): string =>
  `M${write(start)}C${write(first)} ${write(second)} ${write(end)}M${write(left)}L${write(end)}L${write(right)}`

/** A rectangle on a canvas, in canvas pixels. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const frameAt = ([x, y]: readonly [number, number], [width, height]: readonly [number, number]): Frame => ({
  x,
  y,
  width,
  height,
})

/** True where two frames share any area; touching edges do not count. */
export const overlaps = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** True where all of `inner` lies in `outer`. */
export const includesFrame = (outer: Frame, inner: Frame): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

export const containsPoint = ({ x, y, width, height }: Frame, [px, py]: readonly [number, number]): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height

export const centreOf = ({ x, y, width, height }: Frame): readonly [number, number] => [x + width / 2, y + height / 2]

/** The frame made larger by `margin` on every side. */
export const growFrame = ({ x, y, width, height }: Frame, margin: number): Frame => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
})

/** The smallest frame around all, or undefined around nothing. */
export const frameAround = (frames: readonly Frame[]): Frame | undefined => {
  if (frames.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of frames) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

import type { Camera } from './camera.ts'

type Point = readonly [number, number]

/** How near to the edge of the window a drag must come, and how fast the board then moves, in screen pixels. */
const edge = 36
const speedPerFrame = 9

const pull = (at: number, length: number): number => {
  if (at < edge) return speedPerFrame
  return at > length - edge ? -speedPerFrame : 0
}

export interface EdgePan {
  /** The drag is at a place of the window. */
  readonly follow: (at: Point) => void
  readonly stop: () => void
}

/** Moves the board while something is dragged to the edge of the window; `onPan` is called after each step. */
export const createEdgePan = (camera: Camera, onPan: (at: Point) => void): EdgePan => {
  let at: Point = [0, 0]
  let frame = 0
  const step = (): void => {
    frame = 0
    const [width, height] = camera.view().size
    const by: Point = [pull(at[0], width), pull(at[1], height)]
    if (by[0] === 0 && by[1] === 0) return
    camera.panBy(by)
    onPan(at)
    frame = requestAnimationFrame(step)
  }
  return {
    follow: (point) => {
      at = point
      frame ||= requestAnimationFrame(step)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
}

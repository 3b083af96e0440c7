import type { Camera } from './camera.ts'

type Point = readonly [number, number]

const middle = ([a, b]: readonly Point[]): Point => [
  ((a?.[0] ?? 0) + (b?.[0] ?? 0)) / 2,
  ((a?.[1] ?? 0) + (b?.[1] ?? 0)) / 2,
]
const spread = ([a, b]: readonly Point[]): number => (a && b ? Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) : 1)

/** Two fingers on the board: their middle moves it, their distance zooms. */
export const createPinch = (camera: Camera, start: readonly Point[]) => {
  const { zoom } = camera.view()
  const startSpread = spread(start)
  let last = middle(start)
  return {
    move: (fingers: readonly Point[]): void => {
      if (fingers.length < 2) return
      const at = middle(fingers)
      camera.panBy([at[0] - last[0], at[1] - last[1]])
      camera.zoomTo((zoom * spread(fingers)) / startSpread, at)
      last = at
    },
  }
}

type Point = readonly [number, number]

/** What passes faster, in screen pixels per second, cannot be read. */
const readablePace = 700
/** How far a hand came in this time, in so many steps at least: one jump, to what has been found, is no pace. */
const windowMs = 100
const fewestSteps = 3

export interface Pace {
  /** To be told of each step; answers whether the board moves too fast for anything on it to be read. */
  readonly isFast: (offset: Point) => boolean
}

/** How fast somebody moves the board. */
export const createPace = (nowMs: () => number = () => performance.now()): Pace => {
  let steps: { readonly atMs: number; readonly offset: Point }[] = []
  return {
    isFast: (offset) => {
      const atMs = nowMs()
      steps = [...steps.filter((step) => step.atMs > atMs - windowMs), { atMs, offset }]
      const way = steps.slice(1).reduce((sum, { offset: [x, y] }, index) => {
        const [fromX, fromY] = steps[index]?.offset ?? [x, y]
        return sum + Math.hypot(x - fromX, y - fromY)
      }, 0)
      return steps.length > fewestSteps && way > (readablePace * windowMs) / 1000
    },
  }
}

import { type Frame, frameAround } from './frame.ts'

type Point = readonly [number, number]

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

const placeIn = (around: Frame, { x, y, width, height }: Frame): Readonly<Record<Alignment, Point>> => ({
  left: [around.x, y],
  centre: [around.x + (around.width - width) / 2, y],
  right: [around.x + around.width - width, y],
  top: [x, around.y],
  middle: [x, around.y + (around.height - height) / 2],
  bottom: [x, around.y + around.height - height],
})

/** Places for frames that line up at one edge, or at the middle, of what they take up together. */
export const alignFrames = (frames: readonly Frame[], alignment: Alignment): readonly Point[] => {
  const around = frameAround(frames)
  return around ? frames.map((frame) => placeIn(around, frame)[alignment]) : []
}

export const directions = ['across', 'down'] as const
export type Direction = (typeof directions)[number]

/** Places for frames with the same room between each two; the outermost stay, unless all together need more room than they have. */
export const distributeFrames = (frames: readonly Frame[], direction: Direction): readonly Point[] => {
  const [start, length] = direction === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const around = frameAround(frames)
  if (!around) return []
  const order = frames.map((frame, index) => ({ frame, index })).sort((a, b) => a.frame[start] - b.frame[start])
  const used = frames.reduce((sum, frame) => sum + frame[length], 0)
  const room = Math.max(0, (around[length] - used) / Math.max(1, frames.length - 1))
  const places: Point[] = []
  let next = around[start]
  for (const { frame, index } of order) {
    places[index] = direction === 'across' ? [next, frame.y] : [frame.x, next]
    next += frame[length] + room
  }
  return places
}

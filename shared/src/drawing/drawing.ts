import type { MediaId } from '../base/id.ts'
import type { Frame } from '../board/frame.ts'

interface Box {
  readonly type: 'box'
  readonly frame: Frame
  readonly radius: number
  readonly fill: string
  readonly stroke?: string
}
interface Line {
  readonly type: 'line'
  /** The `d` of an SVG path. */
  readonly path: string
}
interface Words {
  readonly type: 'words'
  /** Where the baseline of the first line begins, or its middle for words in the middle. */
  readonly at: readonly [number, number]
  readonly lines: readonly string[]
  readonly size: number
  readonly lineHeight: number
  readonly weight: 500 | 600 | 700 | 800
  readonly colour: string
  readonly isCentred?: boolean
}
interface Photo {
  readonly type: 'photo'
  readonly frame: Frame
  readonly mediaId: MediaId
  /** Shown whole in its frame, not cut to it. */
  readonly isWhole: boolean
  readonly opacity: number
}
export type Shape = Box | Line | Words | Photo

/** A board as shapes, in the order in which they cover each other; lengths in canvas pixels, colours as in CSS. */
export interface Drawing {
  readonly frame: Frame
  readonly shapes: readonly Shape[]
}

/** The photos that a drawing shows. */
export const photosOf = ({ shapes }: Drawing): readonly MediaId[] =>
  Array.from(new Set(shapes.flatMap((shape) => (shape.type === 'photo' ? [shape.mediaId] : []))))

import type { AreaTint } from '../area/area-schema.ts'
import { type Frame, frameAround, frameAt } from '../board/frame.ts'

/** Ready-made ways to look at a place together; the first is the one to begin with. */
export const templateIds = [
  'needs-assets',
  'problem-tree',
  'five-assets',
  'village-sketch',
  'institutions',
  'calendar',
  'timeline',
  'five-whys',
] as const
export type TemplateId = (typeof templateIds)[number]

/** One area of a template; its words are in the catalogue, at the same place of the list. */
export interface TemplateArea {
  readonly at: readonly [number, number]
  readonly size: readonly [number, number]
  readonly tint: AreaTint
  /** Asks for a map of the village. */
  readonly isForMap?: boolean
}

const area = (x: number, y: number, width: number, height: number, tint: AreaTint): TemplateArea => ({
  at: [x, y],
  size: [width, height],
  tint,
})
/** Room for four, three, two and one notes side by side, with the room around them. */
const [four, three, two, one] = [800, 608, 416, 212]
const gap = 20

/** Areas of a size one after another: beside each other, or each moved by `step`. */
const series = (
  tints: readonly AreaTint[],
  [width, height]: readonly [number, number],
  step: readonly [number, number],
) => tints.map((tint, index) => area(index * step[0], index * step[1], width, height, tint))

const quadrants = (tints: readonly [AreaTint, AreaTint, AreaTint, AreaTint]): readonly TemplateArea[] =>
  tints.map((tint, index) => area((index % 2) * (four + gap), Math.floor(index / 2) * (480 + gap), four, 480, tint))

const rowHeight = 176
const topicsOfYear: readonly AreaTint[] = ['sky', 'leaf', 'amber', 'coral']
const months: readonly AreaTint[] = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 'paper' : 'sky'))

export const areasByTemplate: Readonly<Record<TemplateId, readonly TemplateArea[]>> = {
  'needs-assets': quadrants(['coral', 'leaf', 'lilac', 'sky']),
  // A tree: what it bears at the top, its trunk, its roots, and below what can be done about them.
  'problem-tree': [
    area(0, 0, 1240, 360, 'coral'),
    area(0, 360 + gap, 1240, 240, 'amber'),
    area(0, 600 + 2 * gap, 1240, 360, 'lilac'),
    area(0, 960 + 3 * gap, 1240, 260, 'leaf'),
  ],
  'five-assets': series(['amber', 'leaf', 'sky', 'lilac', 'coral'], [two, 720], [two + gap, 0]),
  'village-sketch': [
    { ...area(0, 0, 1320, 900, 'paper'), isForMap: true },
    area(1320 + gap, 0, two, 287, 'leaf'),
    area(1320 + gap, 287 + gap, two, 287, 'coral'),
    area(1320 + gap, 574 + 2 * gap, two, 286, 'sky'),
  ],
  institutions: quadrants(['amber', 'leaf', 'paper', 'sky']),
  calendar: [
    ...months.map((tint, index) => area(one + gap + index * (one + 4), 0, one, 60 + 4 * rowHeight, tint)),
    ...topicsOfYear.map((tint, index) => area(0, 60 + index * rowHeight, one, rowHeight - 8, tint)),
  ],
  timeline: series(['sky', 'paper', 'sky', 'paper', 'sky', 'amber'], [two, 560], [two + gap, 0]),
  'five-whys': series(['coral', 'amber', 'amber', 'amber', 'amber', 'leaf'], [three, 200], [64, 200 + gap]),
}

/** The frame around all areas of a template. */
export const frameOfTemplate = (id: TemplateId): Frame =>
  frameAround(areasByTemplate[id].map(({ at, size }) => frameAt(at, size))) ?? { x: 0, y: 0, width: 0, height: 0 }

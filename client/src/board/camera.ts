import type { Frame } from '@rembuk/shared/board/frame'
import { createListeners } from './keyed-listeners.ts'

type Point = readonly [number, number]

export const minZoom = 0.25
export const maxZoom = 2

/** What part of the board is seen: screen = canvas * zoom + offset. */
export interface View {
  readonly offset: Point
  readonly zoom: number
  /** Where the window onto the board stands on the page. */
  readonly origin: Point
  /** Width and height of the window onto the board, in screen pixels. */
  readonly size: Point
}

/** The window onto the board. Moving it writes styles and renders nothing; who needs to know subscribes. */
export interface Camera {
  readonly view: () => View
  readonly toCanvas: (screen: Point) => Point
  readonly toScreen: (canvas: Point) => Point
  /** The part of the board that is seen, in canvas pixels. */
  readonly seen: () => Frame
  readonly panBy: (screen: Point) => void
  /** Zooms so that what stands at `around` (screen pixels) stays there. */
  readonly zoomTo: (zoom: number, around?: Point) => void
  /** Shows all of `frame`, never larger than life. */
  readonly fit: (frame: Frame | undefined) => void
  /** Moves just far enough that all of `frame` is seen. */
  readonly reveal: (frame: Frame) => void
  /** Sets where the window onto the board stands on the page and how large it is. */
  readonly resize: (box: { readonly origin: Point; readonly size: Point }) => void
  /** The canvas place under a place of the page, or undefined beside the board. */
  readonly fromWindow: (point: Point) => Point | undefined
  readonly subscribe: (listener: () => void) => () => void
}

/** A board that is larger than `minZoom` shows is seen whole all the same, down to this. */
const leastZoom = 0.02

/** Room kept around what is fitted or revealed, in screen pixels; at left stand the tools, at the top the views. */
const wideInsets = { left: 96, top: 74, right: 32, bottom: 68 }
const narrowInsets = { left: 20, top: 124, right: 20, bottom: 68 }
const narrow = 700

const shiftInto = (start: number, length: number, from: number, to: number): number => {
  if (start < from) return from - start
  return start + length > to ? Math.max(to - start - length, from - start) : 0
}

export const createCamera = (): Camera => {
  const listeners = createListeners()
  let view: View = { offset: [0, 0], zoom: 1, origin: [0, 0], size: [1, 1] }
  /** From where all was seen last one zooms on, not with a jump. */
  let fittedZoom = minZoom

  const show = (next: Partial<View>): void => {
    view = { ...view, ...next }
    listeners.notify()
  }
  const toCanvas = ([x, y]: Point): Point => [(x - view.offset[0]) / view.zoom, (y - view.offset[1]) / view.zoom]
  const toScreen = ([x, y]: Point): Point => [x * view.zoom + view.offset[0], y * view.zoom + view.offset[1]]
  const readInsets = () => (view.size[0] < narrow ? narrowInsets : wideInsets)
  const panBy = ([dx, dy]: Point): void => show({ offset: [view.offset[0] + dx, view.offset[1] + dy] })

  return {
    view: () => view,
    toCanvas,
    toScreen,
    seen: () => {
      const [x, y] = toCanvas([0, 0])
      return { x, y, width: view.size[0] / view.zoom, height: view.size[1] / view.zoom }
    },
    panBy,
    zoomTo: (wanted, around = [view.size[0] / 2, view.size[1] / 2]) => {
      const zoom = Math.min(maxZoom, Math.max(Math.min(minZoom, fittedZoom), wanted))
      const [x, y] = toCanvas(around)
      show({ zoom, offset: [around[0] - x * zoom, around[1] - y * zoom] })
    },
    fit: (frame) => {
      const insets = readInsets()
      if (!frame) return show({ zoom: 1, offset: [insets.left, insets.top] })
      const width = view.size[0] - insets.left - insets.right
      const height = view.size[1] - insets.top - insets.bottom
      const zoom = Math.max(leastZoom, Math.min(1, width / frame.width, height / frame.height))
      fittedZoom = zoom
      const left = insets.left + Math.max(0, (width - frame.width * zoom) / 2)
      const top = insets.top + Math.max(0, (height - frame.height * zoom) / 2)
      show({ zoom, offset: [left - frame.x * zoom, top - frame.y * zoom] })
    },
    reveal: (frame) => {
      const insets = readInsets()
      const [left, top] = toScreen([frame.x, frame.y])
      const dx = shiftInto(left, frame.width * view.zoom, insets.left, view.size[0] - insets.right)
      const dy = shiftInto(top, frame.height * view.zoom, insets.top, view.size[1] - insets.bottom)
      if (dx !== 0 || dy !== 0) panBy([dx, dy])
    },
    resize: (box) => show(box),
    fromWindow: ([x, y]) => {
      const [left, top] = [x - view.origin[0], y - view.origin[1]]
      const isInside = left >= 0 && top >= 0 && left <= view.size[0] && top <= view.size[1]
      return isInside ? toCanvas([left, top]) : undefined
    },
    subscribe: listeners.subscribe,
  }
}

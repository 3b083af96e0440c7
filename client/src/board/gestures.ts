import type { AreaId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { centreOf, type Frame, frameAt, overlaps } from '@rembuk/shared/board/frame'
import { moveAreaBy, resizeAreaBy } from '../area/area-actions.ts'
import { type Board, groupUnder } from './board.ts'
import type { ItemId } from './board-session.ts'
import { addGroupAround, moveGroupBy, resizeGroupBy } from './group-actions.ts'
import { dropNotesBy, selectNotes } from './note-actions.ts'

export type Point = readonly [number, number]

/** What one press of the pointer does until it is let go. Points are in screen pixels from the corner of the canvas. */
export interface Gesture {
  readonly move: (to: Point) => void
  readonly end: () => void
  readonly cancel: () => void
  /** True where the board moves along when the pointer comes to the edge of the window. */
  readonly pansAtEdge?: boolean
}

export interface GestureStart {
  readonly board: Board
  readonly from: Point
  /** Draws the rectangle being pulled open, in screen pixels, or takes it away. */
  readonly drawRectangle: (frame: Frame | undefined) => void
}

/** How long others go on seeing a drag, so that nothing jumps back before the drop has reached them. */
const lingerMs = 400
/** What others are shown of a drag of very many notes. */
const maxShown = 50

const frameBetween = (a: Point, b: Point): Frame =>
  frameAt([Math.min(a[0], b[0]), Math.min(a[1], b[1])], [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])])

export const createPan = ({ board, from }: GestureStart): Gesture => {
  let last = from
  return {
    move: (to) => {
      board.camera.panBy([to[0] - last[0], to[1] - last[1]])
      last = to
    },
    end: () => undefined,
    cancel: () => undefined,
  }
}

interface DragOptions {
  readonly startPlaces: () => ReadonlyMap<ItemId, Point>
  readonly hover?: (by: Point) => void
  readonly drop: (by: Point) => void
}

const createDrag = ({ board, from }: GestureStart, { startPlaces, hover, drop }: DragOptions): Gesture => {
  const start = startPlaces()
  const grabbedAt = board.camera.toCanvas(from)
  let by: Point = [0, 0]
  const show = (drag: ReadonlyMap<ItemId, Point>): void => {
    board.places.setOwnDrag(drag)
    board.presence.show({ drag: Object.fromEntries(Array.from(drag).slice(0, maxShown)) })
  }
  const stop = (): void => {
    board.places.setOwnDrag(new Map())
    board.session.change({ isDragging: false, dropTarget: undefined })
    setTimeout(() => board.presence.show({ drag: {} }), lingerMs)
  }
  return {
    move: (to) => {
      const [x, y] = board.camera.toCanvas(to)
      by = [x - grabbedAt[0], y - grabbedAt[1]]
      board.session.change({ isDragging: true })
      show(new Map(Array.from(start, ([id, at]) => [id, [at[0] + by[0], at[1] + by[1]] as const])))
      hover?.(by)
    },
    end: () => {
      if (by[0] !== 0 || by[1] !== 0) drop(by)
      stop()
    },
    cancel: stop,
    pansAtEdge: true,
  }
}

/** Drags notes; the one under the pointer decides which group lights up. */
export const createNoteDrag = (start: GestureStart, ids: readonly NoteId[], grabbed: NoteId): Gesture => {
  const { board } = start
  const moving = new Set<string>(ids)
  return createDrag(start, {
    startPlaces: () =>
      new Map(
        ids.flatMap((id) => {
          const frame = board.store.noteFrame(id)
          return frame ? [[id, [frame.x, frame.y]] as const] : []
        }),
      ),
    hover: ([dx, dy]) => {
      const frame = board.store.noteFrame(grabbed)
      if (!frame) return
      const [x, y] = centreOf(frame)
      board.session.change({ dropTarget: groupUnder(board, [x + dx, y + dy], moving) })
    },
    drop: (by) => dropNotesBy(board, ids, by),
  })
}

export const createGroupDrag = (start: GestureStart, groupId: GroupId): Gesture =>
  createDrag(start, {
    startPlaces: () => {
      const group = start.board.store.group(groupId)
      return new Map(group ? [[groupId, group.at]] : [])
    },
    drop: (by) => moveGroupBy(start.board, groupId, by),
  })

export const createAreaDrag = (start: GestureStart, areaId: AreaId): Gesture =>
  createDrag(start, {
    startPlaces: () => {
      const area = start.board.areas.area(areaId)
      return new Map(area ? [[areaId, area.at]] : [])
    },
    drop: (by) => moveAreaBy(start.board, areaId, by),
  })

interface Resized {
  readonly frame: Frame | undefined
  /** Moves the lower right corner, in canvas pixels. */
  readonly resizeBy: (by: Point) => void
}

const createResize = ({ board, from, drawRectangle }: GestureStart, { frame, resizeBy }: Resized): Gesture => {
  const corner: Point = board.camera.toScreen(frame ? [frame.x, frame.y] : [0, 0])
  let to = from
  return {
    move: (point) => {
      to = point
      drawRectangle(frameBetween(corner, point))
    },
    end: () => {
      drawRectangle(undefined)
      const { zoom } = board.camera.view()
      resizeBy([(to[0] - from[0]) / zoom, (to[1] - from[1]) / zoom])
    },
    cancel: () => drawRectangle(undefined),
  }
}

export const createGroupResize = (start: GestureStart, groupId: GroupId): Gesture =>
  createResize(start, {
    frame: start.board.store.groupFrame(groupId),
    resizeBy: (by) => resizeGroupBy(start.board, groupId, by),
  })

export const createAreaResize = (start: GestureStart, areaId: AreaId): Gesture =>
  createResize(start, {
    frame: start.board.areas.frame(areaId),
    resizeBy: (by) => resizeAreaBy(start.board, areaId, by),
  })

const createRectangle = (
  { board, from, drawRectangle }: GestureStart,
  use: (canvas: Frame) => void,
  onMove: (canvas: Frame) => void = () => undefined,
): Gesture => {
  const canvasFrom = board.camera.toCanvas(from)
  let frame: Frame | undefined
  return {
    move: (to) => {
      frame = frameBetween(canvasFrom, board.camera.toCanvas(to))
      drawRectangle(frameBetween(from, to))
      onMove(frame)
    },
    end: () => {
      drawRectangle(undefined)
      if (frame) use(frame)
    },
    cancel: () => drawRectangle(undefined),
  }
}

/** Selects every note that the rectangle touches, beside those selected before. */
export const createMarquee = (start: GestureStart): Gesture => {
  const { board } = start
  const before = Array.from(board.session.state().selectedNotes)
  const select = (area: Frame): void => {
    const touched = board.store.placedIds().filter((id) => {
      const frame = board.store.noteFrame(id)
      return frame !== undefined && overlaps(frame, area)
    })
    selectNotes(board, [...before, ...touched])
  }
  return { ...createRectangle(start, select, select) }
}

const smallestGroup = 60

/** Draws a group; a mere click makes one of a handy size. */
export const createGroupDrawing = (start: GestureStart): Gesture => {
  const { board, from } = start
  const [x, y] = board.camera.toCanvas(from)
  let isDrawn = false
  const drawing = createRectangle(start, (frame) => {
    isDrawn = frame.width > smallestGroup && frame.height > smallestGroup
    if (isDrawn) addGroupAround(board, frame)
  })
  return {
    ...drawing,
    end: () => {
      drawing.end()
      if (!isDrawn) addGroupAround(board, { x, y, width: 424, height: 320 })
    },
  }
}

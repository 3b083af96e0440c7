import { type Board, frameOfAll } from './board.ts'
import { readColours } from './card-drawing.ts'
import { mapSize, readMap } from './minimap-view.ts'

const [width, height] = mapSize

export interface MapDrawing {
  /** Draws what is seen anew; the notes only where the map shows another part of the board, or since they are stale. */
  readonly draw: () => void
  /** Something on the board has changed. */
  readonly markStale: () => void
}

/** Draws the small map: its notes once on a sheet of their own, which each frame is laid under the window's rectangle. */
export const createMapDrawing = (canvas: HTMLCanvasElement, sheet: HTMLCanvasElement, board: Board): MapDrawing => {
  const { store, places, areas, camera } = board
  const colours = readColours(canvas)
  const ratio = Math.min(devicePixelRatio, 2)
  for (const each of [canvas, sheet]) Object.assign(each, { width: width * ratio, height: height * ratio })
  let isStale = true
  let all = frameOfAll(board)
  let drawn = { corner: [0, 0] as readonly [number, number], scale: 0 }

  const turnTo = (context: CanvasRenderingContext2D, { corner, scale }: typeof drawn): void =>
    context.setTransform(scale * ratio, 0, 0, scale * ratio, -corner[0] * scale * ratio, -corner[1] * scale * ratio)
  const clear = (context: CanvasRenderingContext2D): void => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
  }
  const drawSheet = (map: typeof drawn): void => {
    const context = sheet.getContext('2d')
    if (!context) return
    clear(context)
    turnTo(context, map)
    context.lineWidth = 1 / map.scale
    context.strokeStyle = '#8f897b'
    context.fillStyle = '#e3dccf'
    for (const area of areas.list()) {
      const frame = area.picture && places.areaFrame(area.id)
      if (frame) context.fillRect(frame.x, frame.y, frame.width, frame.height)
    }
    const outlined = [...areas.list().map(({ id }) => places.areaFrame(id)), ...store.groupIds().map(places.groupFrame)]
    for (const frame of outlined) if (frame) context.strokeRect(frame.x, frame.y, frame.width, frame.height)
    for (const id of store.placedIds()) {
      const frame = places.noteFrame(id)
      const colour = store.content(id)?.colour
      if (!frame || !colour) continue
      context.fillStyle = colours[colour]
      context.fillRect(frame.x, frame.y, frame.width, frame.height)
    }
  }

  return {
    markStale: () => {
      isStale = true
    },
    draw: () => {
      const context = canvas.getContext('2d')
      if (!context) return
      if (isStale) all = frameOfAll(board)
      const map = readMap(board, all)
      const isSame = map.scale === drawn.scale && map.corner.every((at, axis) => at === drawn.corner[axis])
      if (isStale || !isSame) drawSheet(map)
      isStale = false
      drawn = map
      clear(context)
      context.drawImage(sheet, 0, 0)
      turnTo(context, map)
      const seen = camera.seen()
      context.strokeStyle = colours.brand
      context.lineWidth = 2.5 / map.scale
      context.strokeRect(seen.x, seen.y, seen.width, seen.height)
    },
  }
}

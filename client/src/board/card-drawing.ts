import type { NoteId } from '@rembuk/shared/base/id'
import { type Frame, frameAround, growFrame, overlaps } from '@rembuk/shared/board/frame'
import type { NoteColour } from '@rembuk/shared/note/note-schema'
import { curveOfLink, frameOfCurve } from '../link/link-place.ts'
import type { Board } from './board.ts'

export type Colours = Readonly<Record<NoteColour | 'brand', string>>

/** The colours of notes, as a canvas needs them. */
export const readColours = (element: HTMLElement): Colours => {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    amber: read('--note-amber'),
    coral: read('--note-coral'),
    leaf: read('--note-leaf'),
    sky: read('--note-sky'),
    lilac: read('--note-lilac'),
    paper: read('--note-paper'),
    brand: read('--brand'),
  }
}

interface Card {
  readonly frame: Frame
  readonly colour: NoteColour
}

/** A note as a card, or undefined while it does not stand on the canvas. */
const cardOf = ({ store, places }: Board, id: NoteId): Card | undefined => {
  const frame = places.noteFrame(id)
  const colour = store.content(id)?.colour
  return frame && colour && { frame, colour }
}

const isSameCard = (a: Card | undefined, b: Card | undefined): boolean =>
  a?.colour === b?.colour &&
  a?.frame.x === b?.frame.x &&
  a?.frame.y === b?.frame.y &&
  a?.frame.width === b?.frame.width &&
  a?.frame.height === b?.frame.height

/** The arrows as lines, as wide at every zoom. */
const drawLinks = (context: CanvasRenderingContext2D, board: Board, seen: Frame): void => {
  context.globalAlpha = 1
  context.strokeStyle = '#55615b'
  context.lineWidth = 1.5 / board.camera.view().zoom
  context.beginPath()
  for (const link of board.links.list()) {
    const curve = curveOfLink(board, link)
    const frame = curve && frameOfCurve(curve)
    if (!curve || !frame || !overlaps(frame, seen)) continue
    const { start, bends, end, head } = curve
    context.moveTo(...start)
    context.bezierCurveTo(...bends[0], ...bends[1], ...end)
    context.moveTo(...head[0])
    context.lineTo(...end)
    context.lineTo(...head[1])
  }
  context.stroke()
}

export interface CardDrawing {
  /** Draws all of what is seen, these notes as they are now and the others as they were: where one looks changes no card. */
  readonly drawAll: (ids: Iterable<NoteId>) => void
  /** Draws anew only where the cards of these notes stood and stand; nothing where they look as they did. */
  readonly drawChanged: (ids: Iterable<NoteId>) => void
}

/** Draws the notes as cards on a canvas as large as the window. */
export const createCardDrawing = (canvas: HTMLCanvasElement, board: Board, colours: Colours): CardDrawing => {
  const { store, camera, session, visible } = board
  let scale = 1
  /** What was drawn last, also of what lies beyond the window. */
  const drawn = new Map<NoteId, Card>()
  const remember = (id: NoteId, card: Card | undefined): void => {
    if (card) drawn.set(id, card)
    else drawn.delete(id)
  }
  for (const id of store.placedIds()) remember(id, cardOf(board, id))
  const turnToCanvas = (context: CanvasRenderingContext2D): void => {
    const { zoom, offset } = camera.view()
    context.setTransform(zoom * scale, 0, 0, zoom * scale, offset[0] * scale, offset[1] * scale)
  }
  const drawIn = (context: CanvasRenderingContext2D, region: Frame): void => {
    const { zoom } = camera.view()
    const { selectedNotes, found } = session.state()
    // Nearer, the layer of links stands above.
    if (visible.isFar()) drawLinks(context, board, region)
    for (const id of store.placedIds()) {
      const card = drawn.get(id)
      if (!card || !overlaps(card.frame, region)) continue
      const { x, y, width, height } = card.frame
      context.fillStyle = colours[card.colour]
      context.globalAlpha = found && !found.has(id) ? 0.22 : 1
      context.fillRect(x, y, width, height)
      if (!selectedNotes.has(id)) continue
      context.strokeStyle = colours.brand
      context.lineWidth = 3 / zoom
      context.strokeRect(x, y, width, height)
    }
  }

  return {
    drawAll: (ids) => {
      for (const id of ids) remember(id, cardOf(board, id))
      const context = canvas.getContext('2d', { alpha: true })
      if (!context) return
      scale = Math.min(devicePixelRatio, 2)
      const [width, height] = camera.view().size.map((length) => Math.round(length * scale)) as [number, number]
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, width, height)
      turnToCanvas(context)
      drawIn(context, camera.seen())
    },
    drawChanged: (ids) => {
      const touched: Frame[] = []
      for (const id of ids) {
        const [before, now] = [drawn.get(id), cardOf(board, id)]
        if (isSameCard(before, now)) continue
        touched.push(...[before, now].flatMap((card) => card?.frame ?? []))
        remember(id, now)
      }
      const around = frameAround(touched)
      const context = around && canvas.getContext('2d', { alpha: true })
      if (!around || !context) return
      // Whole pixels: an edge that is half cleared and drawn again would be seen as a line.
      const { zoom } = camera.view()
      const region = growFrame(around, 4 / zoom)
      const [left, top] = camera.toScreen([region.x, region.y]).map((at) => Math.floor(at * scale)) as [number, number]
      const width = Math.ceil(region.width * zoom * scale) + 1
      const height = Math.ceil(region.height * zoom * scale) + 1
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.beginPath()
      context.rect(left, top, width, height)
      context.clip()
      context.clearRect(left, top, width, height)
      turnToCanvas(context)
      // The outline of a card beside it may reach in.
      drawIn(context, growFrame(region, 4 / zoom))
      context.restore()
    },
  }
}

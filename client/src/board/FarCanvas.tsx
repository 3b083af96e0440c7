import { type Frame, overlaps } from '@rembuk/shared/board/frame'
import type { NoteColour } from '@rembuk/shared/note/note-schema'
import { useEffect, useRef } from 'react'
import { curveOfLink, frameOfCurve } from '../link/link-place.ts'
import type { Board } from './board.ts'
import { useBoard } from './board-context.tsx'
import styles from './Canvas.module.css'

type Colours = Readonly<Record<NoteColour | 'brand', string>>

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

/** The arrows as lines, as wide at every zoom. */
const drawLinks = (context: CanvasRenderingContext2D, board: Board, seen: Frame): void => {
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

const draw = (canvas: HTMLCanvasElement, board: Board, colours: Colours): void => {
  const { store, camera, places, session, visible } = board
  const context = canvas.getContext('2d', { alpha: true })
  if (!context) return
  const { size, zoom, offset } = camera.view()
  const scale = Math.min(devicePixelRatio, 2)
  if (canvas.width !== Math.round(size[0] * scale) || canvas.height !== Math.round(size[1] * scale)) {
    canvas.width = Math.round(size[0] * scale)
    canvas.height = Math.round(size[1] * scale)
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.setTransform(zoom * scale, 0, 0, zoom * scale, offset[0] * scale, offset[1] * scale)
  const seen = camera.seen()
  const { selectedNotes, found } = session.state()
  context.globalAlpha = 1
  // Nearer, the layer of links stands above.
  if (visible.isFar()) drawLinks(context, board, seen)
  for (const id of store.placedIds()) {
    const frame = places.noteFrame(id)
    const colour = store.content(id)?.colour
    if (!frame || !colour || !overlaps(frame, seen)) continue
    context.fillStyle = colours[colour]
    context.globalAlpha = found && !found.has(id) ? 0.22 : 1
    context.fillRect(frame.x, frame.y, frame.width, frame.height)
    if (!selectedNotes.has(id)) continue
    context.strokeStyle = colours.brand
    context.lineWidth = 3 / zoom
    context.strokeRect(frame.x, frame.y, frame.width, frame.height)
  }
}

/** The notes as coloured cards, and the arrows as lines. */
export const FarCanvas = () => {
  const board = useBoard()
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    const colours = readColours(canvas)
    let frame = 0
    const ask = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        draw(canvas, board, colours)
      })
    }
    draw(canvas, board, colours)
    const stops = [
      board.camera.subscribe(ask),
      board.store.onChange(ask),
      board.links.subscribe(ask),
      board.session.subscribe(ask),
      board.places.onAnyDrag(ask),
      board.visible.subscribe(ask),
    ]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [board])
  return <canvas ref={ref} className={styles['far']} />
}

import { type PointerEvent, useEffect, useRef } from 'react'
import type { Board } from './board.ts'
import { useBoard } from './board-context.tsx'
import { readColours } from './card-drawing.ts'
import { goToPlaceOnMap, mapSize, readMap } from './minimap-view.ts'
import styles from './Tools.module.css'

const [width, height] = mapSize

const draw = (canvas: HTMLCanvasElement, board: Board): void => {
  const context = canvas.getContext('2d')
  if (!context) return
  const { store, places, areas, camera } = board
  const colours = readColours(canvas)
  const { corner, scale } = readMap(board)
  const ratio = Math.min(devicePixelRatio, 2)
  canvas.width = width * ratio
  canvas.height = height * ratio
  context.setTransform(scale * ratio, 0, 0, scale * ratio, -corner[0] * scale * ratio, -corner[1] * scale * ratio)
  context.lineWidth = 1 / scale
  context.strokeStyle = '#8f897b'
  const outlined = [...areas.list().map(({ id }) => places.areaFrame(id)), ...store.groupIds().map(places.groupFrame)]
  for (const frame of outlined) if (frame) context.strokeRect(frame.x, frame.y, frame.width, frame.height)
  for (const id of store.placedIds()) {
    const frame = places.noteFrame(id)
    const colour = store.content(id)?.colour
    if (!frame || !colour) continue
    context.fillStyle = colours[colour]
    context.fillRect(frame.x, frame.y, frame.width, frame.height)
  }
  const seen = camera.seen()
  context.strokeStyle = colours.brand
  context.lineWidth = 2.5 / scale
  context.strokeRect(seen.x, seen.y, seen.width, seen.height)
}

/** The whole board, small, with the part that is seen; a press goes there. For the pointer: keys have their own ways to go. */
export const Minimap = () => {
  const board = useBoard()
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    let frame = 0
    const ask = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        draw(canvas, board)
      })
    }
    ask()
    const stops = [board.camera.subscribe(ask), board.store.onChange(ask), board.areas.subscribe(ask)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [board])
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    goToPlaceOnMap(board, [event.clientX - box.left, event.clientY - box.top])
  }
  return (
    <div className={styles['minimap']} aria-hidden="true">
      <canvas ref={ref} style={{ width, height }} onPointerDown={go} onPointerMove={go} />
    </div>
  )
}

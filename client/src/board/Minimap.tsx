import { type PointerEvent, useEffect, useRef } from 'react'
import { onceAFrame } from '../ui/once-a-frame.ts'
import { useBoard } from './board-context.tsx'
import { createMapDrawing } from './minimap-drawing.ts'
import { goToPlaceOnMap, mapSize } from './minimap-view.ts'
import styles from './Tools.module.css'

const [width, height] = mapSize

/** The whole board, small, with the part that is seen; a press goes there. For the pointer: keys have their own ways to go. */
export const Minimap = () => {
  const board = useBoard()
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    const drawing = createMapDrawing(canvas, document.createElement('canvas'), board)
    const { ask, stop } = onceAFrame(drawing.draw)
    const askAnew = (): void => {
      drawing.markStale()
      ask()
    }
    ask()
    const stops = [stop, board.camera.subscribe(ask), board.store.onChange(askAnew), board.areas.subscribe(askAnew)]
    return () => {
      for (const end of stops) end()
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

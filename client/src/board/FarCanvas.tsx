import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useBoard } from './board-context.tsx'
import styles from './Canvas.module.css'
import { createCardDrawing, readColours } from './card-drawing.ts'
import { followCards } from './follow-cards.ts'

/** The notes as coloured cards, and the arrows as lines. */
export const FarCanvas = () => {
  const board = useBoard()
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    return canvas ? followCards(board, createCardDrawing(canvas, board, readColours(canvas))) : undefined
  }, [board])
  const hasCards = useSyncExternalStore(board.visible.subscribe, board.visible.hasCards)
  return <canvas ref={ref} className={styles['far']} hidden={!hasCards} />
}

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type DropPlace, dropPlaceAt, isOnControl } from './column-drag.ts'

/** Less is a click that trembled. */
const dragThreshold = 6
/** A finger that rests this long takes the card; one that moves earlier scrolls. */
const longPressMs = 350

export interface CardDrag {
  readonly cardId: string
  readonly x: number
  readonly y: number
  readonly place: DropPlace | undefined
}

interface Press {
  readonly cardId: string
  readonly x: number
  readonly y: number
  readonly isTouch: boolean
}

interface Options {
  readonly board: RefObject<HTMLElement | null>
  readonly canDrag: boolean
  readonly onDrop: (cardId: string, place: DropPlace) => void
}

/** Drags cards between columns with a mouse, a pen or a resting finger; Escape gives up. The document hears of it on drop only. */
export const useColumnDrag = ({ board, canDrag, onDrop }: Options) => {
  const [drag, setDrag] = useState<CardDrag>()
  const [press, setPress] = useState<Press>()
  const latest = useRef(drag)
  latest.current = drag

  useEffect(() => {
    if (!press) return
    const stop = () => {
      setDrag(undefined)
      setPress(undefined)
    }
    const moveTo = (x: number, y: number) =>
      setDrag({
        cardId: press.cardId,
        x: x - press.x,
        y: y - press.y,
        place: board.current ? dropPlaceAt(board.current, press.cardId, x, y) : undefined,
      })
    const isFar = ({ clientX, clientY }: globalThis.PointerEvent) =>
      Math.hypot(clientX - press.x, clientY - press.y) > dragThreshold
    const rest = press.isTouch ? window.setTimeout(() => moveTo(press.x, press.y), longPressMs) : undefined

    const handleMove = (event: globalThis.PointerEvent) => {
      if (latest.current) moveTo(event.clientX, event.clientY)
      else if (isFar(event) && press.isTouch) stop()
      else if (isFar(event)) moveTo(event.clientX, event.clientY)
    }
    const handleUp = () => {
      const place = latest.current?.place
      if (place) onDrop(press.cardId, place)
      stop()
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop()
    }
    // The page must not scroll under a card that a finger is carrying.
    const holdPage = (event: TouchEvent) => {
      if (latest.current) event.preventDefault()
    }
    window.addEventListener('pointermove', handleMove)
    window.addEventListener('pointerup', handleUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', handleKey)
    window.addEventListener('touchmove', holdPage, { passive: false })
    return () => {
      window.clearTimeout(rest)
      window.removeEventListener('pointermove', handleMove)
      window.removeEventListener('pointerup', handleUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', handleKey)
      window.removeEventListener('touchmove', holdPage)
    }
  }, [press, board, onDrop])

  const startDrag = (event: PointerEvent, cardId: string) => {
    if (!canDrag || event.button !== 0 || isOnControl(event.target, event.currentTarget)) return
    setPress({ cardId, x: event.clientX, y: event.clientY, isTouch: event.pointerType === 'touch' })
  }
  return { drag, startDrag }
}

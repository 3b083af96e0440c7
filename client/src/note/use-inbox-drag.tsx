import type { Note } from '@rembuk/shared/note/note-schema'
import {
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import styles from './Inbox.module.css'

type Point = readonly [number, number]

const slack = 5

const GhostNote = ({ note, at: [x, y] }: { readonly note: Note; readonly at: Point }) =>
  createPortal(
    <div
      aria-hidden="true"
      className={styles['ghost']}
      style={{ background: `var(--note-${note.colour})`, transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
    >
      {note.text}
    </div>,
    document.body,
  )

/** Drags a card out of the strip with mouse or pen; a finger scrolls the strip, and has the button. */
export const useInboxDrag = (
  strip: RefObject<HTMLElement | null>,
  onDrop: (note: Note, at: Point) => void,
): { readonly ghost: ReactNode; readonly startDrag: (note: Note, event: ReactPointerEvent) => void } => {
  const [dragged, setDragged] = useState<{ readonly note: Note; readonly at: Point }>()
  const drop = useRef(onDrop)
  drop.current = onDrop

  const startDrag = useCallback(
    (note: Note, down: ReactPointerEvent) => {
      if (down.pointerType === 'touch' || down.button !== 0 || (down.target as Element).closest('button')) return
      down.preventDefault()
      const abort = new AbortController()
      let hasMoved = false
      const stop = (): void => {
        abort.abort()
        setDragged(undefined)
      }
      const handleMove = (event: PointerEvent): void => {
        hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > slack
        if (hasMoved) setDragged({ note, at: [event.clientX, event.clientY] })
      }
      const handleUp = (event: PointerEvent): void => {
        stop()
        const isInStrip = strip.current?.contains(document.elementFromPoint(event.clientX, event.clientY))
        if (hasMoved && !isInStrip) drop.current(note, [event.clientX, event.clientY])
      }
      const handleKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') stop()
      }
      const { signal } = abort
      window.addEventListener('pointermove', handleMove, { signal })
      window.addEventListener('pointerup', handleUp, { signal })
      window.addEventListener('pointercancel', stop, { signal })
      window.addEventListener('keydown', handleKey, { signal })
    },
    [strip],
  )
  return { ghost: dragged && <GhostNote note={dragged.note} at={dragged.at} />, startDrag }
}

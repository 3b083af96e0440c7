import type { Frame } from '@rembuk/shared/board/frame'
import { type RefObject, useEffect } from 'react'
import { editAreaTitle } from '../area/area-actions.ts'
import { focusLinkLabel } from '../link/focus-link-label.ts'
import type { Board } from './board.ts'
import { createEdgePan } from './edge-pan.ts'
import type { Gesture, Point } from './gestures.ts'
import { editGroupTitle } from './group-actions.ts'
import { addNoteAt, editNote, stopWriting } from './note-actions.ts'
import { createPinch } from './pinch.ts'
import { createGesture, readPressedOn } from './press.ts'

/** Less than this is a trembling hand, not a drag; in screen pixels. */
const slack = { mouse: 3, touch: 9 }

interface Running {
  readonly gesture: Gesture
  readonly from: Point
  readonly slack: number
  hasMoved: boolean
}

interface Options {
  readonly viewport: RefObject<HTMLElement | null>
  readonly drawRectangle: (frame: Frame | undefined) => void
  readonly isSpaceDown: () => boolean
}

const isWriting = (board: Board, target: Element): boolean => {
  const { editing } = board.session.state()
  return editing !== undefined && target.closest('[data-editing], input') !== null
}

/** Follows the pointers over the canvas: one press at a time, or two fingers that pinch. */
export const usePointer = (board: Board, { viewport, drawRectangle, isSpaceDown }: Options): void => {
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const abort = new AbortController()
    const pointers = new Map<number, Point>()
    let running: Running | undefined
    const edgePan = createEdgePan(board.camera, (at) => running?.gesture.move(at))
    let pinch: ReturnType<typeof createPinch> | undefined

    const pointOf = (event: { clientX: number; clientY: number }): Point => {
      const { left, top } = element.getBoundingClientRect()
      return [event.clientX - left, event.clientY - top]
    }
    const stop = (how: 'end' | 'cancel'): void => {
      const { gesture } = running ?? {}
      running = undefined
      edgePan.stop()
      gesture?.[how]()
    }

    const handleDown = (event: PointerEvent): void => {
      const target = event.target as Element
      if (isWriting(board, target) || event.button === 2) return
      if (event.button === 1) event.preventDefault()
      const from = pointOf(event)
      pointers.set(event.pointerId, from)
      if (pointers.size === 2) {
        stop('cancel')
        pinch = createPinch(board.camera, Array.from(pointers.values()))
        return
      }
      stopWriting(board)
      const isTouch = event.pointerType === 'touch'
      const gesture = createGesture({
        board,
        from,
        drawRectangle,
        on: readPressedOn(board, target, board.camera.toCanvas(from)),
        isTouch,
        isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
        isPanning: event.button === 1 || isSpaceDown(),
      })
      running = { gesture, from, slack: isTouch ? slack.touch : slack.mouse, hasMoved: false }
    }

    const handleMove = (event: PointerEvent): void => {
      const point = pointOf(event)
      if (event.pointerType !== 'touch') board.presence.show({ pointer: board.camera.toCanvas(point) })
      if (!pointers.has(event.pointerId)) return
      pointers.set(event.pointerId, point)
      if (pinch) return pinch.move(Array.from(pointers.values()))
      if (!running) return
      const { from } = running
      if (!running.hasMoved && Math.hypot(point[0] - from[0], point[1] - from[1]) < running.slack) return
      if (!running.hasMoved) element.setPointerCapture(event.pointerId)
      running.hasMoved = true
      running.gesture.move(point)
      if (running.gesture.pansAtEdge) edgePan.follow(point)
    }

    const handleUp = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId)) return
      if (pinch) {
        if (pointers.size === 0) pinch = undefined
        return
      }
      stop(event.type === 'pointerup' ? 'end' : 'cancel')
    }

    const handleDoubleClick = (event: MouseEvent): void => {
      const target = event.target as Element
      if (!board.room.canEdit || isWriting(board, target)) return
      const canvas = board.camera.toCanvas(pointOf(event))
      const on = readPressedOn(board, target, canvas)
      if (on.noteId) editNote(board, on.noteId)
      else if (on.groupTitle) editGroupTitle(board, on.groupTitle)
      else if (on.areaTitle) editAreaTitle(board, on.areaTitle)
      else if (on.link) focusLinkLabel()
      else addNoteAt(board, canvas)
    }

    const { signal } = abort
    element.addEventListener('pointerdown', handleDown, { signal })
    window.addEventListener('pointermove', handleMove, { signal })
    window.addEventListener('pointerup', handleUp, { signal })
    window.addEventListener('pointercancel', handleUp, { signal })
    element.addEventListener('dblclick', handleDoubleClick, { signal })
    element.addEventListener('pointerleave', () => board.presence.show({ pointer: undefined }), { signal })
    return () => {
      stop('cancel')
      abort.abort()
    }
  }, [board, viewport, drawRectangle, isSpaceDown])
}

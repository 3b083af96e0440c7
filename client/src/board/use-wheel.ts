import { type RefObject, useEffect } from 'react'
import type { Camera } from './camera.ts'

const pixelsPerLine = 18
/** How much one pixel of the wheel zooms; a notch of a mouse is about 100. */
const zoomPerPixel = 0.0022

/** A toolbar that floats over the board; what opens from it may have something of its own to scroll. */
const isOnToolbar = (target: Element): boolean =>
  target.closest('[role=toolbar]') !== null && target.closest('[popover], dialog') === null

/**
 * The wheel moves the board, with Ctrl (or a pinch on a touch pad) it zooms where the pointer is; over the toolbars too: the one of the
 * selection moves with the board, and comes under a pointer that zooms.
 */
export const useWheel = (camera: Camera, viewport: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = viewport.current
    const whole = element?.parentElement
    if (!element || !whole) return
    const handleWheel = (event: WheelEvent): void => {
      const target = event.target as Element
      if (!element.contains(target) && !isOnToolbar(target)) return
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) {
        const { left, top } = element.getBoundingClientRect()
        camera.zoomTo(camera.view().zoom * Math.exp(-dy * zoomPerPixel), [event.clientX - left, event.clientY - top])
      } else camera.panBy(event.shiftKey && dx === 0 ? [-dy, 0] : [-dx, -dy])
    }
    whole.addEventListener('wheel', handleWheel, { passive: false })
    return () => whole.removeEventListener('wheel', handleWheel)
  }, [camera, viewport])
}

import { type RefObject, useEffect } from 'react'
import type { Camera } from './camera.ts'

const pixelsPerLine = 18
/** How much one pixel of the wheel zooms; a notch of a mouse is about 100. */
const zoomPerPixel = 0.0022

/** The wheel moves the board, with Ctrl (or a pinch on a touch pad) it zooms where the pointer is. */
export const useWheel = (camera: Camera, viewport: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const handleWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) {
        const { left, top } = element.getBoundingClientRect()
        camera.zoomTo(camera.view().zoom * Math.exp(-dy * zoomPerPixel), [event.clientX - left, event.clientY - top])
      } else camera.panBy(event.shiftKey && dx === 0 ? [-dy, 0] : [-dx, -dy])
    }
    element.addEventListener('wheel', handleWheel, { passive: false })
    return () => element.removeEventListener('wheel', handleWheel)
  }, [camera, viewport])
}

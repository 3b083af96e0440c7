import { type RefObject, useLayoutEffect } from 'react'
import type { Board } from './board.ts'
import { frameOfAll } from './board.ts'
import type { View } from './camera.ts'

/** How long after the last move the canvas counts as standing still. */
const restMs = 180
const dotSpacing = 24

interface Layers {
  readonly viewport: RefObject<HTMLElement | null>
  readonly world: RefObject<HTMLElement | null>
  readonly dots: RefObject<HTMLElement | null>
}

const writeDots = (element: HTMLElement, { offset: [x, y], zoom }: View): void => {
  const spacing = dotSpacing * zoom * (zoom < 0.5 ? 2 : 1)
  element.style.backgroundSize = `${spacing}px ${spacing}px`
  element.style.transform = `translate(${x - Math.floor(x / spacing) * spacing}px, ${y - Math.floor(y / spacing) * spacing}px)`
}

/** Writes the camera into the page, imperatively: one transform moves every note. */
export const useCamera = ({ camera, store, areas }: Board, { viewport, world, dots }: Layers): void => {
  useLayoutEffect(() => {
    const element = viewport.current
    const layer = world.current
    if (!element || !layer) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const view = camera.view()
      layer.style.transform = `translate(${view.offset[0]}px, ${view.offset[1]}px) scale(${view.zoom})`
      if (dots.current) writeDots(dots.current, view)
      // Kept only while moving: a layer that is always its own is drawn blurred at other zooms.
      layer.style.willChange = 'transform'
      clearTimeout(rest)
      rest = setTimeout(() => {
        layer.style.willChange = ''
      }, restMs)
    }
    const measure = (): void => {
      const { left, top, width, height } = element.getBoundingClientRect()
      camera.resize({ origin: [left, top], size: [width, height] })
    }
    const resize = new ResizeObserver(measure)
    measure()
    camera.fit(frameOfAll({ store, areas }))
    const stop = camera.subscribe(write)
    write()
    resize.observe(element)
    return () => {
      stop()
      clearTimeout(rest)
      resize.disconnect()
    }
  }, [camera, store, areas, viewport, world, dots])
}

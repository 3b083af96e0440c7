import { offer, root } from './page.js'

/** One layer under a hand-written camera, for the pages without a library: wheel pans, Ctrl and wheel zooms. */
export const moveLayer = (layer, { size, placeOf, take, edit }) => {
  let [x, y, zoom] = [0, 0, 1]
  let taken
  const write = () => {
    layer.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
  }
  const zoomTo = (next, [px, py]) => {
    x = px - ((px - x) * next) / zoom
    y = py - ((py - y) * next) / zoom
    zoom = next
    write()
  }
  layer.style.transformOrigin = '0 0'
  layer.style.willChange = 'transform'
  root.style.position = 'relative'
  root.style.overflow = 'hidden'
  root.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      if (event.ctrlKey) return zoomTo(zoom * Math.exp(-event.deltaY * 0.002), [event.clientX, event.clientY])
      x -= event.deltaX
      y -= event.deltaY
      write()
    },
    { passive: false },
  )
  root.addEventListener('pointerdown', ({ target }) => {
    taken = take(target)
  })
  root.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons) taken?.(movementX / zoom, movementY / zoom)
  })
  const fit = () => {
    zoom = Math.min(innerWidth / size[0], innerHeight / size[1])
    x = (innerWidth - size[0] * zoom) / 2
    y = (innerHeight - size[1] * zoom) / 2
    write()
  }
  fit()
  offer({
    isPainted: () => true,
    fit,
    actualSize: () => zoomTo(1, [innerWidth / 2, innerHeight / 2]),
    toScreen: ([px, py]) => [px * zoom + x, py * zoom + y],
    zoom: () => zoom,
    placeOf,
    edit,
  })
}

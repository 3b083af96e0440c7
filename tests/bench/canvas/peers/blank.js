import { moveLayer } from './moving-layer.js'
import { root } from './page.js'

/** As little as can be drawn: one small box that follows the hand. What this machine can do at most. */
const layer = document.createElement('div')
const box = document.createElement('div')
box.style.cssText = 'position: absolute; width: 176px; height: 116px; background: #ffe3a3'
layer.append(box)
root.append(layer)

let place = [580, 320]
const write = () => {
  box.style.transform = `translate(${place[0]}px, ${place[1]}px)`
}
write()

moveLayer(layer, {
  size: [innerWidth, innerHeight],
  placeOf: () => place,
  take: () => (dx, dy) => {
    place = [place[0] + dx, place[1] + dy]
    write()
  },
  edit: (turn) => {
    place = [580 + (turn % 20), 320]
    write()
  },
})

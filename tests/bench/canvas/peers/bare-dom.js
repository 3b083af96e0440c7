import { colours, noteHeight, noteWidth, remoteEdit } from '../notes.ts'
import { moveLayer } from './moving-layer.js'
import { notes, root } from './page.js'

/** Every note an element under one transform, and nothing else: no library, nothing left out. */
const layer = document.createElement('div')
const places = notes.map(({ x, y }) => [x, y])

const elements = notes.map(({ text, colour }, index) => {
  const element = document.createElement('div')
  element.dataset.note = index
  element.style.cssText = `position: absolute; box-sizing: border-box; width: ${noteWidth}px; height: ${noteHeight}px;
    padding: 12px; border-radius: 6px; font: 500 15px/20px sans-serif; background: ${colours[colour]}`
  element.textContent = text
  return element
})
const moveTo = (index, place) => {
  places[index] = place
  elements[index].style.transform = `translate(${place[0]}px, ${place[1]}px)`
}
for (const index of elements.keys()) moveTo(index, places[index])
layer.append(...elements)
root.append(layer)

const last = (axis, size) => Math.max(...places.map((place) => place[axis])) + size

moveLayer(layer, {
  size: [last(0, noteWidth), last(1, noteHeight)],
  placeOf: (index) => places[index],
  take: (target) => {
    const index = Number(target.dataset.note)
    if (Number.isNaN(index)) return undefined
    return (dx, dy) => moveTo(index, [places[index][0] + dx, places[index][1] + dy])
  },
  edit: (turn) => {
    const { index, text, at } = remoteEdit(notes, turn)
    if (at) moveTo(index, at)
    else elements[index].textContent = text
  },
})

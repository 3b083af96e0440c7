import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { colours, noteHeight, noteWidth, remoteEdit } from '../notes.ts'
import { notes, offer, root } from './page.js'

window.EXCALIDRAW_ASSET_PATH = '/'

const idOf = (index) => `note-${index}`

const elements = convertToExcalidrawElements(
  notes.map(({ index, x, y, text, colour }) => ({
    id: idOf(index),
    type: 'rectangle',
    x,
    y,
    width: noteWidth,
    height: noteHeight,
    backgroundColor: colours[colour],
    fillStyle: 'solid',
    roughness: 0,
    label: { text, fontSize: 15, fontFamily: 2 },
  })),
  { regenerateIds: false },
)

const changed = (element, changes) => ({
  ...element,
  ...changes,
  version: element.version + 1,
  versionNonce: Math.floor(Math.random() * 2 ** 31),
})

const isPainted = () => {
  const canvas = document.querySelector('canvas.static')
  if (!canvas) return false
  const { data } = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 40, 40)
  return data.some((value, index) => index % 4 === 0 && value !== data[0])
}

const handleApi = (api) => {
  const at = () => api.getAppState()
  const fit = () => api.scrollToContent(api.getSceneElements(), { fitToViewport: true, animate: false })
  setTimeout(() => {
    api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
    fit()
  })
  offer({
    isPainted,
    fit,
    actualSize: () => {
      const { width, height, zoom, scrollX, scrollY } = at()
      // The middle of the window stays where it is.
      api.updateScene({
        appState: {
          zoom: { value: 1 },
          scrollX: scrollX - width / 2 / zoom.value + width / 2,
          scrollY: scrollY - height / 2 / zoom.value + height / 2,
        },
      })
    },
    toScreen: ([x, y]) => {
      const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = at()
      return [(x + scrollX) * zoom.value + offsetLeft, (y + scrollY) * zoom.value + offsetTop]
    },
    zoom: () => at().zoom.value,
    placeOf: (index) => {
      const { x, y } = api.getSceneElements().find(({ id }) => id === idOf(index))
      return [x, y]
    },
    edit: (turn) => {
      const { index, text, at: place } = remoteEdit(notes, turn)
      const all = api.getSceneElementsIncludingDeleted()
      const box = all.find(({ id }) => id === idOf(index))
      const label = all.find(({ containerId }) => containerId === idOf(index))
      const next = all.map((element) => {
        if (text && element === label) return changed(element, { text, originalText: text })
        if (!place || (element !== box && element !== label)) return element
        return changed(element, { x: element.x + place[0] - box.x, y: element.y + place[1] - box.y })
      })
      api.updateScene({ elements: next, captureUpdate: CaptureUpdateAction.NEVER })
    },
  })
}

createRoot(root).render(createElement(Excalidraw, { excalidrawAPI: handleApi, langCode: 'id-ID' }))

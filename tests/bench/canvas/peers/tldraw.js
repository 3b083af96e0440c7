import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { noteHeight, noteWidth, remoteEdit } from '../notes.ts'
import { notes, offer, root } from './page.js'

const idOf = (index) => createShapeId(String(index))
const colours = {
  amber: 'yellow',
  coral: 'light-red',
  leaf: 'light-green',
  sky: 'light-blue',
  lilac: 'light-violet',
  paper: 'grey',
}

const handleMount = (editor) => {
  editor.user.updateUserPreferences({ animationSpeed: 0 })
  editor.run(
    () =>
      editor.createShapes(
        notes.map(({ index, x, y, text, colour }) => ({
          id: idOf(index),
          type: 'geo',
          x,
          y,
          props: {
            w: noteWidth,
            h: noteHeight,
            richText: toRichText(text),
            color: colours[colour],
            fill: 'solid',
            dash: 'solid',
            size: 's',
            font: 'sans',
          },
        })),
      ),
    { history: 'ignore' },
  )
  editor.selectNone()
  const fit = () => editor.zoomToFit({ immediate: true })
  fit()
  offer({
    isPainted: () => document.querySelectorAll('.tl-shape').length > 0 || document.querySelector('canvas') !== null,
    fit,
    actualSize: () => editor.resetZoom(editor.getViewportScreenCenter(), { immediate: true }),
    toScreen: ([x, y]) => {
      const point = editor.pageToScreen({ x, y })
      return [point.x, point.y]
    },
    zoom: () => editor.getZoomLevel(),
    placeOf: (index) => {
      const { x, y } = editor.getShape(idOf(index))
      return [x, y]
    },
    edit: (turn) => {
      const { index, text, at } = remoteEdit(notes, turn)
      editor.store.mergeRemoteChanges(() =>
        editor.store.update(idOf(index), (shape) =>
          text ? { ...shape, props: { ...shape.props, richText: toRichText(text) } } : { ...shape, x: at[0], y: at[1] },
        ),
      )
    },
  })
}

createRoot(root).render(
  createElement(Tldraw, {
    assetUrls: getAssetUrlsByImport(),
    options: { maxShapesPerPage: 10_000 },
    onMount: handleMount,
  }),
)

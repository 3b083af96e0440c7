import { ReactFlow, ReactFlowProvider, useNodesState, useReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { createElement, memo } from 'react'
import { createRoot } from 'react-dom/client'
import { colours, noteHeight, noteWidth, remoteEdit } from '../notes.ts'
import { notes, offer, root } from './page.js'

const idOf = (index) => String(index)
const face = { width: noteWidth, height: noteHeight, padding: 12, borderRadius: 6, boxSizing: 'border-box' }

const NoteNode = memo(({ data: { text, colour } }) =>
  createElement('div', { style: { ...face, background: colours[colour], font: '500 15px/20px sans-serif' } }, text),
)
const nodeTypes = { note: NoteNode }

const first = notes.map(({ index, x, y, text, colour }) => ({
  id: idOf(index),
  type: 'note',
  position: { x, y },
  data: { text, colour },
  width: noteWidth,
  height: noteHeight,
}))

const Flow = () => {
  const [nodes, setNodes, handleNodesChange] = useNodesState(first)
  const flow = useReactFlow()
  offer({
    isPainted: () => document.querySelector('.react-flow__node') !== null,
    fit: () => flow.fitView(),
    actualSize: () => flow.zoomTo(1),
    toScreen: ([x, y]) => {
      const point = flow.flowToScreenPosition({ x, y })
      return [point.x, point.y]
    },
    zoom: () => flow.getZoom(),
    placeOf: (index) => {
      const { x, y } = flow.getNode(idOf(index)).position
      return [x, y]
    },
    edit: (turn) => {
      const { index, text, at } = remoteEdit(notes, turn)
      const change = (node) =>
        text ? { ...node, data: { ...node.data, text } } : { ...node, position: { x: at[0], y: at[1] } }
      setNodes((all) => all.map((node) => (node.id === idOf(index) ? change(node) : node)))
    },
  })
  return createElement(ReactFlow, {
    nodes,
    nodeTypes,
    onNodesChange: handleNodesChange,
    onlyRenderVisibleElements: true,
    panOnScroll: true,
    fitView: true,
    minZoom: 0.02,
  })
}

createRoot(root).render(createElement(ReactFlowProvider, null, createElement(Flow)))

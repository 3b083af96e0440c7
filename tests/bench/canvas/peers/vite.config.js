import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const page = (name) => resolve(import.meta.dirname, `${name}.html`)

/** One page for each canvas, built as anybody would build it. */
export default defineConfig({
  root: import.meta.dirname,
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
  build: {
    target: 'esnext',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: ['tldraw', 'excalidraw', 'react-flow', 'blank', 'bare-dom'].map(page) },
  },
})

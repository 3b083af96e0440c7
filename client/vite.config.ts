import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { createParts } from './chunks.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env['REMBUK_SERVER'] ?? 'http://127.0.0.1:8787'
const proxied = { target: server, changeOrigin: false }

/** In development the projector's addresses show its own page, as the server does with the built one. */
const projectorPage: Plugin = {
  name: 'rembuk-projector-page',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/layar/')) request.url = '/projector.html'
      if (/^\/j\/\d{6}\/papan/.test(request.url ?? '')) request.url = '/'
      next()
    })
  },
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), projectorPage],
  build: {
    target: ['chrome87', 'safari14', 'firefox78'],
    manifest: true,
    outDir: process.env['REMBUK_CLIENT'] ?? here('dist'),
    emptyOutDir: true,
    rollupOptions: {
      // lib0's schemas (`$.$custom(…)`), which nothing here uses, are made where the module is loaded.
      treeshake: { manualPureFunctions: ['$'] },
      input: { app: here('index.html'), projector: here('projector.html') },
      output: { codeSplitting: createParts() },
    },
  },
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'] },
  optimizeDeps: { entries: ['index.html', 'projector.html'] },
  server: {
    proxy: {
      '/api': proxied,
      '/j': proxied,
      '/rt': { ...proxied, ws: true },
      '/sync': { ...proxied, ws: true },
    },
  },
})

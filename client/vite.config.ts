import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env['REMBUK_SERVER'] ?? 'http://127.0.0.1:8787'
const proxied = { target: server, changeOrigin: false }

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // The phone page must run on the old browsers that people really have.
  build: {
    target: ['chrome87', 'safari14', 'firefox78'],
    manifest: true,
    outDir: process.env['REMBUK_CLIENT'] ?? here('dist'),
    emptyOutDir: true,
    rollupOptions: {
      input: { app: here('index.html'), projector: here('projector.html'), phone: here('src/phone/phone.ts') },
    },
  },
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'] },
  server: {
    proxy: {
      '/api': proxied,
      '/j': proxied,
      '/rt': { ...proxied, ws: true },
      '/sync': { ...proxied, ws: true },
    },
  },
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The script of the residents' page, built by itself after the app: for the old browsers that people really have, and sharing no file
 * with pages that residents never open.
 */
export default defineConfig({
  root: here('.'),
  build: {
    target: ['chrome70', 'safari12', 'firefox65'],
    manifest: '.vite/phone-manifest.json',
    outDir: process.env['REMBUK_CLIENT'] ?? here('dist'),
    assetsDir: 'assets/phone',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    // Two files that the page is told by name: what it needs at once, and the rest, which it asks for by itself.
    rollupOptions: {
      input: { phone: here('src/phone/phone.ts'), later: here('src/phone/later.ts') },
      preserveEntrySignatures: 'exports-only',
    },
  },
})

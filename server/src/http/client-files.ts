import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { PhoneAssets } from '../phone/phone-layout.ts'
import { readLocale } from '../phone/read-locale.ts'
import { residentBoardPage } from './resident-board-page.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const manifestOf = (folder: string): string => join(folder, '.vite/manifest.json')

export const isClientBuilt = (folder: string): boolean => existsSync(manifestOf(folder))

/** The script of the phone page and what it imports, as the build named them. */
export const readPhoneAssets = (folder: string): PhoneAssets => {
  const phoneManifest = join(folder, '.vite/phone-manifest.json')
  if (!existsSync(phoneManifest)) return {}
  const manifest = JSON.parse(readFileSync(phoneManifest, 'utf8')) as Manifest
  const phone = manifest['src/phone/phone.ts']
  const later = manifest['src/phone/later.ts']
  if (!phone || !later) return {}
  const preloads = (phone.imports ?? []).flatMap((name) => (manifest[name] ? [`/${manifest[name].file}`] : []))
  return { script: `/${phone.file}`, preloads, later: `/${later.file}` }
}

/** What the app fetches by itself at a board's address, one after the other as each has run. */
const boardParts = [
  'src/programme/ProgrammeLayout.tsx',
  'src/board/BoardPage.tsx',
  'src/board/MappingBoard.tsx',
  'src/board/FarCanvas.tsx',
  'src/step/StepBar.tsx',
]

/** The app's page naming all that a board's first view needs, so that the browser asks for it at once. */
const toBoardPage = (page: string, folder: string): string => {
  if (!isClientBuilt(folder)) return page
  const manifest = JSON.parse(readFileSync(manifestOf(folder), 'utf8')) as Manifest
  const chunks = new Set<Chunk>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || chunks.has(chunk)) return
    chunk.imports?.forEach(visit)
    chunks.add(chunk)
  }
  boardParts.forEach(visit)
  const scripts = Array.from(chunks, ({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`)
  const styles = Array.from(
    new Set(Array.from(chunks).flatMap(({ css = [] }) => css)),
    (file) => `<link rel="stylesheet" crossorigin href="/${file}">`,
  )
  const missing = [...scripts, ...styles].filter((link) => !page.includes(link))
  return page.replace('</head>', () => `${missing.join('')}</head>`)
}

const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** The built client: files with a hash in their name for ever, pages fresh each time. An address that leads nowhere is a page that says so. */
export const clientFiles = (folder: string) => {
  const page = (file: string) => readFileSync(join(folder, file), 'utf8')
  const app = page('index.html')
  const board = toBoardPage(app, folder)
  const projector = page('projector.html')
  const headers = { 'content-security-policy': pagePolicy, 'cache-control': 'no-cache' }
  const root = relative(process.cwd(), folder) || '.'
  return new Hono()
    .use(compress())
    .use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    .use('/assets/*', serveStatic({ root }))
    .get('/layar/:programmeId', (c) => c.html(projector, 200, headers))
    .get('/j/:code/papan', (c) => {
      const page = residentBoardPage(app, { code: c.req.param('code'), locale: readLocale(c) })
      return c.html(page, 200, headers)
    })
    .get('/', (c) => c.html(app, 200, headers))
    .get('/program/:programmeId/papan/:boardId', (c) => c.html(board, 200, headers))
    .get('/program/*', (c) => c.html(app, 200, headers))
    .get('*', (c, next) =>
      c.req.header('accept')?.includes('text/html') ? Promise.resolve(c.html(app, 404, headers)) : next(),
    )
}

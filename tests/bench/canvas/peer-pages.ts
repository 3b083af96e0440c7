import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const peersFolder = join(import.meta.dirname, 'peers')
/** Excalidraw asks for its letters by address. */
const folders = [join(peersFolder, 'dist'), join(peersFolder, 'node_modules/@excalidraw/excalidraw/dist/prod')]
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Installs the peers from their lockfile and builds a page of each. */
export const buildPeerPages = (): void => {
  const run = (...args: string[]) =>
    execFileSync('npx', ['-y', 'pnpm@12.21.0', ...args], { cwd: peersFolder, stdio: ['ignore', 'ignore', 'inherit'] })
  run('install', '--frozen-lockfile', '--silent')
  run('exec', 'vite', 'build', '--logLevel', 'error')
}

export interface PeerPages {
  readonly url: string
  readonly stop: () => void
}

/** Serves the built pages on the loopback. */
export const servePeerPages = async (): Promise<PeerPages> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = folders.map((folder) => join(folder, pathname)).find((path) => extname(path) && existsSync(path))
    if (!file) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.closeAllConnections() }
}

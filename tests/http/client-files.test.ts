import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientFiles } from '@rembuk/server/http/client-files'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

test('[W1] an address that leads nowhere is a page that says so to a person, and plainly missing to a program', async () => {
  const folder = await makeTemporaryFolder()
  mkdirSync(join(folder, 'assets'))
  for (const page of ['index.html', 'projector.html']) writeFileSync(join(folder, page), `<p>${page}</p>`)
  const app = clientFiles(folder)
  const typed = await app.request('/programm/abc', { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect([typed.status, await typed.text()]).toEqual([404, '<p>index.html</p>'])
  expect(typed.headers.get('content-security-policy')).toContain("default-src 'self'")
  const fetched = await app.request('/assets/gone.js', { headers: { accept: '*/*' } })
  expect([fetched.status, await fetched.text()]).toEqual([404, '404 Not Found'])
})

test('[G33] a phone whose browser is too old for the whole board reads, in its language, where the same stands as a list', async () => {
  const folder = await makeTemporaryFolder()
  const built = '<html lang="id"><noscript>only with scripts</noscript><div id="app"></div></html>'
  for (const page of ['index.html', 'projector.html']) writeFileSync(join(folder, page), built)
  const app = clientFiles(folder)
  const read = async (path: string) => (await app.request(path)).text()
  const page = await read('/j/123456/papan')
  expect(page).toContain('Baca papan sebagai daftar')
  expect(page).toContain('href="/j/123456?tab=board&amp;lang=id"')
  expect(page).not.toContain('only with scripts')
  expect(await read('/j/123456/papan?lang=en')).toContain('<html lang="en"><div id="app"><style>')
  expect(await read('/j/%22%3E%3Cb%3E/papan')).not.toContain('<b>')
  // Nobody else is told so.
  expect(await read('/program/abc')).toBe(built)
})

test('[T41] the page of a board names all that its first view needs, most general first, so that none of it waits for another', async () => {
  const folder = await makeTemporaryFolder()
  mkdirSync(join(folder, '.vite'), { recursive: true })
  const shown = '<head><link rel="modulepreload" crossorigin href="/assets/base.js"></head>'
  for (const page of ['index.html', 'projector.html']) writeFileSync(join(folder, page), shown)
  const manifest = {
    base: { file: 'assets/base.js' },
    note: { file: 'assets/note.js', imports: ['base'], css: ['assets/note.css'] },
    'src/board/BoardPage.tsx': { file: 'assets/page.js', imports: ['note'] },
    'src/board/MappingBoard.tsx': { file: 'assets/map.js', imports: ['base', 'note'], css: ['assets/map.css'] },
  }
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
  const app = clientFiles(folder)
  const filesIn = async (path: string) => (await (await app.request(path)).text()).match(/(?<=assets\/)[\w.]+/g)
  expect(await filesIn('/program/p/papan/b')).toEqual([
    'base.js',
    'note.js',
    'page.js',
    'map.js',
    'note.css',
    'map.css',
  ])
  expect(await filesIn('/program/p')).toEqual(['base.js'])
})

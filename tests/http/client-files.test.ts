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

import { get } from 'node:http'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createFacilitator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** The bytes as they travelled: `fetch` would unpack them. */
const sizeOnTheWire = (address: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      response.on('end', () => resolve(size))
    }).on('error', reject)
  })

test('[X20] a board over HTTP travels small, and once it is here only when it has changed', async () => {
  const server = await startServerProcess({ folder: await makeTemporaryFolder() })
  const host = await createFacilitator(server.url, { isExample: true })
  const address = `${server.url}/api/rooms/board/${host.boards[0]?.id}/state`
  const headers = { cookie: host.cookie }
  const response = await fetch(address, { headers })
  const state = new Uint8Array(await response.arrayBuffer())
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  expect(listNotes(doc).length).toBeGreaterThan(5)

  const wireSize = await sizeOnTheWire(address, { ...headers, 'accept-encoding': 'gzip' })
  expect(wireSize).toBeLessThan(state.length / 2)
  const again = await fetch(address, { headers: { ...headers, 'if-none-match': response.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
  expect((await again.arrayBuffer()).byteLength).toBe(0)
  await server.stop()
})

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFacilitator } from '../support/people.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

test('[F2] a second server on the same data folder is refused in words, and the first goes on', async () => {
  const folder = await makeTemporaryFolder()
  const first = await startServerProcess({ folder })
  await expect(startServerProcess({ folder })).rejects.toThrow(/sedang dipakai server Rembuk lain/)
  expect((await createFacilitator(first.url)).boards).toHaveLength(1)
  await first.stop()
})

test('[F3] a port in use is named', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  const start = startServerProcess({ folder: await makeTemporaryFolder(), port })
  await expect(start).rejects.toThrow(new RegExp(`Port ${port} sedang dipakai`))
  other.close()
})

test('[F4] a data folder that cannot be written is named', async () => {
  const folder = await makeTemporaryFolder()
  writeFileSync(join(folder, 'data'), 'a file where the folder should be')
  await expect(startServerProcess({ folder })).rejects.toThrow(/tidak bisa ditulisi/)
})

test('[F5] Ctrl-C loses nothing, and the example has a board for each stage after a restart', async () => {
  const folder = await makeTemporaryFolder()
  const first = await startServerProcess({ folder })
  const host = await createFacilitator(first.url, { isExample: true })
  await first.stop()
  const second = await startServerProcess({ folder })
  const answer = await fetch(`${second.url}/api/programmes`, { headers: { cookie: host.cookie } })
  expect(await answer.json()).toMatchObject([{ title: 'Air Bersih RW 05', role: 'host' }])
  expect(host.boards.map(({ stage }) => stage)).toEqual([
    'mapping',
    'planning',
    'execution',
    'evaluation',
    'dissemination',
  ])
  await second.stop()
})

test('[F6] a server whose pages are not built says how to build them', async () => {
  const folder = await makeTemporaryFolder()
  await expect(startServerProcess({ folder, clientFolder: join(folder, 'nowhere') })).rejects.toThrow(/belum dibangun/)
})

test('[F12] a server that no phone can reach says so, and shows no code that leads nowhere', async () => {
  const server = await startServerProcess({ folder: await makeTemporaryFolder() })
  expect(server.output()).toContain(`http://localhost:${server.port}`)
  expect(server.output()).toContain('HP warga belum bisa tersambung')
  expect(server.output()).not.toMatch(/█|\/j$/m)
  await server.stop()
})

import { closeCodes } from '@rembuk/shared/sync/close-codes'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openAsApp, serveRooms, textsOf, writeNote } from '../room/served-room.ts'
import { eventually } from '../support/eventually.ts'
import { createFacilitator, type Facilitator, postJson } from '../support/people.ts'

const newRoom = serveRooms()

const strangeIds = [
  '../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/rembuk.db',
  'papan-dusun-ꦗꦮ-🌧',
  'a%00b',
  '%ff%fe',
  '__proto__',
  'x'.repeat(4096),
  "x';DROP TABLE rooms;--",
  ' ',
]

const closeCodeOf = (url: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: { cookie } })
    socket.on('close', (code) => resolve(code))
    // An address that is none is refused before it is a websocket.
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', reject)
  })

test.each(strangeIds)('[F13] no room has the name %j: it is refused for good, and the server goes on', async (id) => {
  const { host, board } = await newRoom()
  const path = encodeURI(id).replaceAll('%25', '%')
  const sync = `${host.url.replace('http', 'ws')}/sync/board/${path}`
  expect([closeCodes.noSuchRoom, 400, 404]).toContain(await closeCodeOf(sync, host.cookie))
  for (const rest of ['', '/state', '/snapshots', '/history']) {
    const answer = await fetch(`${host.url}/api/rooms/board/${path}${rest}`, { headers: { cookie: host.cookie } })
    expect([400, 404]).toContain(answer.status)
  }
  const editor = await openAsApp(host, board)
  expect(editor.heard.closedWith).toEqual([])
})

const listIds = async ({ url, cookie }: Facilitator, board: string) => {
  const answer = await fetch(`${url}/api/rooms/${board}/snapshots`, { headers: { cookie } })
  return ((await answer.json()) as { snapshotId: string }[]).map(({ snapshotId }) => snapshotId)
}

test('[F14] a snapshot that does not exist, or that is of another board or programme, can neither be read nor restored', async () => {
  const { host, board } = await newRoom()
  const stranger = await createFacilitator(host.url)
  const theirs = `board/${stranger.boards[0]?.id}`
  const made = await postJson(`${host.url}/api/rooms/${theirs}/snapshots`, { name: 'Milik orang' }, stranger.cookie)
  expect(made.status).toBe(201)
  const [foreign] = await listIds(stranger, theirs)
  const editor = await openAsApp(host, board, { as: 'host' })
  writeNote(editor.doc, 'mine')
  await eventually(() => editor.heard.saved > 1)
  for (const snapshotId of [foreign, 'snapshot-none', '../../x', 'x'.repeat(4096)]) {
    const address = `${host.url}/api/rooms/${board}/snapshots/${encodeURIComponent(String(snapshotId))}`
    const read = await fetch(address, { headers: { cookie: host.cookie } })
    const restored = await postJson(`${address}/restore`, { by: 'Bu Rina' }, host.cookie)
    expect([read.status, restored.status]).toEqual([404, 404])
  }
  expect(textsOf(editor.doc)).toEqual(['mine'])
  expect(await listIds(host, board)).toEqual([])
  const notTheirs = await postJson(
    `${host.url}/api/rooms/${theirs}/snapshots/${foreign}/restore`,
    { by: '' },
    host.cookie,
  )
  expect([401, 403]).toContain(notTheirs.status)
})

import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { createFacilitator, type Facilitator, openRoom } from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator
let board = ''
const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
  board = `board/${host.boards[0]?.id}`
}, servingPatienceMs)

const write = (doc: Y.Doc, id: string) =>
  addNote(doc, {
    id: id as NoteId,
    kind: 'problem',
    text: id,
    author: { role: 'editor', name: 'Rina' },
    createdAtMs: 1,
  })
const texts = (doc: Y.Doc) => listNotes(doc).map(({ text }) => text)

/** Opens a bare socket, sends what is given, and waits for the code it is closed with. */
const closeCodeAfter = (
  room: string,
  frames: readonly Uint8Array[],
  cookie = host.cookie,
  headers = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${served.server.url.replace('http', 'ws')}/sync/${room}`, {
      headers: { cookie, ...headers },
    })
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    socket.on('close', resolve)
    socket.on('error', reject)
  })

describe('stock y-websocket providers', () => {
  test('[P1] two editors with the stock provider see what the other writes', async () => {
    const [rina, dedi] = await Promise.all(
      [1, 2].map(() => openRoom(served.server.url, board, { cookie: host.cookie })),
    )
    if (!rina || !dedi) throw new Error('two editors')
    write(rina.doc, 'note-from-rina')
    write(dedi.doc, 'note-from-dedi')
    await eventually(
      () => texts(dedi.doc),
      (seen) => seen.includes('note-from-rina'),
    )
    await eventually(
      () => texts(rina.doc),
      (seen) => seen.includes('note-from-dedi'),
    )
    rina.leave()
    dedi.leave()
  })

  test('[P2] a viewer sees the board, and what a viewer writes reaches nobody', async () => {
    const editor = await openRoom(served.server.url, board, { cookie: host.cookie })
    const viewer = await openRoom(served.server.url, board, { cookie: host.cookie, params: { as: 'viewer' } })
    write(viewer.doc, 'note-of-viewer')
    write(editor.doc, 'note-after-viewer')
    await eventually(
      () => texts(viewer.doc),
      (seen) => seen.includes('note-after-viewer'),
    )
    expect(texts(editor.doc)).not.toContain('note-of-viewer')
    editor.leave()
    viewer.leave()
  })

  test('[P3] people see each other, under the name and role the server stamps', async () => {
    const rina = await openRoom(served.server.url, board, { cookie: host.cookie, params: { name: 'Rina' } })
    const dedi = await openRoom(served.server.url, board, { cookie: host.cookie, params: { name: 'Dedi' } })
    rina.provider.awareness.setLocalState({ name: 'Pak Lurah', role: 'host', pointer: [1, 2] })
    const others = () => [...dedi.provider.awareness.getStates().values()]
    await eventually(others, (states) => states.some((state) => state['name'] === 'Rina' && state['role'] === 'host'))
    rina.leave()
    await eventually(others, (states) => states.every((state) => state['name'] !== 'Rina'))
    dedi.leave()
  })
})

describe('refusals', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const update = (() => {
    const doc = new Y.Doc()
    write(doc, 'truncated-note')
    return Y.encodeStateAsUpdate(doc)
  })()
  const half = update.slice(0, Math.floor(update.length / 2))

  test.each([
    ['an unknown channel', bytes(77, 1, 2)],
    ['nothing', bytes()],
    ['a truncated update', Uint8Array.from([0, 2, half.length & 127, ...half])],
    ['a state vector of nonsense', bytes(0, 0, 3, 255, 255, 255)],
    ['seven bytes that promise billions', bytes(0, 2, 5, 255, 255, 255, 255)],
    ['awareness that is no JSON', bytes(1, 5, 1, 1, 1, 1, 120)],
  ])('[P4] a frame with %s closes its socket for good and changes nothing', async (_, frame) => {
    expect(await closeCodeAfter(board, [frame])).toBe(4400)
    const reader = await openRoom(served.server.url, board, { cookie: host.cookie })
    expect(texts(reader.doc)).not.toContain('truncated-note')
    reader.leave()
  })

  test('[P5] a room that is not there, a stranger and another site are told so, each by a final code', async () => {
    expect(await closeCodeAfter('board/nothere12345', [])).toBe(4404)
    expect(await closeCodeAfter('board/..%2F..%2Fetc', [])).toBe(4404)
    expect(await closeCodeAfter(board, [], '')).toBe(4403)
    expect(await closeCodeAfter(board, [], host.cookie, { origin: 'http://elsewhere.example' })).toBe(4403)
    expect(await closeCodeAfter(`${board}?g=older-generation`, [])).toBe(4409)
  })
})

import type { NewBoard } from '@rembuk/shared/http/api'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { connectControl, type Facilitator, openStep, postJson } from '../support/people.ts'
import { openAsApp, serveRooms, textsOf, writeNote } from './served-room.ts'

const makeRoom = serveRooms()

const lookAt = (host: Facilitator, board: string, code: string) => {
  const doc = new Y.Doc()
  const address = host.url.replace('http', 'ws').concat('/sync')
  const provider = new WebsocketProvider(address, board, doc, {
    disableBc: true,
    params: { code, as: 'host', name: 'Warga' },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  onTestFinished(() => provider.destroy())
  return { doc, provider }
}
const closeCodeOf = (host: Facilitator, board: string, code: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${host.url.replace('http', 'ws')}/sync/${board}?code=${code}`)
    socket.on('close', resolve)
    socket.on('message', () => {
      resolve(0)
      socket.close()
    })
  })
const askToWrite = async (host: Facilitator): Promise<void> => {
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  control.socket.disconnect()
}

test('[N61] by the code of the meeting a resident sees its board as it changes, writes nothing there, sees nobody and is seen by nobody', async () => {
  const { host, board } = await makeRoom()
  await askToWrite(host)
  const rina = await openAsApp(host, board)
  rina.provider.awareness.setLocalState({ name: 'Rina' })
  const dedi = await openAsApp(host, board)
  await eventually(() => dedi.provider.awareness.getStates().size >= 2)
  const resident = lookAt(host, board, host.code)
  resident.provider.awareness.setLocalState({ name: 'Warga' })
  writeNote(rina.doc, 'Air keruh')
  await eventually(() => textsOf(resident.doc).includes('Air keruh'))

  writeNote(resident.doc, 'Dari HP')
  rina.provider.awareness.setLocalStateField('pointer', [3, 4])
  await eventually(() =>
    [...dedi.provider.awareness.getStates().values()].some((state) => JSON.stringify(state).includes('[3,4]')),
  )
  resident.provider.ws?.send(Uint8Array.of(3))
  writeNote(rina.doc, 'Jalan rusak')
  await eventually(() => textsOf(resident.doc).includes('Jalan rusak'))
  await eventually(() => textsOf(dedi.doc).includes('Jalan rusak'))
  expect([...resident.provider.awareness.getStates().values()].map((state) => state['name'])).toEqual(['Warga'])
  expect(JSON.stringify([...dedi.provider.awareness.getStates().values()])).not.toContain('Warga')
  expect(textsOf(dedi.doc)).not.toContain('Dari HP')
})

test('[N62] a code opens the boards of its own meeting’s steps, and no other document', async () => {
  const { host, board } = await makeRoom()
  const stranger = (await makeRoom()).host
  const made = await postJson(
    `${host.url}/api/programmes/${host.programmeId}/boards`,
    { stage: 'mapping', title: 'Lain' },
    host.cookie,
  )
  const { boardId } = (await made.json()) as NewBoard
  await askToWrite(host)
  await askToWrite(stranger)
  expect(await closeCodeOf(host, board, host.code)).toBe(0)
  for (const [room, code] of [
    [`board/${boardId}`, host.code],
    [`programme/${host.programmeId}`, host.code],
    [`meeting/${host.meetingId}`, host.code],
    [board, stranger.code],
    [board, '999999'],
    [board, ''],
  ] as const)
    expect([room, code, await closeCodeOf(host, room, code)]).toEqual([room, code, 4403])
})

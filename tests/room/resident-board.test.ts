import type { BoardId, StepId } from '@rembuk/shared/base/id'
import type { NewBoard } from '@rembuk/shared/http/api'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { connectControl, type Facilitator, joinByLink, openStep, postJson } from '../support/people.ts'
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

const makeBoard = async (host: Facilitator): Promise<BoardId> => {
  const url = `${host.url}/api/programmes/${host.programmeId}/boards`
  const made = await postJson(url, { stage: 'mapping', title: 'Lain' }, host.cookie)
  return ((await made.json()) as NewBoard).boardId
}

test('[N62] a code opens the boards of its own meeting’s steps, and no other document', async () => {
  const { host, board } = await makeRoom()
  const stranger = (await makeRoom()).host
  const boardId = await makeBoard(host)
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

test('[N65] a board that is planned opens by the code once the room has come to it, and stays open when the room goes on', async () => {
  const { host, board } = await makeRoom()
  const next = openStep(host, { stepId: 'agenda-next' as StepId, boardId: await makeBoard(host) }).command.step
  const planned = `board/${next.boardId}`
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const first = openStep(host).command.step.stepId
  await control.send('lead', { command: { type: 'put-step', step: next }, by: '' })
  expect(await closeCodeOf(host, planned, host.code)).toBe(4403)
  await control.send('lead', { command: { type: 'go', stepId: next.stepId, from: first }, by: '' })
  expect(await closeCodeOf(host, planned, host.code)).toBe(0)
  expect(await closeCodeOf(host, board, host.code)).toBe(0)
  await control.send('lead', { command: { type: 'go', stepId: first, from: next.stepId }, by: '' })
  expect(await closeCodeOf(host, planned, host.code)).toBe(0)
  control.socket.disconnect()
})

test('[N66] whoever looks by the code goes on looking while somebody’s right is withdrawn', async () => {
  const { host, board } = await makeRoom()
  await askToWrite(host)
  const lead = await openAsApp(host, board, { as: 'host' })
  const rina = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
  const resident = lookAt(host, board, host.code)
  const closedWith: (number | undefined)[] = []
  resident.provider.on('connection-close', (event) => closedWith.push(event?.code))
  writeNote(lead.doc, 'Air keruh')
  await eventually(() => textsOf(resident.doc).includes('Air keruh'))

  const links = `${host.url}/api/programmes/${host.programmeId}/links/editor`
  expect((await fetch(links, { method: 'DELETE', headers: { cookie: host.cookie } })).status).toBe(204)
  await eventually(() => rina.heard.closedWith.at(-1) === 4403)
  writeNote(lead.doc, 'Jalan rusak')
  await eventually(() => textsOf(resident.doc).includes('Jalan rusak'))
  expect(closedWith).toEqual([])
})

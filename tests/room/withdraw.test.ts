import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { connectControl, type Facilitator, joinByLink, postJson } from '../support/people.ts'
import { openAsApp, serveRooms, textsOf, writeNote } from './served-room.ts'

const newRoom = serveRooms()

const withdraw = (host: Facilitator, role: string, cookie = host.cookie): Promise<Response> =>
  fetch(`${host.url}/api/programmes/${host.programmeId}/links/${role}`, { method: 'DELETE', headers: { cookie } })

test('[L4] editors lose their right at once, on every channel, and what they write after that reaches nobody', async () => {
  const { host, board } = await newRoom()
  const cookie = await joinByLink(host, 'editor')
  const lead = await openAsApp(host, board, { as: 'host' })
  const rina = await openAsApp(host, board, { cookie })
  const watching = await openAsApp(host, board, { cookie, as: 'viewer' })
  const control = await connectControl({ ...host, cookie }, 'editor')

  expect((await withdraw(host, 'editor')).status).toBe(204)
  writeNote(rina.doc, 'too late')
  await eventually(() => rina.heard.closedWith.at(-1) === 4403 && watching.heard.closedWith.at(-1) === 4403)
  await eventually(() => control.socket.disconnected)
  expect(rina.provider.shouldConnect).toBe(false)
  writeNote(lead.doc, 'the host goes on')
  const reader = await openAsApp(host, board, { as: 'viewer' })
  await eventually(() => textsOf(reader.doc).includes('the host goes on'))
  expect(textsOf(reader.doc)).not.toContain('too late')

  const room = await fetch(`${host.url}/api/rooms/${board}`, { headers: { cookie } })
  expect(room.status).toBe(401)
  const { programmeId, programme } = host
  const oldLink = await postJson(`${host.url}/api/access`, { programmeId, secret: programme.editorSecret })
  expect(oldLink.status).toBe(403)
  await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
})

test('[L5] who may look by a right that stays, or edits as the host, stays connected', async () => {
  const { host, board } = await newRoom()
  const lead = await openAsApp(host, board, { as: 'editor' })
  const viewer = await openAsApp(host, board, { cookie: await joinByLink(host, 'viewer'), as: 'viewer' })
  const editorWhoWatches = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor'), as: 'viewer' })

  await withdraw(host, 'viewer')
  await eventually(() => viewer.heard.closedWith.at(-1) === 4403)
  writeNote(lead.doc, 'still here')
  await eventually(() => textsOf(editorWhoWatches.doc).includes('still here'))
  await withdraw(host, 'editor')
  await eventually(() => editorWhoWatches.heard.closedWith.at(-1) === 4403)
  expect(lead.heard.closedWith).toEqual([])
})

test('[L6] only the host withdraws, and never the host', async () => {
  const { host } = await newRoom()
  expect((await withdraw(host, 'editor', await joinByLink(host, 'editor'))).status).toBe(403)
  expect((await withdraw(host, 'host')).status).toBe(400)
})

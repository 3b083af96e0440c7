import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { connectControl, connectPhone, type Facilitator, joinByLink, openStep } from '../support/people.ts'
import { openAsApp, serveRooms, textsOf, writeNote } from './served-room.ts'

const newRoom = serveRooms()

const setLocked = (host: Facilitator, board: string, isLocked: unknown, cookie = host.cookie): Promise<Response> =>
  fetch(`${host.url}/api/rooms/${board}/lock`, {
    method: 'PUT',
    body: JSON.stringify({ isLocked }),
    headers: { 'content-type': 'application/json', cookie },
  })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('[L1] while a board is locked the host writes on, an editor’s words wait with them and arrive when it is unlocked', async () => {
  const { host, board } = await newRoom()
  const lead = await openAsApp(host, board, { as: 'host' })
  const rina = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
  writeNote(rina.doc, 'before the lock')
  await eventually(() => textsOf(lead.doc).includes('before the lock'))
  expect((await setLocked(host, board, true)).status).toBe(204)
  await eventually(() => rina.heard.locked.at(-1) === true)
  const savedBefore = rina.heard.saved

  writeNote(rina.doc, 'rina while locked')
  writeNote(lead.doc, 'host while locked')
  await eventually(() => textsOf(rina.doc).includes('host while locked'))
  await pause(200)
  expect(textsOf(lead.doc)).toEqual(['before the lock', 'host while locked'])
  expect(rina.heard.saved).toBe(savedBefore)

  expect((await setLocked(host, board, false)).status).toBe(204)
  await eventually(() => textsOf(lead.doc).includes('rina while locked'))
  // The frame kept out and the step 2 that brought it.
  await eventually(
    () => rina.heard.saved,
    (saved) => saved === savedBefore + 2,
  )
  expect(rina.heard.locked).toEqual([true, false])
})

test('[L2] residents’ notes arrive on a locked board, and who comes to one is told that it is', async () => {
  const { host, board } = await newRoom()
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const phone = await connectPhone(host.url, host.code)
  await setLocked(host, board, true)
  const rina = await openAsApp(host, board, { cookie: await joinByLink(host, 'editor') })
  await eventually(() => rina.heard.locked.at(-1) === true)
  // Nothing of hers waits, and she is told so.
  await eventually(() => rina.heard.saved === 1)
  const command = {
    commandId: 'command-1',
    noteKey: 'note-key-1',
    kind: 'problem',
    text: 'dari warga',
    name: '',
  } as const
  expect(await phone.send({ type: 'write', ...command })).toMatchObject({ ok: true })
  await eventually(() => textsOf(rina.doc).includes('dari warga'))
  const info = await fetch(`${host.url}/api/rooms/${board}`, { headers: { cookie: host.cookie } })
  expect(await info.json()).toMatchObject({ isLocked: true })
  phone.socket.disconnect()
  control.socket.disconnect()
})

test('[L3] only the host locks, and only with a plain yes or no', async () => {
  const { host, board } = await newRoom()
  expect((await setLocked(host, board, true, await joinByLink(host, 'editor'))).status).toBe(403)
  expect((await setLocked(host, board, 'yes')).status).toBe(400)
  expect((await setLocked(host, 'board/nothere12345', true)).status).toBe(404)
})

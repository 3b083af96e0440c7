import { join } from 'node:path'
import type { StepId } from '@rembuk/shared/base/id'
import { beforeAll, expect, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  type Phone,
  postJson,
} from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator

const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
}, servingPatienceMs)

const discuss = {
  command: {
    type: 'ask',
    isOpen: true,
    step: {
      stepId: 'step-discuss' as StepId,
      kind: 'discuss',
      prompt: 'Mana dulu?',
      plannedMinutes: 0,
      secondsPerSpeaker: 90,
    },
  },
  by: '',
}
const ask = async (control: Control) => {
  const step = { ...discuss.command.step, boardId: host.boards[0]?.id }
  expect(await control.send('lead', { ...discuss, command: { ...discuss.command, step } })).toEqual({ ok: true })
}
const raise = ({ socket }: Phone, handId: string, name: string) =>
  socket.timeout(5000).emitWithAck('raise-hand', { handId, name })
const waitingNames = (control: Control) => control.state()?.queue.waiting.map(({ name }) => name)
const postHand = (cookie: string, fields: Record<string, string>) =>
  fetch(`${served.server.url}/j/${host.code}/hand`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie },
    redirect: 'manual',
  })

test('[N17] residents raise their hands, the host lets them speak one by one, and a restart forgets nobody', async () => {
  let control = await connectControl(host)
  await ask(control)
  const [siti, dedi] = [
    await connectPhone(served.server.url, host.code),
    await connectPhone(served.server.url, host.code),
  ]
  expect(await raise(siti, 'hand-of-siti', 'Bu Siti')).toEqual({ ok: true })
  expect(await raise(siti, 'hand-of-siti', 'Bu Siti')).toEqual({ ok: true })
  expect(await raise(dedi, 'hand-of-dedi', '')).toEqual({ ok: true })
  await eventually(() => waitingNames(control)?.join() === 'Bu Siti,')
  expect(await control.send('lead-queue', { type: 'next', from: null })).toEqual({ ok: true })
  await eventually(() => dedi.state()?.queue.speaker?.name === 'Bu Siti')
  expect(dedi.state()?.queue).toMatchObject({ waiting: ['hand-of-dedi'], secondsPerSpeaker: 90 })

  for (const { socket } of [siti, dedi, control]) socket.disconnect()
  await served.server.kill()
  await served.startAgain()
  control = await connectControl(host)
  expect(control.state()?.queue).toMatchObject({ speaker: { name: 'Bu Siti' }, waiting: [{ handId: 'hand-of-dedi' }] })
  expect(await control.send('lead-queue', { type: 'clear' })).toEqual({ ok: true })
  control.socket.disconnect()
}, 60_000)

test('[N18] hosts and editors lead the queue; viewers may not, and what is no command is refused', async () => {
  const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
  const viewer = await connectControl({ ...host, cookie: await joinByLink(host, 'viewer') }, 'viewer')
  const mbah = { type: 'add', handId: 'hand-of-mbah', name: 'Mbah Karto' }

  expect(await viewer.send('lead-queue', mbah)).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await editor.send('lead-queue', { ...mbah, name: 'x'.repeat(300) })).toMatchObject({
    error: { type: 'BadRequest' },
  })
  expect(await editor.send('lead-queue', mbah)).toEqual({ ok: true })
  expect(await editor.send('lead-queue', { type: 'remove', handId: 'hand-of-mbah' })).toEqual({ ok: true })
  editor.socket.disconnect()
  viewer.socket.disconnect()
})

test('[N19] a phone without scripts raises its hand, sees its place and takes it back', async () => {
  const opened = await fetch(`${served.server.url}/j/${host.code}?tab=speak`)
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const answer = await postHand(cookie, { hand: 'raise', name: 'Pak <Joko>' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/j/${host.code}?tab=speak`])
  const page = await (await fetch(`${served.server.url}/j/${host.code}?tab=speak`, { headers: { cookie } })).text()
  expect(page).toContain('Anda urutan pertama')
  expect(page).not.toContain('Pak')

  await postHand(cookie, { hand: 'lower' })
  const after = await (await fetch(`${served.server.url}/j/${host.code}?tab=speak`, { headers: { cookie } })).text()
  expect(after).not.toContain('Anda urutan pertama')
})

test('[N30] while the host has closed the discussion no hand goes up, and those that are up stay', async () => {
  const control = await connectControl(host)
  const [early, late] = [
    await connectPhone(served.server.url, host.code),
    await connectPhone(served.server.url, host.code),
  ]
  expect(await raise(early, 'hand-early', 'Bu Rina')).toEqual({ ok: true })
  await control.send('lead', { command: { type: 'close' }, by: '' })
  expect(await raise(late, 'hand-late', 'Pak Joko')).toMatchObject({ error: { type: 'QueueClosed' } })
  await eventually(() => waitingNames(control)?.join() === 'Bu Rina')
  const page = await (await fetch(`${served.server.url}/j/${host.code}?tab=speak`)).text()
  expect(page).toMatch(/id="hand-raise" hidden/)
  await control.send('lead', { command: { type: 'open' }, by: '' })
  expect(await raise(late, 'hand-late', 'Pak Joko')).toEqual({ ok: true })
  for (const { socket } of [control, early, late]) socket.disconnect()
})

test('[L41] who is erased has no hand up any more, and the name is in no file', async () => {
  const control = await connectControl(host)
  const [hidden, other] = [
    await connectPhone(served.server.url, host.code),
    await connectPhone(served.server.url, host.code),
  ]
  await raise(hidden, 'hand-hidden', 'Pak Tersembunyi')
  await raise(other, 'hand-other', 'Bu Rina')
  const api = `${served.server.url}/api/programmes/${host.programmeId}/person`
  const found = await fetch(`${api}?name=Pak%20Tersembunyi`, { headers: { cookie: host.cookie } })
  expect(await found.json()).toMatchObject({ queueCount: 1 })
  expect((await postJson(`${api}/erase`, { name: 'Pak Tersembunyi' }, host.cookie)).status).toBe(204)
  await eventually(() => !waitingNames(control)?.includes('Pak Tersembunyi'))
  expect(waitingNames(control)).toContain('Bu Rina')
  expect(findOnDisk(join(served.folder, 'data'), 'Tersembunyi')).toEqual([])
  for (const { socket } of [control, hidden, other]) socket.disconnect()
}, 60_000)

test('[N20] once the meeting is over no hand is up, and none goes up', async () => {
  const control = await connectControl(host)
  const phone = await connectPhone(served.server.url, host.code)
  await raise(phone, 'hand-late-one', 'Bu Rina')
  await control.send('lead', { command: { type: 'end' }, by: '' })
  await eventually(() => control.state()?.queue.waiting.length === 0 && phone.state()?.isEnded)
  expect(await raise(phone, 'hand-late-two', 'Bu Rina')).toMatchObject({ error: { type: 'MeetingOver' } })
  control.socket.disconnect()
  phone.socket.disconnect()
})

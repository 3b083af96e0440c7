import { join } from 'node:path'
import type { DecisionId } from '@rembuk/shared/base/id'
import { draftDecision } from '@rembuk/shared/decision/decision'
import type { ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  openStep,
} from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'
import { request } from './people-of-meeting.ts'

let host: Facilitator
let control: Control
const served = serveProcess()
beforeEach(async () => {
  host = await createFacilitator(served.server.url)
  control = await connectControl(host)
  onTestFinished(() => void control.socket.disconnect())
})

let count = 0
const newId = (): string => {
  count += 1
  return `made-here-${count}`
}
const write = (changes: Partial<Extract<ResidentCommand, { type: 'write' }>> = {}) =>
  ({
    ...{ type: 'write', commandId: newId(), noteKey: newId(), kind: 'problem', text: 'Air keruh', name: '' },
    ...changes,
  }) as Extract<ResidentCommand, { type: 'write' }>

test('[L42] a name of 300 letters is refused or cut wherever one comes in, and is nowhere whole', async () => {
  const long = 'N'.repeat(300)
  await control.send('lead', openStep(host, { showsNames: true }))
  const phone = await connectPhone(served.server.url, host.code)
  const person = { name: long, hamlet: '', gender: '', sector: '' }
  const decision = draftDecision('decision-one' as DecisionId, 'Pipa diganti')
  const vote = { stepId: 'step-open', round: 1, source: 'hand', ballotCount: 1, totals: {}, countedBy: long }

  const asked: readonly (readonly [Control['socket'], string, unknown])[] = [
    [control.socket, 'lead', { command: { type: 'close' }, by: long }],
    [control.socket, 'lead-queue', { type: 'add', handId: newId(), name: long }],
    [control.socket, 'enter-count', vote],
    [control.socket, 'decide', { type: 'put', decision: { ...decision, owner: long } }],
    [control.socket, 'decide', { type: 'put', decision: { ...decision, followUpBy: long } }],
    [
      control.socket,
      'decide',
      { type: 'put', decision: { ...decision, objections: [{ text: 'Mahal', heldBy: long }] } },
    ],
    [
      control.socket,
      'edit-attendance',
      { type: 'put', commandId: newId(), attendeeId: newId(), inviteeId: '', phone: '', ...person },
    ],
    [
      control.socket,
      'edit-attendance',
      { type: 'invite', commandId: newId(), people: [{ inviteeId: newId(), ...person }] },
    ],
    [phone.socket, 'command', write({ name: long })],
    [phone.socket, 'raise-hand', { handId: newId(), name: long }],
    [
      phone.socket,
      'attend',
      {
        type: 'sign',
        commandId: newId(),
        attendeeId: newId(),
        attendeeKey: newId(),
        phone: '',
        signature: '',
        ...person,
      },
    ],
  ]
  for (const [socket, event, value] of asked) {
    const answer = (await socket.timeout(10_000).emitWithAck(event, value)) as { error?: { type: string } }
    expect([event, answer.error?.type]).toEqual([event, expect.stringMatching(/^(BadRequest|NameTooLong)$/)])
  }

  const programme = `/api/programmes/${host.programmeId}`
  const board = `/api/rooms/board/${host.boards[0]?.id}`
  const posts: readonly (readonly [string, object])[] = [
    ['/api/programmes', { title: long, place: '', locale: 'id', isExample: false }],
    ['/api/programmes', { title: 'Air', place: long, locale: 'id', isExample: false }],
    [`${programme}/boards`, { stage: 'mapping', title: long }],
    [`${programme}/meetings`, { title: long, heldOn: '2026-11-24' }],
    [`${board}/snapshots`, { name: 'Awal', by: long }],
    [`${board}/history/1/restore`, { by: long }],
    [`${programme}/person/erase`, { name: long }],
  ]
  for (const [path, json] of posts)
    expect([path, (await request(host, host.url, { method: 'POST', path, json })).status]).toEqual([path, 400])

  // What a form without scripts sends is cut, so that nobody has to type it again.
  const page = `/j/${host.code}`
  const { commandId, noteKey, kind, text } = write()
  const form = { commandId, noteKey, kind, text, name: long, stepId: 'step-open' }
  expect((await request({ cookie: '' }, host.url, { method: 'POST', path: page, form })).status).toBe(200)
  await request({ cookie: '' }, host.url, { method: 'POST', path: `${page}/hand`, form: { name: long } })
  await eventually(() => control.state()?.queue.waiting[0]?.name === 'N'.repeat(80))
  phone.socket.disconnect()
  expect(findOnDisk(join(served.folder, 'data'), 'N'.repeat(80))).not.toEqual([])
  expect(findOnDisk(join(served.folder, 'data'), 'N'.repeat(121))).toEqual([])
})

test('[L46] a command with the id of another’s is answered with that answer and changes nothing; another’s note stays as it is', async () => {
  await control.send('lead', openStep(host))
  const [sari, thief] = [
    await connectPhone(served.server.url, host.code),
    await connectPhone(served.server.url, host.code),
  ]
  const command = write()
  const first = await sari.send(command)
  if (!first.ok) throw new Error(first.error.type)
  const { noteId } = first.value
  const forged = write({ commandId: command.commandId, text: 'Palsu' })
  expect(await thief.send(forged)).toEqual(first)
  const own = { commandId: newId(), noteKey: forged.noteKey, noteId }
  expect(await thief.send({ type: 'withdraw', ...own })).toMatchObject({ ok: false })
  expect(
    await thief.send({ type: 'change', ...own, commandId: newId(), baseText: 'Air keruh', text: 'Palsu' }),
  ).toMatchObject({
    ok: false,
  })
  // At once and again later, also over another connection.
  const replays = await Promise.all([sari.send(command), thief.send(command), sari.send(command)])
  expect(replays).toEqual([first, first, first])
  await eventually(() => control.state()?.sentCount === 1)
  const outline = await (await fetch(`${host.url}/j/${host.code}/outline`)).text()
  expect(outline).toContain('Air keruh')
  expect(outline).not.toContain('Palsu')
})

test('[L45] phones that come and go without end leave nothing behind, and nobody is kept out', async () => {
  await control.send('lead', { command: { type: 'ask-ready', isAsked: true }, by: '' })
  for (let wave = 0; wave < 4; wave += 1) {
    const phones = await Promise.all(
      Array.from({ length: 50 }, (_, phone) => connectPhone(served.server.url, host.code, `phone-${wave}-${phone}`)),
    )
    await eventually(() => control.state()?.phoneCount === 50)
    const askedAtMs = control.state()?.run.readyAskedAtMs ?? 0
    await Promise.all(
      phones.map(({ socket }) => {
        socket.emit('waiting', 3)
        return socket.timeout(10_000).emitWithAck('pulse', { type: 'ready', askedAtMs })
      }),
    )
    await eventually(() => control.state()?.pulse.readyCount === 50 && control.state()?.writing.onPhonesCount === 150)
    for (const { socket } of phones) socket.disconnect()
    await eventually(() => control.state()?.phoneCount === 0)
  }
  await eventually(() => control.state()?.pulse.readyCount === 0 && control.state()?.writing.onPhonesCount === 0)
  const last = await connectPhone(served.server.url, host.code)
  await eventually(() => control.state()?.phoneCount === 1)
  last.socket.disconnect()
}, 60_000)

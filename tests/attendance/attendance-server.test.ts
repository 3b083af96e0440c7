// Longer than other files: one cast of people, and everything that each may and may not do with one list.
import { join } from 'node:path'
import type { AttendanceList } from '@rembuk/shared/attendance/attendance'
import type { AttendanceEdit, AttendCommand } from '@rembuk/shared/attendance/attendance-command'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId, InviteeId } from '@rembuk/shared/base/id'
import type { PersonTraces } from '@rembuk/shared/http/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

let server: ServerProcess
let data: string
let removeFolder: () => Promise<void>
let count = 0

beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  data = join(folder, 'data')
  server = await startServerProcess({ folder })
})
afterAll(async () => {
  await server.stop()
  await removeFolder()
})

const newId = (): string => {
  count += 1
  return `made-here-${count}`
}

interface Hall {
  readonly host: Facilitator
  readonly control: Control
  readonly phone: Phone
}
const openHall = async (): Promise<Hall> => {
  const host = await createFacilitator(server.url)
  return { host, control: await connectControl(host), phone: await connectPhone(server.url, host.code) }
}
const leave = ({ control, phone }: Hall): void => {
  control.socket.disconnect()
  phone.socket.disconnect()
}

type Sign = Extract<AttendCommand, { type: 'sign' }>
const signAs = (name: string, changes: Partial<Sign> = {}): Sign => ({
  type: 'sign',
  commandId: newId(),
  attendeeId: newId() as AttendeeId,
  attendeeKey: newId(),
  name,
  hamlet: 'RT 03',
  gender: 'female',
  sector: 'women',
  phone: '0812-3456-7890',
  signature: 'M1 1L2 2',
  ...changes,
})
const takeBack = ({ attendeeId, attendeeKey }: Sign): AttendCommand => ({
  type: 'take-back',
  commandId: newId(),
  attendeeId,
  attendeeKey,
})
const inviteAll = (...names: readonly string[]): AttendanceEdit => ({
  type: 'invite',
  commandId: newId(),
  people: names.map((name) => ({ inviteeId: newId() as InviteeId, name, hamlet: '', gender: '', sector: '' })),
})
const putOnPaper = (name: string, attendeeId = newId() as AttendeeId): Extract<AttendanceEdit, { type: 'put' }> => ({
  type: 'put',
  commandId: newId(),
  attendeeId,
  inviteeId: '',
  name,
  hamlet: '1',
  gender: 'male',
  sector: '',
  phone: '',
})
const remove = (attendeeId: AttendeeId): AttendanceEdit => ({ type: 'remove', commandId: newId(), attendeeId })

const attend = ({ phone }: Hall, command: unknown): Promise<{ ok: boolean; error?: { type: string } }> =>
  phone.socket.timeout(10_000).emitWithAck('attend', command)
const edit = (control: Control, command: unknown) => control.send('edit-attendance', command)
const readList = async (control: Control): Promise<AttendanceList> => {
  const answer = await control.socket.timeout(10_000).emitWithAck('list-attendance')
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}
const namesOn = async (control: Control): Promise<readonly string[]> =>
  (await readList(control)).attendees.map(({ name }) => name)

test('[A11] a resident signs on the phone; hosts read the line, everybody else hears numbers only', async () => {
  const hall = await openHall()
  await edit(hall.control, inviteAll('Ibu Sari', 'Joko', 'Wati'))
  expect(await attend(hall, signAs('Bu Sari'))).toEqual({ ok: true })
  const { attendees } = await readList(hall.control)
  expect(attendees).toMatchObject([
    { name: 'Bu Sari', hamlet: 'RT 03', phone: '0812-3456-7890', signature: 'M1 1L2 2', source: 'phone' },
  ])
  await eventually(() => hall.phone.state()?.attendance?.presentCount === 1)
  expect(hall.phone.state()?.attendance).toEqual({
    isOpen: true,
    consent: '',
    presentCount: 1,
    countedCount: 1,
    neededCount: 2,
  })
  await eventually(() => hall.control.state()?.attendance.countedCount === 1)
  expect(JSON.stringify([hall.control.state(), hall.phone.state()])).not.toMatch(/Sari|Joko|0812/)
  leave(hall)
})

test('[A12] a command sent twice, at once or later, is done once', async () => {
  const hall = await openHall()
  const sign = signAs('Bu Sari')
  const paper = putOnPaper('Pak Joko')
  const both = inviteAll('Ani', 'Budi')
  await Promise.all([attend(hall, sign), attend(hall, sign), edit(hall.control, paper), edit(hall.control, paper)])
  await Promise.all([edit(hall.control, both), edit(hall.control, both)])
  expect(await attend(hall, { ...sign, name: 'Replayed under another name' })).toEqual({ ok: true })
  expect(await namesOn(hall.control)).toEqual(['Bu Sari', 'Pak Joko'])
  expect((await readList(hall.control)).invitees).toHaveLength(2)
  leave(hall)
})

test('[A13] a resident changes and takes back their own line, and nobody else’s', async () => {
  const hall = await openHall()
  const sign = signAs('Bu Sari')
  await attend(hall, sign)
  const changed = { ...sign, commandId: newId(), name: 'Bu Sari Wulandari' }
  expect(await attend(hall, { ...changed, attendeeKey: 'somebody-elses' })).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  expect(await attend(hall, takeBack({ ...sign, attendeeKey: 'somebody-elses' }))).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  expect(await attend(hall, changed)).toEqual({ ok: true })
  expect(await namesOn(hall.control)).toEqual(['Bu Sari Wulandari'])
  expect(await attend(hall, takeBack(sign))).toEqual({ ok: true })
  expect(await namesOn(hall.control)).toEqual([])
  expect(await attend(hall, sign)).toEqual({ ok: true })
  expect(await attend(hall, { ...sign, commandId: newId() })).toMatchObject({ error: { type: 'PersonGone' } })
  expect(await namesOn(hall.control)).toEqual([])
  leave(hall)
})

test('[A13] a phone learns that the host has removed its line', async () => {
  const hall = await openHall()
  const sign = signAs('Bu Sari')
  const { attendeeId, attendeeKey } = sign
  const ask = (key: string) =>
    hall.phone.socket.timeout(10_000).emitWithAck('own-line', { attendeeId, attendeeKey: key })
  await attend(hall, sign)
  expect(await ask(attendeeKey)).toMatchObject({ ok: true, value: { name: 'Bu Sari', hamlet: 'RT 03' } })
  expect(await ask('somebody-elses')).toEqual({ ok: true, value: null })
  expect(await edit(hall.control, remove(attendeeId))).toEqual({ ok: true })
  expect(await ask(attendeeKey)).toEqual({ ok: true, value: null })
  leave(hall)
})

test('[A14] editors read and write the lists; only hosts remove who signed and set the rule; others may nothing', async () => {
  const hall = await openHall()
  const editor = await connectControl({ ...hall.host, cookie: await joinByLink(hall.host, 'editor') }, 'editor')
  const viewer = await connectControl(hall.host, 'viewer')
  const sign = signAs('Bu Sari')
  const paper = putOnPaper('Pak Joko')
  await attend(hall, sign)
  const settle = {
    type: 'settle',
    commandId: newId(),
    settings: { isAsked: false, quorum: { type: 'none' }, consent: '' },
  }
  for (const command of [inviteAll('Ani'), paper, remove(sign.attendeeId), settle])
    expect(await edit(viewer, command)).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await viewer.socket.timeout(10_000).emitWithAck('list-attendance')).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  for (const command of [inviteAll('Ani'), paper, putOnPaper('Bu Sari W.', sign.attendeeId)])
    expect(await edit(editor, command)).toEqual({ ok: true })
  for (const command of [remove(sign.attendeeId), settle])
    expect(await edit(editor, command)).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await namesOn(editor)).toEqual(['Bu Sari W.', 'Pak Joko'])
  expect((await readList(editor)).attendees[0]).toMatchObject({ signature: 'M1 1L2 2', source: 'phone' })
  expect(await edit(editor, remove(paper.attendeeId))).toEqual({ ok: true })
  expect(await edit(hall.control, settle)).toEqual({ ok: true })
  await eventually(() => hall.phone.state()?.attendance === null)
  expect(await attend(hall, signAs('Terlambat'))).toMatchObject({ error: { type: 'SigningClosed' } })
  editor.socket.disconnect()
  viewer.socket.disconnect()
  leave(hall)
})

test.each([
  ['of 300 letters', { name: 'a'.repeat(300) }, 'NameTooLong'],
  ['of nothing', { name: ' \u0000 ' }, 'NameMissing'],
  ['with an image for a signature', { signature: 'data:image/png;base64,AAAA' }, 'BadRequest'],
  ['with a signature of a megabyte', { signature: 'M1 1'.repeat(2000) }, 'BadRequest'],
  ['of a kind that there is not', { gender: 'x' as 'male' }, 'BadRequest'],
])('[A15] a line %s is refused with the reason', async (_, changes, type) => {
  const hall = await openHall()
  expect(await attend(hall, signAs('Bu Sari', changes))).toMatchObject({ ok: false, error: { type } })
  expect(await namesOn(hall.control)).toEqual([])
  leave(hall)
})

test('[A15] names in any script are on the list as they were written', async () => {
  const hall = await openHall()
  const names = ['<b>Sari</b>', '=SUM(A1)', 'ꦱꦫꦶ', 'سيتي']
  for (const name of names) await attend(hall, signAs(name))
  expect((await namesOn(hall.control)).toSorted()).toEqual(names.toSorted())
  leave(hall)
})

test('[A16] while the phones are frozen nobody signs, but may take back; after the end the list is closed', async () => {
  const hall = await openHall()
  const sign = signAs('Bu Sari')
  await attend(hall, sign)
  await hall.control.send('lead', { command: { type: 'freeze', isFrozen: true } })
  expect(await attend(hall, signAs('Pak Joko'))).toMatchObject({ error: { type: 'PhonesFrozen' } })
  await hall.control.send('lead', { command: { type: 'freeze', isFrozen: false } })
  await hall.control.send('lead', { command: { type: 'end' } })
  expect(await attend(hall, signAs('Pak Joko'))).toMatchObject({ error: { type: 'SigningClosed' } })
  expect(await attend(hall, takeBack(sign))).toEqual({ ok: true })
  expect(await namesOn(hall.control)).toEqual([])
  leave(hall)
})

test('[A17] who is removed is in no byte of the data folder, neither the line nor what it said before', async () => {
  const hall = await openHall()
  const [first, second] = ['Kartini Sebelumnya', 'Kartini Sesudahnya']
  const sign = signAs(first, { phone: '0899-1111-2222' })
  await attend(hall, sign)
  await edit(hall.control, inviteAll(first))
  expect(findOnDisk(data, first)).not.toEqual([])
  await attend(hall, { ...sign, commandId: newId(), name: second })
  const [invitee] = (await readList(hall.control)).invitees
  await edit(hall.control, { type: 'uninvite', commandId: newId(), inviteeId: invitee?.inviteeId })
  expect(findOnDisk(data, first)).toEqual([])
  expect(findOnDisk(data, second)).not.toEqual([])
  await edit(hall.control, remove(sign.attendeeId))
  for (const words of [first, second, '0899-1111-2222']) expect(findOnDisk(data, words)).toEqual([])
  leave(hall)
})

test('[A18] erasing a person from the programme takes them off the lists of its meetings, and off the disk', async () => {
  const hall = await openHall()
  const { url, programmeId, cookie } = hall.host
  await edit(hall.control, inviteAll('Pak Soleh Budiman', 'Wati'))
  await attend(hall, signAs('pak soleh budiman'))
  await attend(hall, signAs('Wati'))
  const person = `${url}/api/programmes/${programmeId}/person`
  const found = await fetch(`${person}?name=Pak%20Soleh%20Budiman`, { headers: { cookie } })
  expect((await found.json()) as PersonTraces).toMatchObject({ attendanceCount: 2 })
  expect((await postJson(`${person}/erase`, { name: 'Pak Soleh Budiman' }, cookie)).status).toBe(204)
  expect(await namesOn(hall.control)).toEqual(['Wati'])
  await eventually(() => hall.control.state()?.attendance.invitedCount === 1)
  for (const words of ['Soleh', 'soleh']) expect(findOnDisk(data, words)).toEqual([])
  leave(hall)
})

test('[A19] a list outlives the server’s death', async () => {
  const { folder, remove: removeOther } = await makeFolder()
  const first = await startServerProcess({ folder })
  const host = await createFacilitator(first.url)
  const control = await connectControl(host)
  const sign = { ...signAs('Bu Sari'), signature: noSignature }
  await edit(control, inviteAll('Sari', 'Joko'))
  await edit(control, {
    type: 'settle',
    commandId: newId(),
    settings: { isAsked: true, quorum: { type: 'count', count: 1 }, consent: 'Setuju' },
  })
  const phone = await connectPhone(first.url, host.code)
  await phone.socket.timeout(10_000).emitWithAck('attend', sign)
  await first.kill()
  phone.socket.disconnect()
  control.socket.disconnect()
  const second = await startServerProcess({ folder, port: first.port })
  const again = await connectPhone(second.url, host.code)
  expect(again.state()?.attendance).toEqual({
    isOpen: true,
    consent: 'Setuju',
    presentCount: 1,
    countedCount: 1,
    neededCount: 1,
  })
  expect(await again.socket.timeout(10_000).emitWithAck('attend', sign)).toEqual({ ok: true })
  expect(again.state()?.attendance?.presentCount).toBe(1)
  again.socket.disconnect()
  await second.stop()
  await removeOther()
})

import { join } from 'node:path'
import type { AppointmentBook } from '@rembuk/shared/appointment/appointment'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import {
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  type Phone,
} from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'

const served = serveProcess()

let count = 0
const newId = (): string => {
  count += 1
  return `made-here-${count}`
}
interface Line {
  readonly attendeeId: AttendeeId
  readonly attendeeKey: string
}
const sign = async ({ socket }: Phone, name: string): Promise<Line> => {
  const line = { attendeeId: newId() as AttendeeId, attendeeKey: newId() }
  const person = { name, hamlet: '', gender: '', sector: '', phone: '', signature: '' }
  const command = { type: 'sign', commandId: newId(), ...line, ...person }
  expect(await socket.timeout(10_000).emitWithAck('attend', command)).toEqual({ ok: true })
  return line
}
const ask = ({ socket }: Phone, line: Line) => socket.timeout(10_000).emitWithAck('ask-editor', line)
type Control = Awaited<ReturnType<typeof connectControl>>
const readBook = async (control: Control): Promise<AppointmentBook> =>
  (await control.socket.timeout(10_000).emitWithAck('read-appointments')).value
const lead = (control: Control, command: object) => control.send('lead', { command, by: '' })

const openMeeting = async (name = 'Bu Sari') => {
  const host = await createFacilitator(served.server.url)
  const control = await connectControl(host)
  const phone = await connectPhone(served.server.url, host.code)
  const line = await sign(phone, name)
  const answer = (isEditor: boolean, by = 'Bu Rina') =>
    control.send('appoint', { attendeeId: line.attendeeId, isEditor, by })
  return { host, control, phone, line, answer }
}

test('[L57] who has signed asks to become an editor, hosts hear who it is, and the answer comes to the phone', async () => {
  const { control, phone, line, answer } = await openMeeting()
  expect(await ask(phone, line)).toEqual({ ok: true })
  await eventually(() => control.state()?.askings[0] === line.attendeeId)
  expect((await readBook(control)).askings).toEqual([{ attendeeId: line.attendeeId, name: 'Bu Sari' }])
  await eventually(() => phone.state()?.asking[0] === line.attendeeId)
  expect(await answer(true)).toEqual({ ok: true })
  await eventually(() => phone.state()?.appointed[0] === line.attendeeId)
  expect([phone.state()?.asking, control.state()?.askings]).toEqual([[], []])
})

test('[L58] a person asks once at a time, not again soon after a no, and nobody asks for another or without having signed', async () => {
  const { control, phone, line, answer } = await openMeeting()
  for (const presses of [1, 2]) {
    expect(await ask(phone, line)).toEqual({ ok: true })
    await eventually(() => control.state()?.askings.length === 1 && presses > 0)
  }
  const other = await sign(phone, 'Pak Joko')
  const refused = { ok: false, error: { type: 'NotAllowed' } }
  const thief = await connectPhone(served.server.url, control.state()?.code ?? '')
  expect(await ask(thief, { ...other, attendeeKey: line.attendeeKey })).toMatchObject(refused)
  expect(await ask(thief, { attendeeId: newId() as AttendeeId, attendeeKey: newId() })).toMatchObject(refused)
  expect(await answer(false)).toEqual({ ok: true })
  await eventually(() => phone.state()?.asking.length === 0)
  expect(await ask(phone, line)).toMatchObject({ error: { type: 'AskedEnough' } })
  // Who presses on is not listened to.
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => ask(thief, other)))
  expect(answers.at(-1)).toMatchObject({ error: { type: 'TooManyRequests' } })
  expect((await readBook(control)).askings).toEqual([{ attendeeId: other.attendeeId, name: 'Pak Joko' }])
  expect((await readBook(control)).events).toEqual([])
})

test('[L59] an asking is over with the meeting and with the line, and its name is told to hosts alone', async () => {
  const { host, control, phone, line } = await openMeeting('Sari-yang-meminta')
  const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
  await ask(phone, line)
  await eventually(() => editor.state()?.askings.length === 1)
  expect(JSON.stringify([editor.state(), phone.state(), control.state()])).not.toContain('Sari-yang-meminta')
  expect(await editor.socket.timeout(10_000).emitWithAck('read-appointments')).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  await lead(control, { type: 'end' })
  await eventually(() => phone.state()?.isEnded === true)
  expect(phone.state()?.asking).toEqual([])
  expect(await ask(phone, line)).toMatchObject({ error: { type: 'MeetingOver' } })
  await lead(control, { type: 'reopen' })
  await eventually(() => phone.state()?.isEnded === false)
  expect(phone.state()?.asking).toEqual([])

  expect(await ask(phone, line)).toEqual({ ok: true })
  await control.send('edit-attendance', { type: 'remove', commandId: newId(), attendeeId: line.attendeeId })
  await eventually(() => control.state()?.askings.length === 0)
})

test('[L60] hosts read who made whom an editor, who took it back, and when; also after a restart and after the links were withdrawn', async () => {
  const { host, control, answer } = await openMeeting()
  await answer(true, 'Bu Rina')
  await answer(true, 'Pak Dedi')
  await answer(false, 'Pak Dedi')
  await answer(true, '')
  const links = `${host.url}/api/programmes/${host.programmeId}/links/editor`
  await fetch(links, { method: 'DELETE', headers: { cookie: host.cookie } })
  const events = (await readBook(control)).events
  expect(events.map(({ event, name, by }) => [event, name, by])).toEqual([
    ['links-withdrawn', 'Bu Sari', ''],
    ['appointed', 'Bu Sari', ''],
    ['dismissed', 'Bu Sari', 'Pak Dedi'],
    ['appointed', 'Bu Sari', 'Bu Rina'],
  ])
  expect(events.every(({ atMs }) => Math.abs(atMs - Date.now()) < 600_000)).toBe(true)
  await served.server.stop()
  await served.startAgain()
  const moved: Facilitator = { ...host, url: served.server.url }
  expect((await readBook(await connectControl(moved))).events).toEqual(events)
})

test('[L61] the list of who was made an editor forgets a person who is erased, whether they were made one or made others', async () => {
  const { host, control, phone, answer } = await openMeeting('Sari Wulandari')
  const joko = await sign(phone, 'Pak Joko')
  await answer(true, 'Bu Rina')
  await control.send('appoint', { attendeeId: joko.attendeeId, isEditor: true, by: 'Dedi Mulyono' })
  const erase = (name: string) =>
    fetch(`${host.url}/api/programmes/${host.programmeId}/person/erase`, {
      method: 'POST',
      headers: { cookie: host.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    })
  expect((await erase('Sari Wulandari')).status).toBe(204)
  expect((await readBook(control)).events).toMatchObject([{ name: 'Pak Joko', by: 'Dedi Mulyono' }])
  expect((await erase('dedi mulyono')).status).toBe(204)
  expect((await readBook(control)).events).toMatchObject([{ name: 'Pak Joko', by: '' }])
  for (const words of ['Wulandari', 'Mulyono']) expect(findOnDisk(join(served.folder, 'data'), words)).toEqual([])
})

test('[L62] a phone without scripts asks by its form, and the page says that the host is asked', async () => {
  const host = await createFacilitator(served.server.url)
  const control = await connectControl(host)
  const line = { attendeeId: newId(), attendeeKey: newId() }
  const post = async (fields: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ ...line, ...fields })
    return (await fetch(`${host.url}/j/${host.code}/hadir?lang=en&tab=attend`, { method: 'POST', body })).text()
  }
  expect(await post({ name: 'Mbah Karto', do: 'sign' })).toContain('Ask to work on the board')
  const asked = await post({ do: 'ask-editor' })
  expect(asked).toContain('Your request is sent')
  expect(asked).not.toContain('Ask to work on the board')
  expect((await readBook(control)).askings).toEqual([{ attendeeId: line.attendeeId, name: 'Mbah Karto' }])
  // Nobody asks for another's line by its id.
  await control.send('appoint', { attendeeId: line.attendeeId, isEditor: false, by: '' })
  const body = new URLSearchParams({ attendeeId: line.attendeeId, attendeeKey: newId(), do: 'ask-editor' })
  await fetch(`${host.url}/j/${host.code}/hadir`, { method: 'POST', body })
  expect((await readBook(control)).askings).toEqual([])
})

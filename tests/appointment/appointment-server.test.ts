import type { AttendeeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { openAsApp, textsOf, writeNote } from '../room/served-room.ts'
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
const sign = async (phone: Phone, name = 'Bu Sari'): Promise<Line> => {
  const line = { attendeeId: newId() as AttendeeId, attendeeKey: newId() }
  const person = { name, hamlet: '', gender: '', sector: '', phone: '', signature: '' }
  const answer = await phone.socket
    .timeout(10_000)
    .emitWithAck('attend', { type: 'sign', commandId: newId(), ...line, ...person })
  expect(answer).toEqual({ ok: true })
  return line
}

/** Presses "open the board" on a phone: the cookie that it got, and where it was sent. */
const press = async (
  { url, code }: Facilitator,
  line: Line,
  cookie = '',
): Promise<{ readonly cookie: string; readonly to: string }> => {
  const body = new URLSearchParams({ ...line })
  const answer = await fetch(`${url}/j/${code}/editor`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie },
  })
  expect(answer.status).toBe(303)
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('rembuk='))
  return { cookie: set?.split(';')[0] ?? cookie, to: answer.headers.get('location') ?? '' }
}
const roleOf = async ({ url, programmeId }: Facilitator, cookie: string): Promise<number> =>
  (await fetch(`${url}/api/programmes/${programmeId}`, { headers: { cookie } })).status

const openMeeting = async () => {
  const host = await createFacilitator(served.server.url)
  const control = await connectControl(host)
  const phone = await connectPhone(served.server.url, host.code)
  const line = await sign(phone)
  const appoint = (isEditor: boolean, attendeeId = line.attendeeId) => control.send('appoint', { attendeeId, isEditor })
  return { host, control, phone, line, appoint }
}
const boardOf = ({ boards }: Facilitator) => {
  const [board] = boards
  if (!board) throw new Error('a programme has a board')
  return `board/${board.id}` as const
}

test('[L23] the host makes a participant an editor: their phone is told, opens the board by its own key, and writes there', async () => {
  const { host, control, phone, line, appoint } = await openMeeting()
  expect(await appoint(true)).toEqual({ ok: true })
  await eventually(() => phone.state()?.appointed.includes(line.attendeeId) === true)
  expect(control.state()?.appointments).toEqual([{ attendeeId: line.attendeeId, hasAccepted: false }])

  const { cookie, to } = await press(host, line)
  expect(to).toBe(`/program/${host.programmeId}/papan/${host.boards[0]?.id}?rapat=${host.meetingId}`)
  const lead = await openAsApp(host, boardOf(host), {})
  const sari = await openAsApp(host, boardOf(host), { cookie })
  writeNote(sari.doc, 'from the phone of Sari')
  await eventually(() => textsOf(lead.doc).includes('from the phone of Sari'))
  await eventually(() => control.state()?.appointments[0]?.hasAccepted === true)
  // An editor, and no more than that.
  const hers = await connectControl({ ...host, cookie }, 'host')
  expect(await hers.send('appoint', { attendeeId: line.attendeeId, isEditor: false })).toMatchObject({
    error: { type: 'NotAllowed' },
  })
})

test('[L24] made a participant again, an editor loses every channel at once, and their phone goes on', async () => {
  const { host, control, phone, line, appoint } = await openMeeting()
  await appoint(true)
  const { cookie } = await press(host, line)
  const lead = await openAsApp(host, boardOf(host), {})
  const sari = await openAsApp(host, boardOf(host), { cookie })
  const hers = await connectControl({ ...host, cookie }, 'editor')

  expect(await appoint(false)).toEqual({ ok: true })
  writeNote(sari.doc, 'too late')
  await eventually(() => sari.heard.closedWith.at(-1) === 4403 && hers.socket.disconnected)
  expect(textsOf(lead.doc)).not.toContain('too late')
  expect(await roleOf(host, cookie)).toBe(401)
  expect(lead.heard.closedWith).toEqual([])
  await eventually(() => phone.state()?.appointed.length === 0)
  expect(phone.socket.connected).toBe(true)
  expect(control.state()?.appointments).toEqual([])
  // What opened the board opens nothing any more.
  expect((await press(host, line)).to).toBe(`/j/${host.code}`)
  expect(await roleOf(host, (await press(host, line, cookie)).cookie)).toBe(401)
})

test('[L25] nobody takes up what another was given: neither by the id alone, nor unasked, nor after the right was used elsewhere', async () => {
  const { host, phone, line, appoint } = await openMeeting()
  const other = await sign(phone, 'Pak Joko')
  expect((await press(host, line)).to).toBe(`/j/${host.code}`)
  await appoint(true)
  for (const attendeeKey of [other.attendeeKey, 'guessed-key'])
    expect((await press(host, { ...line, attendeeKey })).to).toBe(`/j/${host.code}`)
  const first = await press(host, line)
  // Its answer was lost on the way, so the phone has no cookie and presses again: one session holds the right, the newest.
  const second = await press(host, line)
  expect(await roleOf(host, first.cookie)).toBe(401)
  expect(await roleOf(host, second.cookie)).toBe(200)
  expect((await press(host, line, second.cookie)).cookie).toBe(second.cookie)
})

test('[L26] only hosts make editors, and only of people who signed on a phone', async () => {
  const { host, control, line, appoint } = await openMeeting()
  const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
  const onPaper = newId()
  await control.send('edit-attendance', {
    type: 'put',
    commandId: newId(),
    attendeeId: onPaper,
    inviteeId: '',
    ...{ name: 'Pak Joko', hamlet: '', gender: '', sector: '', phone: '' },
  })
  expect(await editor.send('appoint', { attendeeId: line.attendeeId, isEditor: true })).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  expect(await appoint(true, onPaper as AttendeeId)).toMatchObject({ error: { type: 'BadRequest' } })
  expect(await appoint(true, 'nobody-at-all' as AttendeeId)).toMatchObject({ error: { type: 'PersonGone' } })
  expect(await control.send('appoint', { attendeeId: line.attendeeId })).toMatchObject({
    error: { type: 'BadRequest' },
  })
  expect(control.state()?.appointments).toEqual([])
})

test('[L27] who is taken off the attendance list, or whose fellow editors lose their links, is no editor any more', async () => {
  const { host, control, phone, line, appoint } = await openMeeting()
  await appoint(true)
  const { cookie } = await press(host, line)
  const sari = await openAsApp(host, boardOf(host), { cookie })
  await control.send('edit-attendance', { type: 'remove', commandId: newId(), attendeeId: line.attendeeId })
  await eventually(() => sari.heard.closedWith.at(-1) === 4403)
  expect(await roleOf(host, cookie)).toBe(401)
  await eventually(() => control.state()?.appointments.length === 0)

  const again = await sign(phone)
  await appoint(true, again.attendeeId)
  const hers = await press(host, again)
  const links = `${host.url}/api/programmes/${host.programmeId}/links/editor`
  await fetch(links, { method: 'DELETE', headers: { cookie: host.cookie } })
  expect(await roleOf(host, hers.cookie)).toBe(401)
  await eventually(() => control.state()?.appointments.length === 0)
})

test('[L28] who is an editor stays one over a restart of the server, and can still be made a participant again', async () => {
  const { host, line, appoint } = await openMeeting()
  await appoint(true)
  const { cookie } = await press(host, line)
  await served.server.stop()
  await served.startAgain()
  const moved = { ...host, url: served.server.url }
  expect(await roleOf(moved, cookie)).toBe(200)
  const control = await connectControl(moved)
  expect(control.state()?.appointments).toEqual([{ attendeeId: line.attendeeId, hasAccepted: true }])
  await control.send('appoint', { attendeeId: line.attendeeId, isEditor: false })
  expect(await roleOf(moved, cookie)).toBe(401)
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { BallotHolder } from '@rembuk/shared/meeting/step'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  type Phone,
} from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'
import { consentStep } from './vote-samples.ts'

const served = serveProcess()

interface Hall {
  readonly host: Facilitator
  readonly control: Control
  readonly phone: Phone
}
const { stepId } = consentStep
const openHall = async (ballotPer: BallotHolder): Promise<Hall> => {
  const host = await createFacilitator(served.server.url)
  const [control, phone] = [await connectControl(host), await connectPhone(served.server.url, host.code)]
  const step = { ...consentStep, boardId: host.boards[0]?.id, ballotPer }
  expect(await control.send('lead', { command: { type: 'ask', step, isOpen: true } })).toMatchObject({ ok: true })
  return { host, control, phone }
}
const leave = ({ control, phone }: Hall): void => {
  control.socket.disconnect()
  phone.socket.disconnect()
}
type Answer = { readonly ok: boolean; readonly error?: { readonly type: string } }
const send = ({ phone }: Hall, event: string, value: unknown): Promise<Answer> =>
  phone.socket.timeout(20_000).emitWithAck(event as 'cast', value as CastBallot)
const level = (ballotKey: string, chosen: string, changes: object = {}) => ({
  stepId,
  round: 1,
  ballotKey,
  revision: 1,
  ballot: { kind: 'consent', level: chosen },
  ...changes,
})
const lineOf = (name: string) => ({ attendeeId: `attendee-${name}`, attendeeKey: `line-key-of-${name}` })
const sign = (name: string, changes: object = {}) => ({
  type: 'sign',
  commandId: `sign-${name}-0001`,
  ...lineOf(name),
  name,
  hamlet: '',
  gender: '',
  sector: '',
  phone: '',
  signature: '',
  ...changes,
})
const votedCount = (hall: Hall) => hall.control.state()?.vote?.ballotCounts.phone
const closedVote = async ({ control }: Hall) => {
  expect(await control.send('lead', { command: { type: 'close' } })).toMatchObject({ ok: true })
  return eventually(
    () => control.state()?.vote?.result ?? null,
    (result) => result !== null,
  )
}

test('[V46] where everybody on the attendance list has one ballot, only who has signed votes, once, and changes it', async () => {
  const hall = await openHall('person')
  expect(await send(hall, 'cast', level('line-key-of-sari', 'agree'))).toMatchObject({ error: { type: 'NotOnList' } })
  expect(await send(hall, 'attend', sign('sari'))).toEqual({ ok: true })
  expect(await send(hall, 'attend', sign('joko'))).toEqual({ ok: true })
  for (const key of ['line-key-of-sari', 'line-key-of-sari', 'line-key-of-joko'])
    expect(await send(hall, 'cast', level(key, 'agree'))).toEqual({ ok: true })
  expect(await send(hall, 'cast', level('line-key-of-sari', 'object', { revision: 2 }))).toEqual({ ok: true })
  const result = await closedVote(hall)
  expect(result?.bySource.phone).toEqual({ ballotCount: 2, totals: { agree: 1, object: 1 } })
  leave(hall)
})

test('[V47] who takes their line back takes the ballot along, so that signing anew gives no second one', async () => {
  const hall = await openHall('person')
  await send(hall, 'attend', sign('sari'))
  await send(hall, 'cast', level('line-key-of-sari', 'agree'))
  await eventually(() => votedCount(hall) === 1)
  const takeBack = { type: 'take-back', commandId: 'take-back-sari', ...lineOf('sari') }
  expect(await send(hall, 'attend', takeBack)).toEqual({ ok: true })
  await eventually(() => votedCount(hall) === 0)
  const again = { attendeeId: 'attendee-again', attendeeKey: 'line-key-of-sari-again' }
  expect(await send(hall, 'attend', sign('sari', { ...again, commandId: 'sign-again-1' }))).toEqual({ ok: true })
  expect(await send(hall, 'cast', level(again.attendeeKey, 'accept'))).toEqual({ ok: true })
  expect((await closedVote(hall))?.bySource.phone).toEqual({ ballotCount: 1, totals: { accept: 1 } })
  leave(hall)
})

test('[V48] a person whom a host removes after they have voted votes no more; nobody can tell which ballot was theirs, so it stays', async () => {
  const hall = await openHall('person')
  for (const name of ['sari', 'joko']) {
    await send(hall, 'attend', sign(name))
    await send(hall, 'cast', level(`line-key-of-${name}`, 'agree'))
  }
  const removal = { type: 'remove', commandId: 'remove-joko-1', attendeeId: 'attendee-joko' }
  expect(await hall.control.send('edit-attendance', removal)).toMatchObject({ ok: true })
  const change = level('line-key-of-joko', 'object', { revision: 2 })
  expect(await send(hall, 'cast', change)).toMatchObject({ error: { type: 'NotOnList' } })
  const told = await eventually(
    () => hall.control.state()?.vote ?? null,
    (vote) => vote?.isOverAttendance === true,
  )
  expect(told?.ballotCounts.phone).toBe(2)
  expect((await closedVote(hall))?.bySource.phone.totals).toEqual({ agree: 2 })
  leave(hall)
})

test('[V49] paper codes are made by hosts alone, and after the vote no byte on disk leads from a line or a code to a choice', async () => {
  const hall = await openHall('code')
  const editor = await joinByLink(hall.host, 'editor')
  const editorControl = await connectControl({ ...hall.host, cookie: editor })
  expect(await editorControl.send('paper-codes', { count: 3, isNew: false })).toMatchObject({
    error: { type: 'NotAllowed' },
  })
  const made = await hall.control.socket.timeout(10_000).emitWithAck('paper-codes', { count: 3, isNew: false })
  const codes = made.ok ? made.value : []
  expect(new Set(codes).size).toBe(3)
  for (const [index, paperCode] of codes.entries())
    expect(await send(hall, 'cast', level(`phone-key-${index}`, 'doubt', { paperCode }))).toEqual({ ok: true })
  const stolen = level('phone-key-else', 'agree', { paperCode: codes[0] })
  expect(await send(hall, 'cast', stolen)).toMatchObject({ error: { type: 'PaperCodeUsed' } })
  const ballotsOnDisk = async () => {
    const names = await readdir(join(served.folder, 'data'), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name)))
    return (await Promise.all(files)).filter((bytes) => bytes.includes('{"doubt":1}')).length
  }
  expect(await ballotsOnDisk()).toBeGreaterThan(0)
  expect((await closedVote(hall))?.bySource.phone).toEqual({ ballotCount: 3, totals: { doubt: 3 } })
  expect(await ballotsOnDisk()).toBe(0)
  editorControl.socket.disconnect()
  leave(hall)
})

test('[V50] a phone without scripts votes by paper code, and by its line on the attendance list', async () => {
  const jar = new Map<string, string>()
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
    const asked = fields ? { method: 'POST', body: new URLSearchParams(fields), headers } : { headers }
    const answer = await fetch(`${served.server.url}/j/${path}`, asked)
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = one.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    return answer.text()
  }
  const vote = { vote: `${stepId}/1`, 'cell.level': 'agree' }
  const byCode = await openHall('code')
  const made = await byCode.control.socket.timeout(10_000).emitWithAck('paper-codes', { count: 1, isNew: false })
  const [code = ''] = made.ok ? made.value : []
  expect(await ask(`${byCode.host.code}?tab=vote&lang=id`)).toContain('name="paperCode"')
  const voting = `${byCode.host.code}?tab=vote&lang=id`
  const mistyped = await ask(voting, { ...vote, paperCode: '12345' })
  expect(mistyped).toContain(problemText('id', { type: 'WrongPaperCode' }))
  expect(mistyped).toMatch(/value="agree"[^>]*checked/)
  const typed = `${code.slice(0, 5)} ${code.slice(5)}`
  expect(await ask(voting, { ...vote, paperCode: typed })).toContain(voteMessages.id.votedNow)
  jar.clear()
  expect(await ask(voting, { ...vote, paperCode: typed })).toContain(problemText('id', { type: 'PaperCodeUsed' }))
  leave(byCode)

  const byLine = await openHall('person')
  const line = `${byLine.host.code}?tab=vote&lang=id`
  expect(await ask(line)).toContain(voteMessages.id.signFirst)
  await ask(`${byLine.host.code}/hadir`, { ...lineOf('sari'), do: 'sign', name: 'Sari' })
  expect(await ask(line)).toContain('Sari')
  expect(await ask(line, vote)).toContain(voteMessages.id.votedNow)
  expect((await closedVote(byLine))?.bySource.phone.totals).toEqual({ agree: 1 })
  leave(byLine)
})

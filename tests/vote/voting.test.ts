// Longer than other files: one cast of people, and everything that they can try on one vote over the wire.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashSecret } from '@rembuk/server/access/secrets'
import type { GroupId, StepId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import type { Step } from '@rembuk/shared/meeting/step'
import type { CastBallot, EnterCount } from '@rembuk/shared/vote/vote-events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  openRoom,
  openStep,
  type Phone,
} from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { consentStep, dotsStep, harm, reach, scoreStep } from './vote-samples.ts'

const titles = { pipa0001: 'Pipa bocor', iuran001: 'Iuran tidak jelas', jalan001: 'Jalan rusak' }

let folder: string
let server: ServerProcess
let host: Facilitator
let control: Control
let phone: Phone
let removeFolder: () => Promise<void>

const onBoard = <One extends Step>(step: One): One => {
  const boardId = host.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  return { ...step, boardId }
}
const ask = (step: Step, more = {}) =>
  control.send('lead', { command: { type: 'ask', step: onBoard(step), isOpen: true, ...more } })
const lead = (type: 'open' | 'close' | 'end', more = {}) => control.send('lead', { command: { type, ...more } })
const dots = (key: string, given: Record<string, number>, changes: Partial<CastBallot> = {}): CastBallot => ({
  stepId: dotsStep.stepId,
  round: 1,
  ballotKey: `ballot-key-${key}`,
  revision: 1,
  ballot: { kind: 'vote', dots: given },
  ...changes,
})
type Answer = { readonly ok: boolean; readonly error?: { readonly type: string } }
const castOn = ({ socket }: Phone, ballot: unknown): Promise<Answer> =>
  socket.timeout(20_000).emitWithAck('cast', ballot)
const cast = (ballot: unknown): Promise<Answer> => castOn(phone, ballot)
const hands = (changes: Partial<EnterCount> = {}): EnterCount => ({
  stepId: dotsStep.stepId,
  round: 1,
  source: 'hand',
  ballotCount: 4,
  totals: { jalan001: 4 },
  countedBy: 'Pak Dedi',
  ...changes,
})
/** A vote that nobody has been told of yet has no result either. */
const isCounted = (vote: MeetingState['vote']): boolean => vote !== null && vote.result !== null
const voteSeen = (isSeen: (vote: MeetingState['vote']) => boolean) =>
  eventually(
    () => control.state()?.vote ?? null,
    (vote) => isSeen(vote),
  )

const addPresent = (name: string, index: number) =>
  control.send('edit-attendance', {
    type: 'put',
    commandId: `command-${index}`,
    attendeeId: `attendee-${index}`,
    name,
    hamlet: '',
    gender: '',
    sector: '',
    phone: '',
    inviteeId: '',
  })
const connectPeople = async () => {
  control = await connectControl(host)
  phone = await connectPhone(server.url, host.code)
}
beforeEach(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder })
  host = await createFacilitator(server.url)
  await connectPeople()
  const editor = await openRoom(server.url, `board/${host.boards[0]?.id}`, { cookie: host.cookie })
  for (const [index, [id, title]] of Object.entries(titles).entries())
    addGroup(editor.doc, { id: id as GroupId, title, at: [0, 0], size: [400, 300], order: `a${index}` as OrderKey })
  const other = await openRoom(server.url, `board/${host.boards[0]?.id}`, { cookie: host.cookie })
  await eventually(
    () => other.doc.share.size,
    () => JSON.stringify(other.doc.getMap('groups').toJSON()).includes('Jalan rusak'),
  )
  editor.leave()
  other.leave()
})
afterEach(async () => {
  phone.socket.disconnect()
  control.socket.disconnect()
  await server.stop()
  await removeFolder()
})

describe('a resident', () => {
  test('[V10] chooses among the titled groups of the board, as they were when the vote was opened', async () => {
    await ask(dotsStep)
    await eventually(() => phone.state()?.vote?.choices.length)
    expect(phone.state()?.vote?.choices.map(({ title }) => title)).toEqual(Object.values(titles))
  })

  test('[V11] votes once, however often the ballot is sent, and may change it until the vote is closed', async () => {
    await ask(dotsStep)
    const first = dots('sari', { pipa0001: 2 })
    expect(await Promise.all([cast(first), cast(first)])).toEqual([{ ok: true }, { ok: true }])
    expect(await cast(dots('sari', { iuran001: 1 }, { revision: 2 }))).toEqual({ ok: true })
    expect(await cast(first)).toEqual({ ok: true })
    await voteSeen((vote) => vote?.ballotCounts.phone === 1)
    await lead('close')
    const vote = await voteSeen(isCounted)
    expect(vote?.result?.bySource.phone).toEqual({ ballotCount: 1, totals: { iuran001: 1 } })
  })

  test('[V12] is told that a ballot came too late, for another vote, or is not one', async () => {
    expect(await cast(dots('sari', {}))).toMatchObject({ error: { type: 'VoteClosed' } })
    await ask(dotsStep)
    expect(await cast(dots('sari', { pipa0001: 2, jalan001: 2 }))).toMatchObject({ error: { type: 'TooManyDots' } })
    expect(await cast(dots('sari', {}, { round: 2 }))).toMatchObject({ error: { type: 'VoteClosed' } })
    expect(await cast({ ...dots('sari', {}), ballot: { kind: 'consent', level: 'agree' } })).toMatchObject({
      error: { type: 'BadRequest' },
    })
    expect(await cast({ ...dots('sari', {}), ballotKey: 'x' })).toMatchObject({ error: { type: 'BadRequest' } })
    expect(await cast(undefined)).toMatchObject({ error: { type: 'BadRequest' } })
    await lead('close')
    expect(await cast(dots('sari', { pipa0001: 1 }))).toMatchObject({ error: { type: 'VoteClosed' } })
  })

  test('[V13] changes nothing of anybody else’s: another key is another ballot, whatever it claims', async () => {
    await ask(dotsStep)
    await cast(dots('sari', { pipa0001: 1 }))
    const stranger = await connectPhone(server.url, host.code)
    await castOn(stranger, dots('joko', { jalan001: 1 }))
    stranger.socket.disconnect()
    await lead('close')
    const vote = await voteSeen(isCounted)
    expect(vote?.result?.bySource.phone).toEqual({ ballotCount: 2, totals: { pipa0001: 1, jalan001: 1 } })
  })

  test('[V14] waits while phones are frozen', async () => {
    await ask(dotsStep)
    await control.send('lead', { command: { type: 'freeze', isFrozen: true } })
    expect(await cast(dots('sari', { pipa0001: 1 }))).toMatchObject({ error: { type: 'PhonesFrozen' } })
  })
})

describe('hands and paper', () => {
  test('[V15] are entered by a host or an editor, with who counted; the projector may not', async () => {
    await ask(dotsStep)
    const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
    const projector = await connectControl(host, 'viewer')
    expect(await projector.send('enter-count', hands())).toMatchObject({ error: { type: 'NotAllowed' } })
    expect(await control.send('enter-count', hands({ ballotCount: 9, totals: {} }))).toEqual({ ok: true })
    expect(await editor.send('enter-count', hands())).toEqual({ ok: true })
    expect(await editor.send('enter-count', hands({ totals: { jalan001: 9 } }))).toMatchObject({
      error: { type: 'TooManyDotsOnOne' },
    })
    expect(await editor.send('enter-count', hands({ countedBy: ' ' }))).toMatchObject({ error: { type: 'BadRequest' } })
    expect(await editor.send('lead', { command: { type: 'close' } })).toMatchObject({ error: { type: 'NotAllowed' } })
    const vote = await voteSeen((seen) => seen?.ballotCounts.hand === 4)
    expect(vote).toMatchObject({ countedBy: { hand: 'Pak Dedi', paper: '' }, isHardlySecret: true, result: null })
    expect(JSON.stringify(control.state())).not.toContain('"jalan001":4')
    await lead('close')
    expect(await control.send('enter-count', hands())).toMatchObject({ error: { type: 'VoteClosed' } })
    const closed = await voteSeen(isCounted)
    expect(closed?.result?.bySource.hand).toEqual({ ballotCount: 4, totals: { jalan001: 4 } })
    editor.socket.disconnect()
    projector.socket.disconnect()
  })
})

test('[V23] more ballots than people present are told while people vote, and hands beyond them are refused', async () => {
  await ask(dotsStep)
  await voteSeen((seen) => seen?.isOverAttendance === false)
  for (const [index, name] of ['Bu Sari', 'Pak Joko', 'Bu Wati'].entries()) await addPresent(name, index)
  expect(await control.send('enter-count', hands())).toMatchObject({
    error: { type: 'MoreThanPresent', presentCount: 3 },
  })
  expect(await control.send('enter-count', hands({ ballotCount: 3, totals: { jalan001: 3 } }))).toEqual({ ok: true })
  await cast(dots('sari', { pipa0001: 1 }))
  const vote = await voteSeen((seen) => seen?.ballotCounts.phone === 1)
  expect(vote?.isOverAttendance).toBe(true)
  await lead('close')
  const closed = await voteSeen(isCounted)
  expect(closed).toMatchObject({ isOverAttendance: true, result: { presentCount: 3 } })
})

describe('the host', () => {
  test('[V16] counts a vote anew only on purpose, and what is voted on stays while people vote', async () => {
    await ask(dotsStep)
    expect(await ask({ ...dotsStep, dots: 5 })).toMatchObject({ error: { type: 'VoteBegun' } })
    await cast(dots('sari', { pipa0001: 1 }))
    await lead('close')
    expect(await lead('open')).toMatchObject({ error: { type: 'VoteCounted' } })
    expect(await lead('open', { isNewCount: true })).toMatchObject({ ok: true })
    const vote = await voteSeen((seen) => seen?.round === 2)
    expect(vote).toMatchObject({ result: null, ballotCounts: { phone: 0, hand: 0, paper: 0 } })
    expect(await cast(dots('sari', { pipa0001: 1 }))).toMatchObject({ error: { type: 'VoteClosed' } })
    expect(await cast(dots('sari', { pipa0001: 1 }, { round: 2 }))).toEqual({ ok: true })
  })

  test('[V17] takes the choices with the most dots on to be scored, and asks for agreement on a proposal', async () => {
    await ask(dotsStep)
    await cast(dots('sari', { pipa0001: 2, jalan001: 1 }))
    await ask(scoreStep)
    const scored = await voteSeen((seen) => seen?.stepId === scoreStep.stepId)
    expect(scored?.choices.map(({ id }) => id)).toEqual(['pipa0001', 'jalan001'])
    const row = { [reach]: 1, [harm]: 5 }
    const ballot = { kind: 'score', scores: { pipa0001: row, jalan001: row } } as const
    expect(await cast(dots('sari', {}, { stepId: scoreStep.stepId, ballot }))).toEqual({ ok: true })
    await ask(consentStep)
    const agree = { stepId: consentStep.stepId, ballot: { kind: 'consent', level: 'object' } } as const
    expect(await cast(dots('sari', {}, agree))).toEqual({ ok: true })
    await lead('end')
    const vote = await voteSeen((seen) => seen?.stepId === consentStep.stepId && seen.result !== null)
    expect(vote?.result?.bySource.phone).toEqual({ ballotCount: 1, totals: { object: 1 } })
  })
})

test('[V18] a server killed between ballots and the closing has lost none that it acknowledged', async () => {
  await ask(dotsStep)
  const keys = Array.from({ length: 40 }, (_, index) => `warga-${index}`)
  await Promise.all(keys.map((key) => cast(dots(key, { pipa0001: 1 }))))
  await control.send('enter-count', hands())
  const { port } = server
  await server.kill()
  phone.socket.disconnect()
  control.socket.disconnect()
  server = await startServerProcess({ folder, port })
  await connectPeople()
  expect(control.state()?.vote).toMatchObject({ ballotCounts: { phone: 40, hand: 4 }, result: null })
  // What a phone had no answer to, it sends again.
  await cast(dots('warga-0', { pipa0001: 1 }))
  await cast(dots('warga-1', { jalan001: 1 }, { revision: 2 }))
  await lead('close')
  const vote = await voteSeen(isCounted)
  expect(vote?.result?.bySource.phone).toEqual({ ballotCount: 40, totals: { pipa0001: 39, jalan001: 1 } })
})

test('[V27] of ballots that come while the vote is being closed, those that were acknowledged are counted and no others', async () => {
  await ask(dotsStep)
  const early = Array.from({ length: 30 }, (_, index) => cast(dots(`warga-${index}`, { pipa0001: 1 })))
  await Promise.race(early)
  const closing = lead('close')
  const late = Array.from({ length: 30 }, (_, index) => cast(dots(`telat-${index}`, { jalan001: 1 })))
  const answers = await Promise.all([...early, ...late])
  expect(await closing).toMatchObject({ ok: true })
  const vote = await voteSeen(isCounted)
  const saved = answers.filter(({ ok }) => ok)
  expect(vote?.result?.bySource.phone.ballotCount).toBe(saved.length)
  expect(answers.filter(({ ok }) => !ok).every(({ error }) => error?.type === 'VoteClosed')).toBe(true)
})

test('[V19] once a vote is closed no ballot, no key and no order of them is in any byte of the data folder', async () => {
  await ask(dotsStep)
  const keys = Array.from({ length: 60 }, (_, index) => `warga-${index}`)
  for (const key of keys) await cast(dots(key, { pipa0001: 1 }, { revision: 777_000_001 }))
  for (const key of keys) await cast(dots(key, { iuran001: 2 }, { revision: 777_000_002 }))
  const read = async () => {
    const data = join(folder, 'data')
    const names = (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    return Promise.all(names.map((entry) => readFile(join(entry.parentPath, entry.name))))
  }
  const revision = Buffer.alloc(4)
  revision.writeUInt32BE(777_000_002)
  const traces = [
    ...keys.map((key) => hashSecret(`${dotsStep.stepId}/1/ballot-key-${key}`)),
    ...keys.map((key) => `ballot-key-${key}`),
    '{"iuran001":2}',
    '{"pipa0001":1}',
    revision,
  ]
  const found = (files: readonly Buffer[]) => traces.filter((trace) => files.some((bytes) => bytes.includes(trace)))
  expect(found(await read()).length).toBeGreaterThan(keys.length)
  await lead('close')
  await voteSeen(isCounted)
  expect(found(await read())).toEqual([])
})

test('[V24] a phone without scripts votes by a plain form, and whoever it is has one ballot', async () => {
  const { url } = server
  const page = await fetch(`${url}/j/${host.code}`)
  const cookie = page.headers.getSetCookie().find((one) => one.startsWith('rembuk_phone')) ?? ''
  const post = async (fields: Record<string, string>) => {
    const headers = { cookie: cookie.split(';')[0] ?? '', 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams(fields).toString()
    const answer = await fetch(`${url}/j/${host.code}?tab=vote&lang=id`, { method: 'POST', body, headers })
    return { status: answer.status, html: await answer.text() }
  }
  const dotsVote = `${dotsStep.stepId}/1`
  expect((await post({ vote: dotsVote, 'cell.pipa0001': '1' })).status).toBe(422)
  await ask(dotsStep)
  const form = await (await fetch(`${url}/j/${host.code}?tab=vote`)).text()
  expect(form).toContain('name="cell.pipa0001" min="0" max="2"')
  expect((await post({ vote: dotsVote, 'cell.pipa0001': '9' })).html).toContain('Terlalu banyak titik')
  expect((await post({ vote: dotsVote, 'cell.pipa0001': '2' })).status).toBe(200)
  const saved = await post({ vote: dotsVote, 'cell.jalan001': '1', 'cell.iuran001': 'banyak' })
  expect(saved.status).toBe(422)
  expect((await post({ vote: dotsVote, 'cell.jalan001': '1' })).html).toContain(voteMessages.id.votedNow)
  await ask(consentStep)
  expect((await post({ vote: `${consentStep.stepId}/1`, 'cell.level': 'accept' })).html).toContain(
    voteMessages.id.votedNow,
  )
  expect((await post({ vote: dotsVote, 'cell.jalan001': '1' })).status).toBe(422)
  await lead('close')
  const closed = await voteSeen((seen) => seen?.stepId === consentStep.stepId && seen.result !== null)
  expect(closed?.result?.bySource.phone).toEqual({ ballotCount: 1, totals: { accept: 1 } })
  const after = await (await fetch(`${url}/j/${host.code}?tab=vote&lang=id`)).text()
  expect(after).toContain(voteMessages.id.agreed)
})

test('[V25] a note that is withdrawn or hidden says nothing in a vote any more, and what it got stays', async () => {
  phone.socket.disconnect()
  control.socket.disconnect()
  // A programme without groups: its notes are the choices.
  host = await createFacilitator(server.url)
  await connectPeople()
  await control.send('lead', openStep(host))
  const wish = { type: 'write', kind: 'problem', name: '', stepId: 'step-open' as StepId } as const
  const [kept, withdrawn, hidden] = ['Gotong royong', 'Pak RT curang', 'Nama orang']
  const written = []
  for (const [index, text] of [kept, withdrawn, hidden].entries()) {
    const answer = await phone.send({ ...wish, commandId: `command-${index}`, noteKey: `note-key-${index}`, text })
    if (!answer.ok) throw new Error(answer.error.type)
    written.push(answer.value.noteId)
  }
  await ask(dotsStep)
  const titlesNow = () => control.state()?.vote?.choices.map(({ title }) => title)
  await eventually(titlesNow, (now) => now?.length === 3)
  await cast(dots('sari', { [written[1] ?? '']: 1 }))
  await phone.send({ type: 'withdraw', commandId: 'command-9', noteKey: 'note-key-1', noteId: written[1] ?? '' })
  await control.send('hide-note', { boardId: host.boards[0]?.id, noteId: written[2] })
  await eventually(titlesNow, (now) => now?.join() === `${kept},,`)
  await eventually(
    () =>
      phone
        .state()
        ?.vote?.choices.map(({ title }) => title)
        .join(),
    (now) => now === `${kept},,`,
  )
  await lead('close')
  const vote = await voteSeen(isCounted)
  expect(vote?.result?.bySource.phone.totals).toEqual({ [written[1] ?? '']: 1 })
})

test('[V51] hosts see how many ballots are still on phones; those of a phone that is gone are nobody’s to wait for', async () => {
  await ask(dotsStep)
  await voteSeen((vote) => vote !== null)
  phone.socket.emit('waiting-ballots', 2)
  const vote = await voteSeen((seen) => seen?.onPhonesCount === 2)
  expect(vote?.ballotCounts.phone).toBe(0)
  expect(control.state()?.writing.onPhonesCount).toBe(0)
  phone.socket.disconnect()
  expect((await voteSeen((seen) => seen?.onPhonesCount === 0))?.onPhonesCount).toBe(0)
})

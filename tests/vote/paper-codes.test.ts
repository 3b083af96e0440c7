import { hashSecret } from '@rembuk/server/access/secrets'
import { formToBallot } from '@rembuk/server/phone/ballot-form'
import type { GuessSource } from '@rembuk/server/vote/guess-limit'
import { ballotCountsOf, readLiveVotes } from '@rembuk/server/vote/live-votes'
import { makePaperCodes } from '@rembuk/server/vote/make-paper-codes'
import { parsePaperCode, spellPaperCode } from '@rembuk/shared/vote/paper-code'
import { expect, test } from 'vitest'
import { meetingId } from '../store/store-samples.ts'
import { ballot, openVoting, stepId } from './open-voting.ts'
import { choices, dotsStep } from './vote-samples.ts'

const refused = (type: string) => ({ ok: false, error: { type } })

/** A vote with one ballot for each of three codes, which a host has printed. */
const openWithCodes = async () => {
  const voting = await openVoting('code')
  const made = await makePaperCodes(voting.deps, voting.meeting, { count: 3, isNew: false })
  const [first = '', second = ''] = made.ok ? made.value : []
  return { ...voting, codes: made.ok ? made.value : [], first, second }
}

test('[V41] each paper code is good for one ballot, from whatever phone; a phone casts one for each code', async () => {
  const { cast, kept, live, first, second } = await openWithCodes()
  expect(await cast(ballot(1, { pipa: 1 }, { paperCode: first }))).toEqual({ ok: true })
  expect(await cast(ballot(1, { pipa: 1 }, { paperCode: first }))).toEqual({ ok: true })
  expect(await cast(ballot(1, { jalan: 1 }, { paperCode: second }))).toEqual({ ok: true })
  expect(await cast(ballot(1, { pipa: 1 }))).toEqual(refused('WrongPaperCode'))
  expect(ballotCountsOf(live).phone).toBe(2)
  expect(await kept()).toHaveLength(2)
})

test('[V42] whoever voted with a code changes their ballot; another phone is told that the code has been used', async () => {
  const { cast, kept, first } = await openWithCodes()
  await cast(ballot(1, { pipa: 1 }, { paperCode: first }))
  const other = { paperCode: first, ballotKey: 'ballot-key-budi' }
  expect(await cast(ballot(9, { jalan: 2 }, other))).toEqual(refused('PaperCodeUsed'))
  expect(await cast(ballot(2, { iuran: 1 }, { paperCode: first }))).toEqual({ ok: true })
  expect(await kept()).toEqual([{ iuran: 1 }])
})

test('[V42] a restarted server still knows which codes there are, and which have been used', async () => {
  const { cast, store, deps, meeting, codes, first } = await openWithCodes()
  await cast(ballot(1, { pipa: 1 }, { paperCode: first }))
  const again = await readLiveVotes(store, meetingId)
  expect([...(again.paperCodes?.codes ?? [])]).toEqual(codes)
  const [kept] = await store.listBallots(meetingId, stepId)
  expect(kept?.ownerHash).not.toBe('')
  const asked = await makePaperCodes(deps, { ...meeting, votes: again }, { count: 2, isNew: false })
  expect(asked).toEqual({ ok: true, value: codes })
})

test('[V43] a ballot is kept under neither its code nor a plain hash of it', async () => {
  const { cast, store, first } = await openWithCodes()
  await cast(ballot(1, { pipa: 1 }, { paperCode: first }))
  const [kept] = await store.listBallots(meetingId, stepId)
  const guesses = [first, `${stepId}/1/${first}`].flatMap((text) => [text, hashSecret(text)])
  expect(guesses).not.toContain(kept?.keyHash)
})

/** Ballots by codes that are on no slip, each from another phone by its own word, until one is not answered. */
const guess = async ({ cast }: Awaited<ReturnType<typeof openWithCodes>>, source: GuessSource, most: number) => {
  for (let tries = 0; tries < most; tries += 1) {
    const paperCode = String(tries).padStart(10, '0')
    const answer = await cast(ballot(1, {}, { ballotKey: `ballot-key-${tries}`, paperCode }), source)
    if (!answer.ok && answer.error.type === 'TooManyRequests') return tries
  }
  return most
}
const mallory = { address: '192.168.1.66', connectionId: 'socket of Mallory' }

test('[V44] who tries codes is soon not answered any more, whatever phone they say they are; nobody else is kept waiting, and nobody who has voted', async () => {
  const voting = await openWithCodes()
  const { cast, first, second, clock } = voting
  await cast(ballot(1, { pipa: 1 }, { paperCode: second }), mallory)
  expect(await guess(voting, mallory, 30)).toBe(10)
  expect(await cast(ballot(1, { pipa: 1 }, { paperCode: first }), mallory)).toEqual(refused('TooManyRequests'))
  expect(await cast(ballot(2, { jalan: 1 }, { paperCode: second }), mallory)).toEqual({ ok: true })
  expect(await guess(voting, mallory, 30)).toBe(0)
  expect(await cast(ballot(1, { pipa: 1 }, { paperCode: first }))).toEqual({ ok: true })
  clock.monotonicMs += 60_000
  expect(await guess(voting, mallory, 30)).toBe(10)
})

test('[V44] who connects anew for every few codes is stopped at their address, and the hall votes on', async () => {
  const voting = await openWithCodes()
  const { cast, first } = voting
  let tries = 0
  for (let connection = 0; connection < 100; connection += 1)
    tries += await guess(voting, { ...mallory, connectionId: `socket ${connection}` }, 10)
  expect(tries).toBe(600)
  expect(await guess(voting, { address: mallory.address }, 5)).toBe(0)
  expect(await cast(ballot(1, { pipa: 1 }, { paperCode: first }))).toEqual({ ok: true })
})

test('[V44] many addresses together learn no more than the meeting tells all', async () => {
  const voting = await openWithCodes()
  let tries = 0
  for (let address = 0; address < 20; address += 1) tries += await guess(voting, { address: `10.0.0.${address}` }, 600)
  expect(tries).toBe(6000)
})

test('[V45] more slips keep the codes of before; new ones take their place only while nobody votes by code', async () => {
  const { deps, meeting, codes } = await openWithCodes()
  const more = await makePaperCodes(deps, meeting, { count: 5, isNew: false })
  expect(more.ok && more.value.slice(0, 3)).toEqual(codes)
  expect(await makePaperCodes(deps, meeting, { count: 5, isNew: true })).toEqual(refused('VoteBegun'))
  const closed = { ...meeting, plan: { ...meeting.plan, run: { ...meeting.plan.run, isOpen: false } } }
  const fresh = await makePaperCodes(deps, closed, { count: 5, isNew: true })
  expect(fresh.ok && fresh.value.filter((code) => codes.includes(code))).toEqual([])
})

test('[V45] a code that is typed wrongly into a form is refused as that, and not sent on as another', () => {
  const step = { ...dotsStep, ballotPer: 'code' } as const
  const fields = { vote: `${stepId}/1`, 'cell.pipa': '1', paperCode: '48217-0936' }
  const vote = { stepId, step, round: 1, choices, result: null }
  const form = { vote, phoneKey: 'phone-key-sari', attendeeKey: undefined, nowMs: 1000 }
  expect(formToBallot({ ...form, fields })).toEqual(refused('WrongPaperCode'))
  const typed = formToBallot({ ...form, fields: { ...fields, paperCode: '48217-09364' } })
  expect(typed).toMatchObject({ ok: true, value: { paperCode: '4821709364' } })
})

test('[V45] a code is read however it is typed, and written in two groups', () => {
  expect(['48217-09364', ' 48217 09364 ', '4821709364'].map(parsePaperCode)).toEqual(Array(3).fill('4821709364'))
  expect(parsePaperCode('48217-0936')).toBeUndefined()
  expect(spellPaperCode('4821709364')).toBe('48217-09364')
})

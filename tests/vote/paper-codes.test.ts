import { hashSecret } from '@rembuk/server/access/secrets'
import { ballotCountsOf, readLiveVotes } from '@rembuk/server/vote/live-votes'
import { makePaperCodes } from '@rembuk/server/vote/make-paper-codes'
import { parsePaperCode, spellPaperCode } from '@rembuk/shared/vote/paper-code'
import { expect, test } from 'vitest'
import { meetingId } from '../store/store-samples.ts'
import { ballot, openVoting, stepId } from './open-voting.ts'

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

test('[V44] who tries codes is stopped for a minute, and nobody who has voted is', async () => {
  const { cast, first, second, clock } = await openWithCodes()
  await cast(ballot(1, { pipa: 1 }, { paperCode: second }))
  const guess = { ballotKey: 'ballot-key-mallory', paperCode: '0000000000' }
  for (let tries = 0; tries < 10; tries += 1)
    expect(await cast(ballot(1, { pipa: 1 }, guess))).toEqual(refused('WrongPaperCode'))
  expect(await cast(ballot(1, { pipa: 1 }, { ...guess, paperCode: first }))).toEqual(refused('TooManyRequests'))
  for (let tries = 0; tries < 190; tries += 1) await cast(ballot(1, {}, { ...guess, ballotKey: `ballot-key-${tries}` }))
  expect(await cast(ballot(1, {}, { paperCode: first }))).toEqual(refused('TooManyRequests'))
  expect(await cast(ballot(2, { jalan: 1 }, { paperCode: second }))).toEqual({ ok: true })
  clock.nowMs += 60_000
  expect(await cast(ballot(1, {}, { paperCode: first }))).toEqual({ ok: true })
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

test('[V45] a code is read however it is typed, and written in two groups', () => {
  expect(['48217-09364', ' 48217 09364 ', '4821709364'].map(parsePaperCode)).toEqual(Array(3).fill('4821709364'))
  expect(parsePaperCode('48217-0936')).toBeUndefined()
  expect(spellPaperCode('4821709364')).toBe('48217-09364')
})

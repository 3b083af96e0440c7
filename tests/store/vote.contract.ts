import type { NoteId, StepId } from '@rembuk/shared/base/id'
import type { Vote, VoteCount } from '@rembuk/shared/vote/vote-state'
import { describe, expect, test } from 'vitest'
import { choices, dotsStep } from '../vote/vote-samples.ts'
import { buryNote, hideNote, meetingId, noteId } from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const { stepId } = dotsStep
const vote: Vote = { stepId, step: dotsStep, round: 1, choices, result: null }
const cast = (keyHash: string, totals: Readonly<Record<string, number>>, revision = 1) =>
  ({ type: 'cast-ballot', meetingId, stepId, keyHash, revision, totals, ownerHash: '' }) as const
const hands: VoteCount = { source: 'hand', ballotCount: 4, totals: { pipa: 4 }, countedBy: 'Pak Dedi' }

/** How votes are kept. */
export const voteContract = (storeUnderTest: StoreUnderTest): void => {
  describe('votes', () => {
    test('[V20] a vote keeps its choices and is replaced whole; a count before it stays', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([{ type: 'save-vote', meetingId, vote }])
      expect(await store.listVotes(meetingId)).toEqual([vote])
      const fewer = { ...vote, choices: choices.slice(1) }
      await store.commit([{ type: 'save-vote', meetingId, vote: { ...vote, round: 2 } }])
      await store.commit([{ type: 'save-vote', meetingId, vote: fewer }])
      expect(await store.listVotes(meetingId)).toEqual([fewer, { ...vote, round: 2 }])
    })

    test('[V21] a key has one ballot, and a source one count; they are listed in no order of time', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([cast('b', { pipa: 1 }), cast('a', { jalan: 2 })])
      await store.commit([cast('b', { iuran: 1 }, 2)])
      await store.commit([{ type: 'enter-count', meetingId, stepId, count: { ...hands, ballotCount: 9 } }])
      await store.commit([{ type: 'enter-count', meetingId, stepId, count: hands }])
      expect(await store.listBallots(meetingId, stepId)).toEqual([
        { keyHash: 'a', ownerHash: '', revision: 1, totals: { jalan: 2 } },
        { keyHash: 'b', ownerHash: '', revision: 2, totals: { iuran: 1 } },
      ])
      expect(await store.listVoteCounts(meetingId, stepId)).toEqual([hands])
    })

    test('[V25] a note that is withdrawn or hidden says nothing in a vote any more, and what it got stays', async () => {
      const store = await openPrepared(storeUnderTest)
      const choices = [
        { id: 'note000000', title: 'Jalan rusak' },
        { id: noteId, title: 'Pak RT curang' },
        { id: 'note000002', title: 'Bu RT juga' },
      ]
      const tally = { ballotCount: 1, totals: { [noteId]: 1 } }
      const none = { ballotCount: 0, totals: {} }
      const bySource = { phone: tally, hand: none, paper: none }
      const result = { bySource, countedBy: { hand: '', paper: '' }, presentCount: null, closedAtMs: 1 }
      await store.commit([{ type: 'save-vote', meetingId, vote: { ...vote, choices, result } }])
      await store.commit([buryNote()])
      await store.commit([hideNote('note000002' as NoteId)])
      const [kept] = await store.listVotes(meetingId)
      expect(kept?.choices.map(({ title }) => title)).toEqual(['Jalan rusak', '', ''])
      expect(kept?.result).toEqual(result)
    })

    test('[V22] ballots and counts of a vote go together, and those of another stay', async () => {
      const store = await openPrepared(storeUnderTest)
      const other = 'step-other' as StepId
      await store.commit([cast('a', { pipa: 1 }), { ...cast('a', { jalan: 1 }), stepId: other }])
      await store.commit([{ type: 'enter-count', meetingId, stepId, count: hands }])
      await store.commit([{ type: 'erase-ballots', meetingId, stepId }])
      expect([await store.listBallots(meetingId, stepId), await store.listVoteCounts(meetingId, stepId)]).toEqual([
        [],
        [],
      ])
      expect(await store.listBallots(meetingId, other)).toHaveLength(1)
    })
  })
}

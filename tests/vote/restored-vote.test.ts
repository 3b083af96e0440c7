import type { Write } from '@rembuk/server/store/store'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { openRestored } from '../store/restored-store.ts'
import { meetingId } from '../store/store-samples.ts'
import { choices, consentStep, dotsStep } from './vote-samples.ts'

const open: Vote = { stepId: dotsStep.stepId, step: dotsStep, round: 1, choices, result: null }
const none = { ballotCount: 0, totals: {} }
const counted: Vote = {
  ...open,
  result: {
    bySource: { phone: { ballotCount: 1, totals: { pipa: 1 } }, hand: none, paper: none },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs: 5000,
  },
}
const other: Vote = { ...open, stepId: consentStep.stepId, step: consentStep, choices: [] }
const saveVote = (vote: Vote): Write => ({ type: 'save-vote', meetingId, vote })
const cast = ({ stepId }: Vote): Write => ({
  type: 'cast-ballot',
  meetingId,
  stepId,
  keyHash: 'a',
  ownerHash: '',
  revision: 1,
  totals: { pipa: 1 },
})

test('[V26] a backup of a vote that has been counted since brings no ballot back, and the count stays', async () => {
  const store = await openRestored({
    backup: [saveVote(open), cast(open), saveVote(other), cast(other)],
    now: [saveVote(counted), saveVote(other), cast(other)],
  })
  expect(await store.listVotes(meetingId)).toEqual(expect.arrayContaining([counted, other]))
  expect(await store.listBallots(meetingId, open.stepId)).toEqual([])
  expect(await store.listBallots(meetingId, other.stepId)).toHaveLength(1)
})

test('[V62] the slips in people’s hands are good after a backup is restored, and those made worthless since are not', async () => {
  const savePaperCodes = (secret: string): Write => ({ type: 'save-paper-codes', meetingId, secret, count: 3 })
  const changed = await openRestored({ backup: [savePaperCodes('of then')], now: [savePaperCodes('of now')] })
  expect(await changed.readPaperCodes(meetingId)).toEqual({ secret: 'of now', count: 3 })
  const first = await openRestored({ backup: [], now: [savePaperCodes('of now')] })
  expect(await first.readPaperCodes(meetingId)).toEqual({ secret: 'of now', count: 3 })
})

import type { VoteState } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { ballotCountOf, shownResultOf } from '../../client/src/projector/vote-result.ts'
import { choices, consentStep, dotsStep } from '../vote/vote-samples.ts'

const none = { ballotCount: 0, totals: {} }
const open: VoteState = {
  stepId: dotsStep.stepId,
  step: dotsStep,
  round: 1,
  choices,
  result: null,
  ballotCounts: { phone: 3, hand: 2, paper: 0 },
  countedBy: { hand: 'Pak Dedi', paper: '' },
  onPhonesCount: 0,
  isOverAttendance: false,
  isHardlySecret: false,
}
const closed = (step: VoteState['step'], totals: Readonly<Record<string, number>>): VoteState => ({
  ...open,
  step,
  result: {
    bySource: { phone: { ballotCount: 3, totals }, hand: none, paper: none },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs: 1,
  },
})

test('[J6] while people vote the wall knows how many have, and nothing of for what', () => {
  expect(shownResultOf(open)).toBeUndefined()
  expect(ballotCountOf(open)).toBe(5)
})

test('[J7] a closed vote is bars beside the longest, equals at one place; agreement is told level by level', () => {
  const ranked = shownResultOf(closed(dotsStep, { iuran: 4, pipa: 2, jalan: 2 }))
  expect(ranked).toMatchObject({
    type: 'ranked',
    moreCount: 0,
    rows: [
      { id: 'iuran', rank: 1, value: 4, share: 1 },
      { id: 'pipa', rank: 2, share: 0.5 },
      { id: 'jalan', rank: 2, share: 0.5 },
    ],
  })
  const consent = shownResultOf(closed(consentStep, { support: 1, accept: 1, object: 1 }))
  expect(consent).toMatchObject({ type: 'consent', consent: { percent: 66, isReached: false, objectionCount: 1 } })
  expect(consent?.type === 'consent' && consent.rows.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1])
})

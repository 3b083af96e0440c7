import type { Write } from '@rembuk/server/store/store'
import type { DecisionId } from '@rembuk/shared/base/id'
import type { Decision } from '@rembuk/shared/decision/decision'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { openRestored } from '../store/restored-store.ts'
import { meetingId } from '../store/store-samples.ts'
import { choices, dotsStep } from '../vote/vote-samples.ts'
import { feeDecision, pipeDecision } from './decision-samples.ts'

const none = { ballotCount: 0, totals: {} }
const counted: Vote = {
  stepId: dotsStep.stepId,
  step: dotsStep,
  round: 1,
  choices,
  result: {
    bySource: { phone: { ballotCount: 1, totals: { pipa: 1 } }, hand: none, paper: none },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs: 5000,
  },
}
const tank: Decision = {
  ...feeDecision,
  decisionId: 'decision-tank' as DecisionId,
  text: 'Tandon dibersihkan tiap bulan',
  state: 'confirmed',
  vote: { stepId: dotsStep.stepId, round: 1 },
}
const road: Decision = { ...feeDecision, decisionId: 'decision-road' as DecisionId, text: 'Jalan ditutup' }
const save = (decisions: readonly Decision[]): Write => ({ type: 'save-decisions', meetingId, decisions })
const withState = (decision: Decision, state: Decision['state']): Decision => ({ ...decision, state })

/** The decisions and votes after a backup has taken the present data's place. */
const restore = async (backup: readonly Write[], now: readonly Write[]) => {
  const store = await openRestored({ backup, now })
  return { decisions: await store.listDecisions(meetingId), votes: await store.listVotes(meetingId) }
}

test('[J25] what the room has confirmed since a backup stays confirmed when it is restored, as it was read back, with its vote', async () => {
  const corrected = { ...withState(pipeDecision, 'corrected'), text: 'Pipa utama diganti tahun depan' }
  const { decisions, votes } = await restore(
    [save([withState(pipeDecision, 'proposed'), road])],
    [{ type: 'save-vote', meetingId, vote: counted }, save([corrected, tank])],
  )
  expect(decisions).toEqual([corrected, road, tank])
  expect(votes).toEqual([counted])
})

test('[J26] what the room took back since a backup returns as a proposal, never as decided', async () => {
  const { decisions } = await restore([save([pipeDecision, tank])], [save([withState(pipeDecision, 'proposed')])])
  expect(decisions).toEqual([withState(pipeDecision, 'proposed'), withState(tank, 'proposed')])
})

import { forgetChoice } from '@rembuk/server/vote/forget-choice'
import { putVote } from '@rembuk/server/vote/live-votes'
import type { NoteId } from '@rembuk/shared/base/id'
import type { BallotStep } from '@rembuk/shared/meeting/step'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { openVoting } from './open-voting.ts'
import { choices, consentStep, dotsStep } from './vote-samples.ts'

const none = { ballotCount: 0, totals: {} }
const openVote = (step: BallotStep, round: number): Vote => ({
  stepId: step.stepId,
  step,
  round,
  choices: step.kind === 'consent' ? [] : choices,
  result: null,
})
const closeVote = (step: BallotStep, round: number, closedAtMs: number): Vote => ({
  ...openVote(step, round),
  result: {
    bySource: { phone: { ballotCount: 1, totals: { pipa: 1 } }, hand: none, paper: none },
    countedBy: { hand: '', paper: '' },
    presentCount: null,
    closedAtMs,
  },
})

test('[V55] of the counted votes only those of a step that is opened or counted anew are summed up anew', async () => {
  const { meeting } = await openVoting()
  const { votes } = meeting
  const told = () => votes.summaries.map(({ kind, round, roundCount }) => ({ kind, round, roundCount }))
  putVote(votes, closeVote(dotsStep, 1, 2000))
  putVote(votes, openVote(consentStep, 1))
  expect(told()).toEqual([{ kind: 'vote', round: 1, roundCount: 1 }])
  const [first] = votes.summaries
  putVote(votes, closeVote(consentStep, 1, 3000))
  putVote(votes, openVote(consentStep, 2))
  putVote(votes, closeVote(consentStep, 2, 4000))
  expect(told()).toEqual([
    { kind: 'vote', round: 1, roundCount: 1 },
    { kind: 'consent', round: 1, roundCount: 2 },
    { kind: 'consent', round: 2, roundCount: 2 },
  ])
  expect(votes.summaries[0]).toBe(first)
})

test('[V25] a note that is withdrawn or hidden after a vote was counted is not named in what is told of it', async () => {
  const { meeting, deps } = await openVoting()
  const { votes } = meeting
  putVote(votes, closeVote(dotsStep, 1, 2000))
  putVote(votes, openVote(dotsStep, 2))
  expect(votes.summaries[0]?.best).toMatchObject([{ title: 'Pipa bocor', value: 1 }])
  await forgetChoice(deps, meeting, 'pipa' as NoteId)
  expect(votes.summaries[0]?.best).toMatchObject([{ title: '', value: 1 }])
})

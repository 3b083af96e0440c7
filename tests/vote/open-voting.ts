import { castBallot } from '@rembuk/server/vote/cast-ballot'
import { GuessLimit, type GuessSource } from '@rembuk/server/vote/guess-limit'
import { createLiveVote, readLiveVotes, type VotingMeeting } from '@rembuk/server/vote/live-votes'
import { emptyPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { BallotHolder } from '@rembuk/shared/meeting/step'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import { onTestFinished } from 'vitest'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, createRoom, meetingId } from '../store/store-samples.ts'
import { createFaultyStore } from '../support/faulty-store.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { choices, dotsStep } from './vote-samples.ts'

export const { stepId } = dotsStep

/** Dots as a phone sends them. */
export const ballot = (
  revision: number,
  dots: Readonly<Record<string, number>>,
  changes: Partial<CastBallot> = {},
): CastBallot => ({
  stepId,
  round: 1,
  ballotKey: 'ballot-key-sari',
  revision,
  ballot: { kind: 'vote', dots },
  ...changes,
})

/** A meeting whose vote is open, on a disk that can be broken. */
export const openVoting = async (ballotPer?: BallotHolder) => {
  const { store, breakDisk, mendDisk } = createFaultyStore(await openOrThrow({ folder: await makeTemporaryFolder() }))
  onTestFinished(() => store.close())
  await store.commit([createProgramme(), createRoom(), createMeeting()])
  const step = ballotPer ? { ...dotsStep, ballotPer } : dotsStep
  const live = createLiveVote({ stepId, step, round: 1, choices, result: null })
  const clock = { monotonicMs: 0 }
  const votes = { ...(await readLiveVotes(store, meetingId)), guesses: new GuessLimit(() => clock.monotonicMs) }
  votes.byStep.set(stepId, live)
  const meeting: VotingMeeting = {
    meetingId,
    plan: { steps: [step], run: { ...emptyPlan.run, stepId, isOpen: true } },
    votes,
    attendance: { attendees: new Map() },
  }
  const deps = { store }
  const cast = (one: CastBallot, source: GuessSource = { address: '192.168.1.7', connectionId: 'socket of Sari' }) =>
    castBallot(deps, meeting, { ...one, source })
  const kept = async () => (await store.listBallots(meetingId, stepId)).map(({ totals }) => totals)
  return { cast, kept, live, meeting, store, deps, clock, breakDisk, mendDisk }
}

import { castBallot } from '@rembuk/server/vote/cast-ballot'
import { ballotCountsOf, createLiveVote, type VotingMeeting } from '@rembuk/server/vote/live-votes'
import { emptyPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import { expect, onTestFinished, test } from 'vitest'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, createRoom, meetingId } from '../store/store-samples.ts'
import { createFaultyStore } from '../support/faulty-store.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { choices, dotsStep } from './vote-samples.ts'

const { stepId } = dotsStep
const ballot = (revision: number, dots: Readonly<Record<string, number>>): CastBallot => ({
  stepId,
  round: 1,
  ballotKey: 'ballot-key-sari',
  revision,
  ballot: { kind: 'vote', dots },
})

/** A meeting whose vote is open, on a disk that can be broken. */
const openMeeting = async () => {
  const { store, breakDisk, mendDisk } = createFaultyStore(await openOrThrow({ folder: await makeTemporaryFolder() }))
  onTestFinished(() => store.close())
  await store.commit([createProgramme(), createRoom(), createMeeting()])
  const live = createLiveVote({ stepId, step: dotsStep, round: 1, choices, result: null })
  const meeting: VotingMeeting = {
    meetingId,
    plan: { steps: [dotsStep], run: { ...emptyPlan.run, stepId, isOpen: true } },
    votes: { byStep: new Map([[stepId, live]]), casting: new Set(), turning: undefined },
    attendance: { attendees: new Map() },
  }
  const cast = (one: CastBallot) => castBallot({ store }, meeting, one)
  const kept = async () => (await store.listBallots(meetingId, stepId)).map(({ totals }) => totals)
  return { cast, kept, live, breakDisk, mendDisk }
}

test('[V28] a ballot that the disk refused counts for nobody, and the same one is taken once the disk is well', async () => {
  const { cast, kept, live, breakDisk, mendDisk } = await openMeeting()
  breakDisk({ type: 'throws', code: 'SQLITE_FULL' }, { calls: 'commits' })
  const refused = { ok: false, error: { type: 'NotSaving' } }
  expect(await Promise.all([cast(ballot(1, { pipa: 1 })), cast(ballot(1, { pipa: 1 }))])).toEqual([refused, refused])
  expect(ballotCountsOf(live).phone).toBe(0)
  mendDisk()
  expect(await cast(ballot(1, { pipa: 1 }))).toEqual({ ok: true })
  expect([await kept(), ballotCountsOf(live).phone]).toEqual([[{ pipa: 1 }], 1])
})

test('[V28] a change that the disk refused leaves the ballot before, and can be sent again', async () => {
  const { cast, kept, breakDisk, mendDisk } = await openMeeting()
  await cast(ballot(1, { pipa: 1 }))
  breakDisk({ type: 'throws', code: 'SQLITE_IOERR' }, { calls: 'commits' })
  await cast(ballot(2, { jalan: 1 }))
  mendDisk()
  expect(await kept()).toEqual([{ pipa: 1 }])
  expect(await cast(ballot(2, { jalan: 1 }))).toEqual({ ok: true })
  expect(await kept()).toEqual([{ jalan: 1 }])
})

test('[V29] ballots of one phone that overtake each other end with the newest, and each is answered when it is on disk', async () => {
  const { cast, kept, live } = await openMeeting()
  const answers = await Promise.all([3, 1, 2, 3].map((revision) => cast(ballot(revision, { pipa: revision % 3 }))))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect([await kept(), ballotCountsOf(live).phone]).toEqual([[{ pipa: 0 }], 1])
})

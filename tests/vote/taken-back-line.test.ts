import { hashSecret } from '@rembuk/server/access/secrets'
import { attend } from '@rembuk/server/attendance/sign-attendance'
import { LiveMeetings } from '@rembuk/server/meeting/live-meeting'
import type { Store } from '@rembuk/server/store/store'
import { castBallot } from '@rembuk/server/vote/cast-ballot'
import { createLiveVote } from '@rembuk/server/vote/live-votes'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId } from '@rembuk/shared/base/id'
import type { BallotHolder } from '@rembuk/shared/meeting/step'
import { expect, onTestFinished, test } from 'vitest'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, createRoom, meetingId } from '../store/store-samples.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { ballot, stepId } from './open-voting.ts'
import { choices, dotsStep } from './vote-samples.ts'

/** A disk that takes everything but the removal of a line, which waits to be let through. */
const holdRemovals = (store: Store) => {
  let [tellRemoving, letThrough] = [() => {}, () => {}]
  const isRemoving = new Promise<void>((resolve) => {
    tellRemoving = resolve
  })
  const released = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const commit: Store['commit'] = async (writes) => {
    if (writes.some(({ type }) => type === 'remove-person')) {
      tellRemoving()
      await released
    }
    return store.commit(writes)
  }
  return { store: { ...store, commit }, isRemoving, letThrough }
}

/** Sari and Joko have signed, and a vote is open. */
const openMeeting = async (ballotPer: BallotHolder) => {
  const opened = await openOrThrow({ folder: await makeTemporaryFolder() })
  onTestFinished(() => opened.close())
  await opened.commit([createProgramme(), createRoom(), createMeeting()])
  const { store, isRemoving, letThrough } = holdRemovals(opened)
  const live = await new LiveMeetings(store).find(meetingId)
  if (!live) throw new Error('the meeting is there')
  const step = { ...dotsStep, ballotPer }
  live.plan = { steps: [step], run: { ...live.plan.run, stepId, isOpen: true } }
  live.votes.byStep.set(stepId, createLiveVote({ stepId, step, round: 1, choices, result: null }))
  for (const name of ['sari', 'joko']) {
    const line = { attendeeId: `attendee-${name}` as AttendeeId, keyHash: hashSecret(`line-key-of-${name}`) }
    const person = { name, hamlet: '', gender: '', sector: '', inviteeId: '', source: 'phone' } as const
    await store.commit([
      { type: 'put-attendee', meetingId, isChange: false, ...line, ...person, phone: '', signature: noSignature },
    ])
    live.attendance.attendees.set(line.attendeeId, { ...line, ...person })
  }
  const deps = { store, withdraw: (_: unknown, writes: Parameters<Store['commit']>[0]) => store.commit(writes) }
  const takeBack = (name: string) =>
    attend(deps, live, {
      type: 'take-back',
      commandId: `take-back-${name}`,
      attendeeId: `attendee-${name}` as AttendeeId,
      attendeeKey: `line-key-of-${name}`,
    })
  const cast = (name: string) =>
    castBallot({ store }, live, {
      ...ballot(1, { pipa: 1 }, { ballotKey: `line-key-of-${name}` }),
      source: { address: '192.168.1.7' },
    })
  const castCount = async () => (await store.listBallots(meetingId, stepId)).length
  return { takeBack, cast, castCount, isRemoving, letThrough }
}

test('[V63] while somebody takes their line back the room votes on', async () => {
  const { takeBack, cast, castCount, isRemoving, letThrough } = await openMeeting('phone')
  const taken = takeBack('sari')
  await isRemoving
  expect(await cast('joko')).toEqual({ ok: true })
  letThrough()
  expect(await taken).toEqual({ ok: true })
  expect(await castCount()).toBe(1)
})

test('[V63] where lines vote, ballots wait until the line is gone, and its own is refused', async () => {
  const { takeBack, cast, castCount, isRemoving, letThrough } = await openMeeting('person')
  await cast('sari')
  const taken = takeBack('sari')
  await isRemoving
  const [own, other] = [cast('sari'), cast('joko')]
  letThrough()
  expect(await taken).toEqual({ ok: true })
  expect(await own).toEqual({ ok: false, error: { type: 'NotOnList' } })
  expect(await other).toEqual({ ok: true })
  expect(await castCount()).toBe(1)
})

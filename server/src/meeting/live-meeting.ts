import type { MeetingId, ProgrammeId, StepId } from '@rembuk/shared/base/id'
import type { Decision } from '@rembuk/shared/decision/decision'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { type LiveAppointments, readAppointments } from '../appointment/appointments.ts'
import { createAskings, type LiveAskings } from '../appointment/askings.ts'
import { type AttendanceBook, readAttendanceBook } from '../attendance/attendance-book.ts'
import { createPulse, type LivePulse } from '../pulse/live-pulse.ts'
import { type QueueingMeeting, readLiveQueue } from '../queue/live-queue.ts'
import type { Store, StoredMeeting } from '../store/store.ts'
import { readLiveVotes, type VotingMeeting } from '../vote/live-votes.ts'

/** A meeting under way: what is on disk of it, and what only this process knows. */
export interface LiveMeeting
  extends Pick<StoredMeeting, 'meetingId' | 'programmeId' | 'code'>,
    Pick<VotingMeeting, 'votes'>,
    Pick<QueueingMeeting, 'queue'> {
  plan: MeetingPlan
  /** Notes sent in the whole meeting. */
  sentCount: number
  readonly sentCountByStep: Map<StepId, number>
  readonly sendersByStep: Map<StepId, Set<string>>
  /** Notes that wait to be revealed or let through. */
  readonly sealedCountByStep: Map<StepId, number>
  phoneCount: number
  readonly pulse: LivePulse
  /** What connected phones hold unsent; by phone. */
  readonly unsentByPhone: Map<string, number>
  readonly attendance: AttendanceBook
  appointments: LiveAppointments
  readonly askings: LiveAskings
  decisions: readonly Decision[]
  /** What hosts ask is carried out one after the other. */
  leading: Promise<unknown>
  /** Notes on their way into the table: revealing waits for them. */
  readonly sealing: Set<Promise<unknown>>
  /** While notes are being revealed, what residents send waits. */
  revealing: Promise<unknown> | undefined
}

const countIn = (counts: Map<StepId, number>, stepId: StepId, change: number): void => {
  counts.set(stepId, Math.max(0, (counts.get(stepId) ?? 0) + change))
}
export const countSealed = (live: LiveMeeting, stepId: StepId, change: number): void =>
  countIn(live.sealedCountByStep, stepId, change)

/** A phone has sent a note in this step. */
export const countSent = (live: LiveMeeting, stepId: StepId, senderHash: string): void => {
  live.sentCount += 1
  countIn(live.sentCountByStep, stepId, 1)
  const senders = live.sendersByStep.get(stepId) ?? new Set()
  live.sendersByStep.set(stepId, senders.add(senderHash))
}

const readLive = async (store: Store, meetingId: MeetingId): Promise<LiveMeeting | undefined> => {
  const stored = await store.readMeeting(meetingId)
  if (!stored) return undefined
  const sealed = await store.listSealedNotes(meetingId)
  const live: LiveMeeting = {
    ...stored,
    sentCountByStep: new Map(),
    sendersByStep: new Map(),
    sealedCountByStep: new Map(),
    phoneCount: 0,
    pulse: createPulse(),
    unsentByPhone: new Map(),
    decisions: await store.listDecisions(meetingId),
    attendance: await readAttendanceBook(store, meetingId),
    askings: createAskings(),
    appointments: await readAppointments(store, meetingId),
    leading: Promise.resolve(),
    sealing: new Set(),
    revealing: undefined,
    votes: await readLiveVotes(store, meetingId),
    queue: await readLiveQueue(store, meetingId),
  }
  for (const { stepId, sentCount } of await store.listStepCounts(meetingId)) live.sentCountByStep.set(stepId, sentCount)
  for (const { stepId, senderHash } of await store.listSenders(meetingId))
    live.sendersByStep.set(stepId, (live.sendersByStep.get(stepId) ?? new Set()).add(senderHash))
  for (const { stepId } of sealed) countSealed(live, stepId, 1)
  return live
}

/** The meetings under way, each read once. */
export class LiveMeetings {
  readonly #store: Store
  readonly #meetings = new Map<MeetingId, Promise<LiveMeeting | undefined>>()

  constructor(store: Store) {
    this.#store = store
  }

  find(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    const known = this.#meetings.get(meetingId)
    if (known) return known
    const loading = readLive(this.#store, meetingId).then((live) => {
      if (!live) this.#meetings.delete(meetingId)
      return live
    })
    this.#meetings.set(meetingId, loading)
    loading.catch(() => this.#meetings.delete(meetingId))
    return loading
  }

  /** All meetings of a programme. */
  async list(programmeId: ProgrammeId): Promise<readonly LiveMeeting[]> {
    const stored = await this.#store.listMeetings(programmeId)
    const lives = await Promise.all(stored.map(({ meetingId }) => this.find(meetingId)))
    return lives.flatMap((live) => live ?? [])
  }

  /** The meetings of a programme that have been read; the others know nothing that could be out of date. */
  async listLoaded(programmeId: ProgrammeId): Promise<readonly LiveMeeting[]> {
    const lives = await Promise.all([...this.#meetings.values()].map((loading) => loading.catch(() => undefined)))
    return lives.flatMap((live) => (live?.programmeId === programmeId ? [live] : []))
  }
}

import { ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Store, StoredRoom } from '../store.ts'
import { createCommitQueue } from './commit-queue.ts'
import type { Damage } from './damage.ts'
import type { OpenStoreError } from './database.ts'
import type { CommitAnswer } from './messages.ts'
import { packCommits } from './packed-write.ts'
import type { ReadName } from './reader.ts'
import { type StoreThread, startStoreThread } from './store-thread.ts'

export interface SqliteStoreOptions {
  /** Made if it is not there. */
  readonly folder: string
  /** Told what the disk has spoilt, before the read that found it is answered. */
  readonly onDamage?: (damage: Damage) => void
  readonly nowMs?: () => TimeMs
}

const createStore = (thread: StoreThread, nowMs: () => TimeMs): Store => {
  let closing: Promise<void> | undefined

  const queue = createCommitQueue(async (asked) => {
    const { commits, moved } = packCommits(asked)
    return (await thread.ask({ type: 'commit', commits }, moved)) as CommitAnswer
  })
  const refuseClosed = () => Promise.reject(new Error('The store is closed'))

  /** One read of the port; the thread's own `Reads` type has proved what comes back. */
  const read =
    <Name extends ReadName>(name: Name) =>
    (...args: Parameters<Store[Name]>): ReturnType<Store[Name]> =>
      thread.ask({ type: 'read', name, args }) as ReturnType<Store[Name]>

  const close = async () => {
    await queue.drain()
    await thread.ask({ type: 'close' })
    await thread.ended
  }

  return {
    commit: (writes) => (closing ? refuseClosed() : queue.commit(writes)),
    loadRoom: async (room) => (await thread.ask({ type: 'load-room', room, nowMs: nowMs() })) as StoredRoom | undefined,
    listRooms: read('listRooms'),
    readLog: read('readLog'),
    findSecret: read('findSecret'),
    hasProgramme: read('hasProgramme'),
    listGrants: read('listGrants'),
    listAppointments: read('listAppointments'),
    listAppointmentLog: read('listAppointmentLog'),
    listMeetings: read('listMeetings'),
    readMeeting: read('readMeeting'),
    findMeetingByCode: read('findMeetingByCode'),
    findAnswer: read('findAnswer'),
    findOwnNote: read('findOwnNote'),
    listSealedNotes: read('listSealedNotes'),
    findSealedNote: read('findSealedNote'),
    findPicture: read('findPicture'),
    readPictureBytes: read('readPictureBytes'),
    weighPictures: read('weighPictures'),
    listUnplacedPictures: read('listUnplacedPictures'),
    listStepCounts: read('listStepCounts'),
    listSenders: read('listSenders'),
    readQueue: read('readQueue'),
    listVotes: read('listVotes'),
    listBallots: read('listBallots'),
    readPaperCodes: read('readPaperCodes'),
    listVoteCounts: read('listVoteCounts'),
    listUnerasedNotes: read('listUnerasedNotes'),
    listHiddenNotes: read('listHiddenNotes'),
    findHiddenNote: read('findHiddenNote'),
    listDecisions: read('listDecisions'),
    readAttendanceSettings: read('readAttendanceSettings'),
    listInvitees: read('listInvitees'),
    listAttendees: read('listAttendees'),
    listRemovedPeople: read('listRemovedPeople'),
    hasDoneOnAttendance: read('hasDoneOnAttendance'),
    listSnapshots: read('listSnapshots'),
    readSnapshot: read('readSnapshot'),
    close: () => (closing ??= close()),
  }
}

/** Opens the embedded store in a folder of its own, for this process alone. */
export const openSqliteStore = async ({
  folder,
  onDamage = () => undefined,
  nowMs = Date.now,
}: SqliteStoreOptions): Promise<Result<Store, OpenStoreError>> => {
  const thread = await startStoreThread({ folder, nowMs: nowMs() }, onDamage)
  return thread.ok ? ok(createStore(thread.value, nowMs)) : thread
}

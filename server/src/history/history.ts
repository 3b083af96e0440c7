import type { NoteId, SnapshotId } from '@rembuk/shared/base/id'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import type { HistoryThread } from './history-thread.ts'
import { readLogPages } from './log-pages.ts'

interface HistoryDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly thread: HistoryThread
}

/** Snapshots from before a folded log are looked at one by one: so many of them are. */
const maxOldSnapshots = 50

/** The past of rooms, as a `History` in gzipped JSON: bytes that this thread only passes on. */
export const createHistory = ({ store, hub, thread }: HistoryDeps) => {
  const reading = new Map<RoomName, Promise<Uint8Array<ArrayBuffer> | undefined>>()

  const readBuried = (name: RoomName): Promise<readonly NoteId[] | undefined> =>
    hub.use(name, (room) => [...room.buriedNoteIds])

  /** The states of snapshots that the log does not reach back to. */
  const readOldStates = async (
    name: RoomName,
    entries: readonly SnapshotEntry[],
  ): Promise<ReadonlyMap<SnapshotId, Uint8Array>> => {
    const [first] = await store.readLog(name, { afterSeq: 0 })
    const old = first && first.seq > 1 ? entries.filter(({ takenAtMs }) => takenAtMs < first.atMs) : []
    const states = new Map<SnapshotId, Uint8Array>()
    for (const { snapshotId } of old.slice(-maxOldSnapshots)) {
      const snapshot = await store.readSnapshot(name, snapshotId)
      if (snapshot) states.set(snapshotId, snapshot.state)
    }
    return states
  }

  const replay = async (name: RoomName): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    for (;;) {
      const buriedNoteIds = await readBuried(name)
      if (!buriedNoteIds) return undefined
      const entries = (await store.listSnapshots(name)).toReversed()
      const statesById = await readOldStates(name, entries)
      const history = await thread.replay(readLogPages(store, name), {
        kind: splitRoomName(name).kind,
        buriedNoteIds,
        entries,
        statesById,
      })
      // What was withdrawn or hidden meanwhile must not leave either.
      const buriedNow = await readBuried(name)
      if (buriedNow?.every((noteId) => buriedNoteIds.includes(noteId))) return history
    }
  }

  return {
    /** Undefined when there is no such room. Asked for by several people at once, it is replayed once. */
    read: (name: RoomName): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const known = reading.get(name)
      if (known) return known
      const started = replay(name).finally(() => reading.delete(name))
      reading.set(name, started)
      return started
    },
  }
}

export type HistoryReader = ReturnType<typeof createHistory>

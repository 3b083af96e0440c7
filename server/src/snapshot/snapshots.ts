import type { BoardId, SnapshotId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Restored, SnapshotEntry } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { boardRoom, type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import { listSnapshotsToThin } from '@rembuk/shared/snapshot/thin-snapshots'
import * as Y from 'yjs'
import { newId } from '../access/secrets.ts'
import type { HistoryThread } from '../history/history-thread.ts'
import { readLogPages } from '../history/log-pages.ts'
import type { Room } from '../room/room.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'

interface SnapshotsOptions {
  readonly store: Store
  readonly hub: () => RoomHub
  readonly thread: HistoryThread
  readonly nowMs: () => TimeMs
  readonly snapshotEveryMs: number
}

type About = Pick<SnapshotEntry, 'kind' | 'name' | 'takenBy'>
/** A state of the past: a snapshot, or the one after a row of the log. */
type PastState = { readonly snapshotId: SnapshotId } | { readonly seq: number }

/** The last snapshot of an open room. */
interface Taken {
  readonly atMs: TimeMs
  /** How often the room had been changed by then. */
  readonly changeCount: number
}

/** Whole states of rooms, kept by name or automatically, looked at and brought back as forward edits. */
export class Snapshots {
  readonly #options: SnapshotsOptions
  readonly #taken = new WeakMap<Room, Taken>()

  constructor(options: SnapshotsOptions) {
    this.#options = options
  }

  list(name: RoomName): Promise<readonly SnapshotEntry[]> {
    return this.#options.store.listSnapshots(name)
  }

  async take(
    name: RoomName,
    { title, takenBy }: { readonly title: string; readonly takenBy: string },
  ): Promise<SnapshotEntry | undefined> {
    const about: About = { kind: 'named', name: title, takenBy }
    return this.#options.hub().use(name, async (room) => (await this.#save(room, about)).entry)
  }

  /** Takes one of a board as a step of a meeting leaves it, under the step's question; none when nobody has changed anything. */
  async takeOfStep(boardId: BoardId, { prompt, takenBy }: { readonly prompt: string; readonly takenBy: string }) {
    await this.#options.hub().use(boardRoom(boardId), async (room) => {
      if (this.#hasWork(room)) await this.#save(room, { kind: 'step', name: prompt, takenBy })
    })
  }

  /**
   * Takes one of a room that has changed since the last, and lets go of older ones that are no longer needed; called while people work and
   * before a room is let go of.
   */
  async takeAutomatic(room: Room, { isDue = this.#isDue(room) }: { readonly isDue?: boolean } = {}): Promise<void> {
    if (!isDue || !this.#hasWork(room)) return
    await this.#save(room, { kind: 'automatic', name: '', takenBy: '' })
    await this.#thin(room.name)
  }

  /** The state as a Yjs update V2, without the notes that were withdrawn or are hidden. */
  async readState(name: RoomName, snapshotId: SnapshotId): Promise<Uint8Array | undefined> {
    const snapshot = await this.#options.store.readSnapshot(name, snapshotId)
    if (!snapshot) return undefined
    const buriedNoteIds = await this.#options.hub().use(name, (room) => [...room.buriedNoteIds])
    if (!buriedNoteIds) return undefined
    const { kind } = splitRoomName(name)
    return (await this.#options.thread.clean({ kind, state: snapshot.state, buriedNoteIds })).state
  }

  /** Makes the room read as it did, after taking a snapshot of now. */
  async restore(name: RoomName, past: PastState, by: string): Promise<Result<Restored, Problem>> {
    const { store, thread } = this.#options
    const to = await this.#find(name, past)
    if (!to) return err({ type: 'NotFound' })
    const restored = await this.#options.hub().use(name, async (room): Promise<Restored> => {
      const { entry, state } = await this.#save(room, { kind: 'restore', name: '', takenBy: by })
      const question = { kind: splitRoomName(name).kind, from: state, to, buriedNoteIds: [...room.buriedNoteIds] }
      for (const edit of await thread.restore(readLogPages(store, name), question))
        await room.execute(by, (doc) => {
          Y.applyUpdate(doc, edit)
          return { value: undefined, writes: [] }
        })
      return { before: entry.snapshotId }
    })
    return restored ? ok(restored) : err({ type: 'NotFound' })
  }

  async #find(name: RoomName, past: PastState): Promise<Uint8Array | { readonly seq: number } | undefined> {
    const { store } = this.#options
    if ('snapshotId' in past) return (await store.readSnapshot(name, past.snapshotId))?.state
    const [row] = past.seq > 0 ? await store.readLog(name, { afterSeq: past.seq - 1 }) : []
    return row?.seq === past.seq ? past : undefined
  }

  #isDue(room: Room): boolean {
    const { nowMs, snapshotEveryMs } = this.#options
    const last = this.#taken.get(room)
    if (!last && room.changeCount > 0) {
      // The first change starts the clock, so that a snapshot holds some work.
      this.#taken.set(room, { atMs: nowMs(), changeCount: 0 })
      return false
    }
    // A clock that was set back has told nothing about how long ago that was.
    return last !== undefined && Math.abs(nowMs() - last.atMs) >= snapshotEveryMs
  }

  #hasWork(room: Room): boolean {
    return room.changeCount > (this.#taken.get(room)?.changeCount ?? 0)
  }

  async #save(room: Room, about: About): Promise<{ readonly entry: SnapshotEntry; readonly state: Uint8Array }> {
    const takenAtMs = this.#options.nowMs()
    this.#taken.set(room, { atMs: takenAtMs, changeCount: room.changeCount })
    const state = await room.read(Y.encodeStateAsUpdateV2)
    const entry: SnapshotEntry = { ...about, snapshotId: newId(), takenAtMs }
    await this.#options.store.commit([{ type: 'save-snapshot', room: room.name, state, ...entry }])
    return { entry, state }
  }

  async #thin(name: RoomName): Promise<void> {
    const { store, nowMs } = this.#options
    const automatic = (await store.listSnapshots(name)).filter(({ kind }) => kind === 'automatic')
    const snapshotIds = listSnapshotsToThin(automatic, { nowMs: nowMs() })
    if (snapshotIds.length > 0) await store.commit([{ type: 'delete-snapshots', room: name, snapshotIds }])
  }
}

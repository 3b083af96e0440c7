import type { SnapshotId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { migrateDocument } from '@rembuk/shared/document/migrations'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import { dropBuriedNotes, restoreDocument } from '@rembuk/shared/snapshot/restore'
import * as Y from 'yjs'
import { newId } from '../access/secrets.ts'
import type { Room } from '../room/room.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'

interface SnapshotsOptions {
  readonly store: Store
  readonly hub: () => RoomHub
  readonly nowMs: () => TimeMs
  readonly snapshotEveryMs: number
}

/** Whole states of rooms, kept by name or automatically, looked at and brought back as forward edits. */
export class Snapshots {
  readonly #options: SnapshotsOptions
  readonly #automaticAtMs = new WeakMap<Room, TimeMs>()

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
    return this.#options.hub().use(name, (room) => this.#save(room, { kind: 'named', name: title, takenBy }))
  }

  /** Takes one of a room that has changed since the last; called while people work and before a room is let go of. */
  async takeAutomatic(room: Room, { isDue = this.#isDue(room) }: { readonly isDue?: boolean } = {}): Promise<void> {
    const lastMs = this.#automaticAtMs.get(room) ?? 0
    if (!isDue || room.changedAtMs <= lastMs) return
    this.#automaticAtMs.set(room, this.#options.nowMs())
    await this.#save(room, { kind: 'automatic', name: '', takenBy: '' })
  }

  /** The state as a Yjs update V2, without the notes that were withdrawn or are hidden. */
  async readState(name: RoomName, snapshotId: SnapshotId): Promise<Uint8Array | undefined> {
    const snapshot = await this.#options.store.readSnapshot(name, snapshotId)
    if (!snapshot) return undefined
    const doc = await this.#open(name, snapshot.state)
    return doc && Y.encodeStateAsUpdateV2(doc)
  }

  /** Makes the room read like the snapshot, after taking one of now. */
  async restore(name: RoomName, snapshotId: SnapshotId, takenBy: string): Promise<Result<void, Problem>> {
    const snapshot = await this.#options.store.readSnapshot(name, snapshotId)
    const doc = snapshot && (await this.#open(name, snapshot.state))
    if (!doc) return err({ type: 'NotFound' })
    await this.#options.hub().use(name, async (room) => {
      await this.#save(room, { kind: 'automatic', name: '', takenBy })
      await room.execute(takenBy || 'host', (live) => {
        restoreDocument(live, doc, { buriedNoteIds: room.buriedNoteIds })
        return { value: undefined, writes: [] }
      })
    })
    return ok(undefined)
  }

  #isDue(room: Room): boolean {
    const lastMs = this.#automaticAtMs.get(room)
    if (lastMs === undefined && room.changedAtMs > 0) {
      // The first change starts the clock, so that a snapshot holds some work.
      this.#automaticAtMs.set(room, room.changedAtMs - 1)
      return false
    }
    return lastMs !== undefined && this.#options.nowMs() - lastMs >= this.#options.snapshotEveryMs
  }

  async #save(room: Room, about: Pick<SnapshotEntry, 'kind' | 'name' | 'takenBy'>): Promise<SnapshotEntry> {
    const state = await room.read(Y.encodeStateAsUpdateV2)
    const entry: SnapshotEntry = { ...about, snapshotId: newId(), takenAtMs: this.#options.nowMs() }
    await this.#options.store.commit([{ type: 'save-snapshot', room: room.name, state, ...entry }])
    return entry
  }

  async #open(name: RoomName, state: Uint8Array): Promise<Y.Doc | undefined> {
    return this.#options.hub().use(name, (room) => {
      const doc = new Y.Doc()
      Y.applyUpdateV2(doc, state)
      migrateDocument(doc, { kind: splitRoomName(name).kind })
      dropBuriedNotes(doc, { buriedNoteIds: room.buriedNoteIds })
      // Deleted content would still stand in the bytes: a fresh copy holds only what is there.
      const clean = new Y.Doc()
      restoreDocument(clean, doc, { buriedNoteIds: room.buriedNoteIds })
      return clean
    })
  }
}

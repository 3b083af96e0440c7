import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { migrateRoom } from './migrate-room.ts'
import { Room, type RoomOptions } from './room.ts'

const tendEveryMs = 2000

export interface RoomHubOptions {
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  readonly limits?: NonNullable<RoomOptions['limits']>
  /** A clock that only goes forward: the other one may be set. */
  readonly monotonicMs?: () => number
  /** So long a document stays in memory after the last use; without sockets the room goes with it. */
  readonly idleRoomMs: number
  /** Told when the disk begins to refuse, and when it takes everything again. */
  readonly onSaving: (isSaving: boolean) => void
  /** Called for every open room once in a while. */
  readonly onTend: (room: Room) => void
  /** Called before a room is let go of. */
  readonly onUnload: (room: Room) => Promise<void>
  /** Told that a room is closed and its last row in a checkpoint. */
  readonly onUnloaded: (name: RoomName) => void
}

/** The open rooms. Loading and unloading a room are each one promise, so no two copies of a document and no lost unload can exist. */
export class RoomHub {
  readonly #options: RoomHubOptions
  readonly #loading = new Map<RoomName, Promise<Room | undefined>>()
  readonly #rooms = new Map<RoomName, { readonly room: Room; usedAtMs: number; uses: number }>()
  readonly #unloading = new Map<RoomName, Promise<void>>()
  readonly #notSaving = new Set<RoomName>()
  readonly #timer: NodeJS.Timeout
  readonly #monotonicMs: () => number
  #isClosed = false

  constructor(options: RoomHubOptions) {
    this.#options = options
    this.#monotonicMs = options.monotonicMs ?? (() => performance.now())
    this.#timer = setInterval(() => this.#tend(), tendEveryMs)
  }

  /** Opens a room and keeps it open while `use` runs; undefined when there is no such room. */
  async use<Value>(name: RoomName, use: (room: Room) => Promise<Value> | Value): Promise<Value | undefined> {
    const room = await this.#open(name)
    if (!room) return undefined
    const entry = this.#rooms.get(name)
    if (entry) entry.uses += 1
    try {
      return await use(room)
    } finally {
      if (entry) {
        entry.uses -= 1
        entry.usedAtMs = this.#monotonicMs()
      }
    }
  }

  /** True while a room is in memory, or on its way in or out. */
  isOpen(name: RoomName): boolean {
    return this.#rooms.has(name) || this.#loading.has(name) || this.#unloading.has(name)
  }

  /**
   * Closes the connections to a programme's rooms that have lost their right; nothing they have sent is applied any more. Residents came
   * by no right that could be withdrawn, but by a code.
   */
  async closeWithdrawn(programmeId: ProgrammeId, mayStay: (connection: Connection) => Promise<boolean>): Promise<void> {
    const rooms = [...this.#rooms.values()].filter(({ room }) => room.programmeId === programmeId)
    const dismissUnless = async (room: Room, connection: Connection) => {
      if (!connection.isResident && !(await mayStay(connection))) room.dismiss(connection)
    }
    await Promise.all(
      rooms.flatMap(({ room }) => Array.from(room.connections, (connection) => dismissUnless(room, connection))),
    )
  }

  /** Tells every connection that the server stops; what they have sent is still written. */
  disconnect(): void {
    for (const { room } of this.#rooms.values())
      for (const connection of room.connections) connection.close(closeCodes.serverStopping, 'server stopping')
  }

  /** Unloads everything; edits already received are written first. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    await Promise.all(this.#loading.values())
    await Promise.all([...this.#rooms.keys()].map((name) => this.#unload(name)))
  }

  async #open(name: RoomName): Promise<Room | undefined> {
    for (let unloading = this.#unloading.get(name); unloading; unloading = this.#unloading.get(name)) await unloading
    const open = this.#rooms.get(name)
    if (open || this.#isClosed) return open?.room
    const loading = this.#loading.get(name) ?? this.#load(name)
    this.#loading.set(name, loading)
    return loading
  }

  async #load(name: RoomName): Promise<Room | undefined> {
    try {
      const stored = await this.#options.store.loadRoom(name)
      if (!stored) return undefined
      const today = await migrateRoom(this.#options.store, stored, { ...this.#options, name })
      const room: Room = new Room({
        ...this.#options,
        name,
        stored: today,
        onSaving: (isSaving) => this.#handleSaving(name, isSaving),
        onFailed: () => this.#forget(name, room),
      })
      this.#rooms.set(name, { room, usedAtMs: this.#monotonicMs(), uses: 0 })
      return room
    } finally {
      this.#loading.delete(name)
    }
  }

  #tend(): void {
    const { idleRoomMs, onTend } = this.#options
    const nowMs = this.#monotonicMs()
    for (const [name, entry] of this.#rooms) {
      const { room, usedAtMs, uses } = entry
      room.tend()
      onTend(room)
      if (room.connections.size > 0) entry.usedAtMs = nowMs
      if (!room.isQuiet || uses > 0) continue
      if (room.connections.size > 0) room.restAfter(idleRoomMs)
      else if (nowMs - usedAtMs >= idleRoomMs) void this.#unload(name)
    }
  }

  /** One room that the disk refuses is enough to say so; only when it takes all of them it saves again. */
  #handleSaving(name: RoomName, isSaving: boolean): void {
    const wasSaving = this.#notSaving.size === 0
    if (isSaving) this.#notSaving.delete(name)
    else this.#notSaving.add(name)
    const isNowSaving = this.#notSaving.size === 0
    if (isNowSaving !== wasSaving) this.#options.onSaving(isNowSaving)
  }

  #forget(name: RoomName, room: Room): void {
    if (this.#rooms.get(name)?.room === room) this.#rooms.delete(name)
    this.#handleSaving(name, true)
  }

  #unload(name: RoomName): Promise<void> {
    const entry = this.#rooms.get(name)
    if (!entry) return Promise.resolve()
    this.#rooms.delete(name)
    const { log, onUnload, onUnloaded } = this.#options
    const tell = (cause: unknown) => log.error({ room: name, cause: String(cause) }, 'room not unloaded cleanly')
    const unload = async () => {
      await onUnload(entry.room).catch(tell)
      if (await entry.room.unload()) onUnloaded(name)
    }
    const unloading = unload()
      .catch(tell)
      .finally(() => this.#unloading.delete(name))
    this.#unloading.set(name, unloading)
    return unloading
  }
}

import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { migrateRoom } from './migrate-room.ts'
import { Room } from './room.ts'

const tendEveryMs = 2000

export interface RoomHubOptions {
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  readonly idleRoomMs: number
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
  readonly #timer: NodeJS.Timeout

  constructor(options: RoomHubOptions) {
    this.#options = options
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
        entry.usedAtMs = this.#options.nowMs()
      }
    }
  }

  /** Closes the connections to a programme's rooms that have lost their right; nothing they have sent is applied any more. */
  async closeWithdrawn(programmeId: ProgrammeId, mayStay: (connection: Connection) => Promise<boolean>): Promise<void> {
    const rooms = [...this.#rooms.values()].filter(({ room }) => room.programmeId === programmeId)
    const connections = rooms.flatMap(({ room }) => [...room.connections])
    await Promise.all(
      connections.map(async (connection) => {
        if (await mayStay(connection)) return
        connection.isWithdrawn = true
        connection.close(closeCodes.notAllowed, 'right withdrawn')
      }),
    )
  }

  /** Tells every connection that the server stops; what they have sent is still written. */
  disconnect(): void {
    for (const { room } of this.#rooms.values())
      for (const connection of room.connections) connection.close(closeCodes.serverStopping, 'server stopping')
  }

  /** Unloads everything; edits already received are written first. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all(this.#loading.values())
    await Promise.all([...this.#rooms.keys()].map((name) => this.#unload(name)))
  }

  async #open(name: RoomName): Promise<Room | undefined> {
    await this.#unloading.get(name)
    const open = this.#rooms.get(name)
    if (open) return open.room
    const loading = this.#loading.get(name) ?? this.#load(name)
    this.#loading.set(name, loading)
    return loading
  }

  async #load(name: RoomName): Promise<Room | undefined> {
    try {
      const stored = await this.#options.store.loadRoom(name)
      if (!stored) return undefined
      const today = await migrateRoom(this.#options.store, stored, { ...this.#options, name })
      const room = new Room({ ...this.#options, name, stored: today })
      this.#rooms.set(name, { room, usedAtMs: this.#options.nowMs(), uses: 0 })
      return room
    } finally {
      this.#loading.delete(name)
    }
  }

  #tend(): void {
    const nowMs = this.#options.nowMs()
    for (const [name, { room, usedAtMs, uses }] of this.#rooms) {
      room.tend()
      this.#options.onTend(room)
      const entry = this.#rooms.get(name)
      if (entry && room.connections.size > 0) entry.usedAtMs = nowMs
      else if (room.isQuiet && uses === 0 && nowMs - usedAtMs >= this.#options.idleRoomMs) void this.#unload(name)
    }
  }

  #unload(name: RoomName): Promise<void> {
    const entry = this.#rooms.get(name)
    if (!entry) return Promise.resolve()
    this.#rooms.delete(name)
    const unloading = this.#options
      .onUnload(entry.room)
      .then(() => entry.room.unload())
      .then(() => this.#options.onUnloaded(name))
      .catch((cause: unknown) =>
        this.#options.log.error({ room: name, cause: String(cause) }, 'room not unloaded cleanly'),
      )
      .finally(() => this.#unloading.delete(name))
    this.#unloading.set(name, unloading)
    return unloading
  }
}

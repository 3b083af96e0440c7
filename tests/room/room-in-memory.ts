import { createLog } from '@rembuk/server/log'
import type { Room } from '@rembuk/server/room/room'
import { RoomHub, type RoomHubOptions } from '@rembuk/server/room/room-hub'
import { openSqliteStore } from '@rembuk/server/store/sqlite/open-sqlite-store'
import type { Store } from '@rembuk/server/store/store'
import { channels, syncTypes } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { createProgramme, createRoom, room as name } from '../store/store-samples.ts'
import { createFaultyStore, type FaultyStore } from '../support/faulty-store.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { type FakeOptions, fakeConnection } from './fake-connection.ts'

export { name }

export interface HubUnderTest {
  readonly hub: RoomHub
  readonly store: Store
  readonly disk: FaultyStore
  /** What the hub has said of the disk, in order. */
  readonly saving: boolean[]
  readonly open: () => Promise<Room>
}

/** A hub with one room on a real store whose disk can be broken. */
export const openHub = async (options: Partial<RoomHubOptions> = {}): Promise<HubUnderTest> => {
  const opened = await openSqliteStore({ folder: await makeTemporaryFolder() })
  if (!opened.ok) throw new Error(opened.error.type)
  await opened.value.commit([createProgramme(), createRoom()])
  const disk = createFaultyStore(opened.value)
  const saving: boolean[] = []
  const hub = new RoomHub({
    store: disk.store,
    log: createLog('silent'),
    nowMs: Date.now,
    idleRoomMs: 60_000,
    onSaving: (isSaving) => void saving.push(isSaving),
    onTend: () => undefined,
    onUnload: async () => undefined,
    onUnloaded: () => undefined,
    ...options,
  })
  onTestFinished(async () => {
    disk.mendDisk()
    await hub.close()
    await disk.store.close()
  })
  const open = async () => {
    const room = await hub.use(name, (found) => found)
    if (!room) throw new Error('no room')
    return room
  }
  return { hub, store: opened.value, disk, saving, open }
}

export const frameOf = (type: keyof typeof syncTypes, body: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, channels.sync)
  encoding.writeVarUint(encoder, syncTypes[type])
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** A person at a room without a network in between: their document, and what the server has told them. */
export class Person {
  readonly doc
  readonly connection
  readonly socket
  saved = 0
  saving: boolean[] = []
  sizes: number[] = []
  isSynced = false
  #room: Room
  #heard = 0

  constructor(room: Room, { doc = new Y.Doc(), ...options }: FakeOptions & { readonly doc?: Y.Doc } = {}) {
    const { connection, socket } = fakeConnection(options)
    this.#room = room
    this.doc = doc
    this.connection = connection
    this.socket = socket
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) room.receive(connection, frameOf('update', update))
    })
    room.join(connection)
    room.receive(connection, frameOf('step1', Y.encodeStateVector(this.doc)))
  }

  /** Reads what has come since the last time. */
  hear(): this {
    for (const frame of this.socket.frames.slice(this.#heard)) {
      this.#heard += 1
      this.#read(frame)
    }
    return this
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const channel = decoding.readVarUint(decoder)
    if (channel === channels.saved) this.saved = decoding.readVarUint(decoder)
    if (channel === channels.saving) this.saving.push(decoding.readVarUint(decoder) === 1)
    if (channel === channels.size) this.sizes.push(decoding.readVarUint(decoder))
    if (channel !== channels.sync) return
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === syncTypes.step1) {
      this.#room.receive(this.connection, frameOf('step2', Y.encodeStateAsUpdate(this.doc, body)))
      return
    }
    if (type === syncTypes.step2) this.isSynced = true
    Y.applyUpdate(this.doc, body, this)
  }
}

/** Waits until the committed document is as it should be. */
export const eventuallyRead = async (
  room: Room,
  isRight: (doc: Y.Doc) => boolean,
  withinMs = 10_000,
): Promise<void> => {
  const endMs = performance.now() + withinMs
  while (!(await room.read(isRight))) {
    if (performance.now() > endMs) throw new Error(`the document was not right within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

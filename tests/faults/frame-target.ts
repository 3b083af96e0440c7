import { createLog } from '@rembuk/server/log'
import { Connection } from '@rembuk/server/room/connection'
import { Room } from '@rembuk/server/room/room'
import type { Store } from '@rembuk/server/store/store'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { documentVersion } from '@rembuk/shared/document/document'
import { channels } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { differencesOf, fingerprintOf, replicaFrom } from '../support/replica.ts'
import type { BadFrame } from './bad-frames.ts'
import { boardWriter } from './recorded-session.ts'

/** What came of many frames thrown at a room. */
export interface FrameReport {
  readonly thrown: number
  readonly refused: number
  /** Taken as what they were: a question, presence, something known already. They changed nothing. */
  readonly harmless: number
  /** Well-formed edits after all, which any Yjs would have taken, and with the same result; the room is then made anew. */
  readonly edits: number
  /** The longest time of the processor, in ms, that one frame took. */
  readonly longestMs: number
  readonly faults: readonly string[]
}

/** A disk that takes everything. */
const acceptingStore = {
  commit: () => Promise.resolve(),
  loadRoom: () => Promise.resolve(undefined),
} as unknown as Store

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 200)).toString('hex')
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A room to throw frames at, one after the other, each on a connection of its own. */
export const createFrameTarget = (boardBefore: Uint8Array) => {
  const count = { thrown: 0, refused: 0, harmless: 0, edits: 0, longestMs: 0 }
  const faults: string[] = []
  const before = fingerprintOf(replicaFrom(boardBefore))

  const openRoom = () =>
    new Room({
      name: 'board/board-one',
      stored: {
        programmeId: 'programme-1' as ProgrammeId,
        generation: 'g',
        isLocked: false,
        documentVersion,
        checkpoint: undefined,
        rows: [{ room: 'board/board-one', seq: 1, atMs: 0, entries: [{ by: 'server', update: boardBefore }] }],
        lastSeq: 1,
        clientOwners: [{ clientId: boardWriter, owner: 'another session' }],
        buriedNoteIds: [],
      },
      store: acceptingStore,
      log: createLog('silent'),
      nowMs: () => 0,
      onSaving: () => undefined,
    })
  let room = openRoom()
  const asOpened = room.read(Y.encodeStateAsUpdate)

  const connect = (): { readonly connection: Connection; readonly isClosed: () => boolean } => {
    let isClosed = false
    const close = () => {
      isClosed = true
    }
    const nothing = () => undefined
    const ears = { bufferedAmount: 0, send: nothing, ping: nothing, pause: nothing, resume: nothing }
    const who = { role: 'editor', name: 'Dedi', asksSaved: true, sessionHash: 'session' } as const
    const connection = new Connection({ socket: { ...ears, close, terminate: close }, ...who })
    room.join(connection)
    return { connection, isClosed: () => isClosed }
  }

  /** Whether a plain Yjs takes the frame's update as an edit, and ends where the room has ended. */
  const faultOfEdit = (update: Uint8Array | undefined, state: Uint8Array): string | undefined => {
    if (!update) return 'changed the document, though it is no update'
    const plain = replicaFrom(boardBefore)
    try {
      Y.applyUpdate(plain, update)
    } catch (cause) {
      return `was applied, though Yjs refuses it: ${String(cause)}`
    }
    const differences = differencesOf(fingerprintOf(plain), fingerprintOf(replicaFrom(state)))
    return differences.length > 0 ? `was applied in another way than by Yjs: ${differences.join(', ')}` : undefined
  }

  const bodyOf = (frame: Uint8Array): Uint8Array | undefined => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== channels.sync) return undefined
    decoding.readVarUint(decoder)
    return decoding.readVarUint8Array(decoder)
  }

  const measured = async (work: () => unknown): Promise<void> => {
    const startedAt = process.threadCpuUsage()
    await work()
    const { user, system } = process.threadCpuUsage(startedAt)
    count.longestMs = Math.max(count.longestMs, (user + system) / 1000)
  }

  const throwFrame = async (frame: BadFrame): Promise<void> => {
    const { bytes, kind, isSurelyMalformed } = frame
    const fault = (words: string) => void faults.push(`${kind}: ${words}: ${hex(bytes)}`)
    const { connection, isClosed } = connect()
    count.thrown += 1
    try {
      await measured(() => room.receive(connection, bytes))
      room.leave(connection)
      // What waits in the room's queue is done in one tick or in several.
      while (!room.isQuiet) await measured(turn)
    } catch (cause) {
      fault(`crashed the room: ${String(cause)}`)
    }
    if (isClosed() && connection.framesReceived === 0) {
      count.refused += 1
      return
    }
    if (isSurelyMalformed) fault('was not refused')
    if (connection.framesReceived === 0) {
      count.harmless += 1
      return
    }
    await judge(bytes, isClosed(), fault)
  }

  /** What newcomers would be given. */
  const readRoom = async (): Promise<{ readonly state: Uint8Array; readonly replica: Y.Doc }> => {
    const state = await room.read(Y.encodeStateAsUpdate)
    return { state, replica: replicaFrom(state) }
  }

  /** Looks at the document after a frame that got as far as the room's queue. */
  const judge = async (bytes: Uint8Array, isRefused: boolean, fault: (words: string) => void): Promise<void> => {
    const after = await readRoom().catch((cause: unknown) =>
      fault(`nobody can read the room any more: ${String(cause)}`),
    )
    const changed = after ? differencesOf(fingerprintOf(after.replica), before) : undefined
    if (changed?.length === 0) {
      count[isRefused ? 'refused' : 'harmless'] += 1
      return
    }
    if (after && isRefused) fault(`was refused, and has changed ${changed?.join(', ')}`)
    else if (after) {
      const words = faultOfEdit(bodyOf(bytes), after.state)
      if (words) fault(words)
      count.edits += 1
    }
    room = openRoom()
  }

  return {
    throwFrame,
    report: (): FrameReport => ({ ...count, faults }),
    /** Whether the board is, byte for byte, what it was. */
    isUntouched: async () => Buffer.compare(await room.read(Y.encodeStateAsUpdate), await asOpened) === 0,
  }
}

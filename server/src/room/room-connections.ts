import { closeCodes } from '@rembuk/shared/sync/close-codes'
import * as Y from 'yjs'
import { TokenBucket } from '../access/token-bucket.ts'
import type { Connection } from './connection.ts'
import { encodeAwareness, encodeSaved, encodeSync } from './frame.ts'
import { mergeInGroups } from './merge-updates.ts'
import { RoomPresence } from './room-presence.ts'
import type { Tick } from './tick.ts'

/** Whoever has more than this waiting to be read is sent nothing until there is less than that. */
const slowBytes = 256 * 1024
const drainedBytes = 64 * 1024
/** A slow reader who has read nothing for so long is hung up on. */
const stuckMs = 30_000
/** So long nothing is sent before a heartbeat is: a stock client hangs up after 30 s. */
const silenceMs = 6000
const pingAfterMs = 10_000
const goneMs = 35_000
/** Frames of one session in one room: a person in several tabs sends some ten a second. Large ones count for several. */
const frameRate = { burst: 2000, perSecond: 200 }
const bytesOfOneFrame = 16_384
const longestPauseMs = 10_000

interface Options {
  /** Calls back with the document as it is on disk. */
  readonly whenCommitted: (answer: (doc: Y.Doc) => void) => void
  readonly monotonicMs: () => number
}

/** The sockets in a room: what they are sent, and how those that are slow, silent or too eager are dealt with. */
export class RoomConnections {
  readonly all = new Set<Connection>()
  readonly presence = new RoomPresence(this.all)
  readonly #options: Options
  readonly #budgets = new Map<string, TokenBucket>()

  constructor(options: Options) {
    this.#options = options
  }

  /** How many look on by the code of a meeting. */
  get residentCount(): number {
    return [...this.all].filter(({ isResident }) => isResident).length
  }

  add(connection: Connection): void {
    this.all.add(connection)
  }

  remove(connection: Connection): void {
    if (this.all.delete(connection)) this.presence.leave(connection)
  }

  /** Hears a frame of so many bytes. Who sends too many is not read for a while; nothing of it is lost. */
  hear(connection: Connection, byteLength: number): void {
    connection.lastHeardAtMs = this.#options.monotonicMs()
    this.charge(connection, byteLength)
  }

  /** Charges a session for something it asks for that takes the server as long as reading so many bytes. */
  charge(connection: Connection, byteLength: number): void {
    const { sessionHash } = connection
    const budget = this.#budgets.get(sessionHash) ?? new TokenBucket(frameRate, this.#options.monotonicMs)
    this.#budgets.set(sessionHash, budget)
    const waitMs = budget.take(1 + byteLength / bytesOfOneFrame)
    if (waitMs > 0) connection.pause(Math.min(waitMs, longestPauseMs))
  }

  /** Sends a message of ours to those who understand it. */
  tell(frame: Uint8Array): void {
    for (const connection of this.all) if (connection.asksSaved) connection.send(frame)
  }

  /** Sends on what a tick has changed, now that it is on disk, and tells its authors so. */
  fanOut(doc: Y.Doc, { entries, saved }: Pick<Tick, 'entries' | 'saved'>): void {
    for (const [connection, count] of saved) connection.framesSaved = count
    const only = entries.length === 1 ? entries[0] : undefined
    const frame =
      entries.length > 0 ? encodeSync('update', mergeInGroups(entries.map(({ update }) => update))) : undefined
    for (const connection of this.all) {
      if (connection.behind) continue
      const isTold = frame && connection.isReceiving && only?.connection !== connection
      const isSaved = connection.asksSaved && saved.has(connection)
      if (isTold && isSaved) connection.send(frame, encodeSaved(connection.framesSaved))
      else if (isTold) connection.send(frame)
      else if (isSaved) connection.send(encodeSaved(connection.framesSaved))
      this.#holdIfSlow(connection, () => Y.encodeStateVector(doc))
    }
  }

  /** Says that an update with nothing in it is on disk, like everything before it; as a step 2 it says that nothing is owed. */
  acknowledgeNothing(connection: Connection, isStep2: boolean): void {
    if (isStep2) connection.owesStep2 = false
    if (connection.owesStep2) return
    connection.framesSaved = connection.framesReceived
    if (connection.asksSaved && !connection.behind) connection.send(encodeSaved(connection.framesSaved))
  }

  /** Sends presence; a slow reader gets all of it when it has caught up. */
  sendPresence(connection: Connection): void {
    if (!connection.behind && connection.bufferedBytes <= slowBytes)
      connection.send(this.presence.encodeFor(connection))
  }

  /**
   * Answers sync step 1. Who has not read earlier answers yet gets this one when they have: otherwise a single socket could fill the memory
   * with copies of the document.
   */
  answerStep1(connection: Connection, stateVector: Uint8Array, encode: () => Uint8Array): void {
    connection.isReceiving = true
    if (connection.behind || connection.bufferedBytes > slowBytes) this.#hold(connection, stateVector)
    else connection.send(encode())
  }

  /** Told that a socket has sent what waited for it. */
  drained(connection: Connection): void {
    if (connection.behind) this.#resume(connection)
  }

  /** Keeps sockets alive, finds dead and stuck ones. Called every few seconds. */
  tend(): void {
    const nowMs = this.#options.monotonicMs()
    for (const connection of this.all) {
      const silentMs = nowMs - connection.lastHeardAtMs
      if (silentMs > goneMs) connection.terminate()
      else if (connection.behind && this.#isStuck(connection.behind, connection.bufferedBytes, nowMs))
        connection.close(closeCodes.slowReader, 'reads too slowly')
      else if (connection.behind) this.#resume(connection)
      else {
        if (silentMs >= pingAfterMs) connection.ping()
        if (nowMs - connection.lastSentAtMs >= silenceMs) connection.send(encodeAwareness([]))
      }
    }
    for (const [sessionHash, budget] of this.#budgets) if (budget.isFull) this.#budgets.delete(sessionHash)
  }

  #holdIfSlow(connection: Connection, stateVector: () => Uint8Array): void {
    if (connection.bufferedBytes > slowBytes) this.#hold(connection, stateVector())
  }

  #hold(connection: Connection, stateVector: Uint8Array): void {
    const { bufferedBytes } = connection
    connection.behind = { stateVector, bufferedBytes, progressAtMs: this.#options.monotonicMs() }
  }

  #isStuck(behind: NonNullable<Connection['behind']>, bufferedBytes: number, nowMs: number): boolean {
    if (bufferedBytes < behind.bufferedBytes) behind.progressAtMs = nowMs
    behind.bufferedBytes = bufferedBytes
    return nowMs - behind.progressAtMs > stuckMs
  }

  /** One message that brings a slow reader to now: what it lacks, deletions included, the newest "saved", everybody's presence. */
  #resume(connection: Connection): void {
    if (connection.bufferedBytes > drainedBytes) return
    this.#options.whenCommitted((doc) => {
      if (!connection.behind) return
      const missed = Y.encodeStateAsUpdate(doc, connection.behind.stateVector)
      connection.behind = undefined
      // A step 2, because it may also be the answer to a step 1 that came meanwhile.
      connection.send(encodeSync('step2', missed), this.presence.encodeFor(connection))
      if (connection.asksSaved && connection.framesSaved > 0) connection.send(encodeSaved(connection.framesSaved))
      this.#holdIfSlow(connection, () => Y.encodeStateVector(doc))
    })
  }
}

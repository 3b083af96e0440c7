import { can } from '@rembuk/shared/access/access'
import type { NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import * as Y from 'yjs'
import type { Log } from '../log.ts'
import type { Store, StoredRoom, Write } from '../store/store.ts'
import { ClientOwners } from './client-owners.ts'
import type { Connection } from './connection.ts'
import {
  encodeAwareness,
  encodeLocked,
  encodeSaved,
  encodeSaving,
  encodeSync,
  parseFrame,
  type SyncFrame,
  type UpdateFrame,
} from './frame.ts'
import { documentFromStored } from './room-document.ts'
import { RoomPresence } from './room-presence.ts'
import { applyJobs, type CommandOutcome, type Job, type Refusal, type Tick } from './tick.ts'

const maxTickWaitMs = 100
const maxRetryMs = 2000
const checkpointRows = 500
const checkpointBytes = 256 * 1024
const slowBytes = 256 * 1024
const drainedBytes = 64 * 1024
const hopelessBytes = 4 * 1024 * 1024
const hopelessMs = 30_000
const silenceMs = 10_000
const goneMs = 35_000
/** While the disk refuses, so many bytes are kept waiting; whoever sends more is asked to try again. */
const maxQueuedBytes = 16 * 1024 * 1024

export interface RoomOptions {
  readonly name: RoomName
  readonly stored: StoredRoom
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  /** Told when writing to the disk begins to fail, and when it works again. */
  readonly onSaving: (isSaving: boolean) => void
}

const sizeOf = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, job) => sum + (job.type === 'update' ? job.content.bytes.byteLength : 0), 0)

/**
 * A document open on the server. Every change goes the same way: queue -> tick -> one durable row -> acknowledge and send on; so
 * nobody is told "saved", and nobody else sees a change, before it is on disk. Owns the document; longer than other files because
 * queue, commit and fan-out share its state.
 */
export class Room {
  readonly name: RoomName
  readonly programmeId: ProgrammeId
  readonly generation: string
  readonly connections = new Set<Connection>()
  readonly #options: RoomOptions
  readonly #doc: Y.Doc
  readonly #presence: RoomPresence
  readonly #buriedNoteIds: Set<NoteId>
  readonly #owners: ClientOwners
  #queue: Job[] = []
  #queuedBytes = 0
  #stateRequests: (() => void)[] = []
  #seq: number
  #rowsSinceCheckpoint: number
  #bytesSinceCheckpoint: number
  #isSaving = true
  #isUnloaded = false
  #isLocked: boolean
  #committing: Promise<void> | undefined
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined
  #nextTickAtMs = 0
  #encodedState: Uint8Array | undefined
  /** When somebody last changed something; 0 before. */
  changedAtMs = 0

  constructor(options: RoomOptions) {
    const { name, stored } = options
    this.name = name
    this.#options = options
    this.programmeId = stored.programmeId
    this.generation = stored.generation
    this.#doc = documentFromStored(stored)
    this.#owners = new ClientOwners(stored)
    this.#owners.reserve(this.#doc)
    this.#presence = new RoomPresence(this.connections)
    this.#buriedNoteIds = new Set(stored.buriedNoteIds)
    this.#isLocked = stored.isLocked
    this.#seq = stored.lastSeq
    this.#rowsSinceCheckpoint = stored.rows.length
    this.#bytesSinceCheckpoint = stored.rows
      .flatMap(({ entries }) => entries)
      .reduce((sum, { update }) => sum + update.byteLength, 0)
  }

  /** True when nothing would be lost by letting go of the document. */
  get isQuiet(): boolean {
    return this.connections.size === 0 && this.#queue.length === 0 && !this.#committing
  }

  /** True while only hosts may edit. */
  get isLocked(): boolean {
    return this.#isLocked
  }

  /**
   * Locks or unlocks the document, once that is on disk. What editors have sent and is not applied yet is kept out too; unlocking asks them
   * for what the document lacks.
   */
  async setLocked(isLocked: boolean): Promise<void> {
    await this.#options.store.commit([{ type: 'lock-room', room: this.name, isLocked }])
    if (this.#isLocked === isLocked) return
    this.#isLocked = isLocked
    for (const connection of this.connections) if (connection.asksSaved) connection.send(encodeLocked(isLocked))
    if (!isLocked) this.#whenCommitted((doc) => this.#askEditors(doc))
  }

  #askEditors(doc: Y.Doc): void {
    const frame = encodeSync('step1', Y.encodeStateVector(doc))
    for (const connection of this.connections) if (connection.role === 'editor') connection.send(frame)
  }

  /** Lets a connection in; one that comes too late, to a room let go of, is asked to try again. */
  join(connection: Connection): void {
    if (this.#isUnloaded) {
      connection.close(closeCodes.roomUnavailable, 'room is being unloaded')
      return
    }
    this.connections.add(connection)
    this.#whenCommitted((doc) => {
      const frames = [encodeSync('step1', Y.encodeStateVector(doc)), this.#presence.encodeAll()]
      if (connection.asksSaved && !this.#isSaving) frames.push(encodeSaving(false))
      if (connection.asksSaved && this.#isLocked) frames.push(encodeLocked(true))
      connection.send(...frames)
    })
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#presence.leave(connection)
  }

  /** Takes one frame from a connection. Bad ones close it and touch nothing. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (connection.isClosing) return
    connection.lastHeardAtMs = this.#options.nowMs()
    const frame = parseFrame(bytes)
    if (frame.ok) {
      this.#handle(connection, frame.value)
      return
    }
    this.#refuse(connection, String(frame.error.cause))
  }

  #refuse(connection: Connection, cause: string): void {
    this.#options.log.warn({ room: this.name, cause }, 'bad frame refused')
    connection.isWithdrawn = true
    connection.close(closeCodes.badFrame, 'bad frame')
  }

  /** An update without its base may be the fault of the way: the client is asked once for all that it has. */
  #refuseUpdate(connection: Connection, refusal: Refusal): void {
    if (refusal.type !== 'BaseMissing' || connection.owesStep2 || connection.hasResynced)
      return this.#refuse(connection, refusal.type)
    connection.owesStep2 = true
    connection.hasResynced = true
    return this.#whenCommitted((doc) => connection.send(encodeSync('step1', Y.encodeStateVector(doc))))
  }

  /**
   * Changes the document as the server and resolves when that is on disk. `run` must be synchronous; what it throws rejects, and
   * nothing is written.
   */
  execute<Value>(by: string, run: (doc: Y.Doc) => CommandOutcome<Value>): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.#enqueue({ type: 'command', by, run, resolve: (value) => resolve(value as Value), reject })
    })
  }

  /** The last row of the log that `read` sees. */
  get seq(): number {
    return this.#seq
  }

  /** Reads the committed document. */
  read<Value>(select: (doc: Y.Doc) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#whenCommitted((doc) => {
        try {
          resolve(select(doc))
        } catch (cause) {
          reject(cause)
        }
      })
    })
  }

  /** Forbids a note to come back, from the next tick on; or allows it again. To be called inside a command's `run`. */
  bury(noteId: NoteId): void {
    this.#buriedNoteIds.add(noteId)
  }
  unbury(noteId: NoteId): void {
    this.#buriedNoteIds.delete(noteId)
  }
  get buriedNoteIds(): ReadonlySet<NoteId> {
    return this.#buriedNoteIds
  }

  /** Keeps sockets alive, finds dead and slow ones. Called every few seconds. */
  tend(): void {
    const nowMs = this.#options.nowMs()
    for (const connection of this.connections) {
      const behind = connection.behindSince
      if (nowMs - connection.lastHeardAtMs > goneMs) connection.terminate()
      else if (behind && (connection.bufferedBytes > hopelessBytes || nowMs - behind.atMs > hopelessMs))
        connection.close(closeCodes.slowReader, 'reads too slowly')
      else if (behind) this.#resume(connection)
      else if (nowMs - connection.lastSentAtMs >= silenceMs) connection.send(encodeAwareness([]))
    }
  }

  /** Writes a checkpoint if there is anything new since the last, then lets go. */
  async unload(): Promise<void> {
    this.#isUnloaded = true
    while (this.#committing || this.#queue.length > 0) await (this.#committing ?? new Promise(setImmediate))
    this.#presence.stop()
    if (this.#rowsSinceCheckpoint > 0) await this.#saveCheckpoint()
    this.#doc.destroy()
  }

  #handle(connection: Connection, frame: SyncFrame): void {
    if (frame.type === 'awareness') {
      if (!this.#presence.receive(connection, frame.entries)) this.#refuse(connection, 'bad presence')
    } else if (frame.type === 'query-awareness') connection.send(this.#presence.encodeAll())
    else if (frame.type === 'sync-step-1') this.#answerStep1(connection, frame.stateVector)
    else this.#takeUpdate(connection, frame)
  }

  #takeUpdate(connection: Connection, { type, content }: UpdateFrame): void {
    connection.framesReceived += 1
    // A viewer's normal handshake holds a step 2: ignored, not refused.
    if (!can(connection.role, 'document.edit')) return
    const { byteLength } = content.bytes
    if (this.#queuedBytes + byteLength > maxQueuedBytes) {
      connection.close(closeCodes.roomUnavailable, 'not saving')
      return
    }
    this.#queuedBytes += byteLength
    const isStep2 = type === 'sync-step-2'
    this.#enqueue({ type: 'update', connection, content, isStep2, frameNumber: connection.framesReceived })
  }

  #answerStep1(connection: Connection, stateVector: Uint8Array): void {
    this.#whenCommitted((doc) => {
      const isNew = stateVector.length === 1
      const isLive = doc === this.#doc
      if (isNew && isLive) this.#encodedState ??= Y.encodeStateAsUpdate(doc)
      const state = isNew && isLive ? this.#encodedState : undefined
      connection.send(encodeSync('step2', state ?? Y.encodeStateAsUpdate(doc, stateVector)))
      connection.isReceiving = true
    })
  }

  /** Answers with committed state only: at once when nothing is under way, else after the commit in flight. */
  #whenCommitted(answer: (doc: Y.Doc) => void): void {
    if (!this.#committing) answer(this.#doc)
    else if (this.#isSaving) this.#stateRequests.push(() => answer(this.#doc))
    else void this.#answerFromStore(answer)
  }

  /** While the disk refuses, the document is ahead of it: what is committed is read back. */
  async #answerFromStore(answer: (doc: Y.Doc) => void): Promise<void> {
    const stored = await this.#options.store.loadRoom(this.name).catch(() => undefined)
    if (!stored || !this.#committing) return this.#whenCommitted(answer)
    const doc = documentFromStored(stored)
    answer(doc)
    doc.destroy()
  }

  #enqueue(job: Job): void {
    this.#queue.push(job)
    this.#schedule()
  }

  /** A quiet room ticks at once; a busy one waits about three times as long as its last fan-out took. */
  #schedule(): void {
    if (this.#committing || this.#timer || this.#queue.length === 0) return
    const waitMs = this.#nextTickAtMs - performance.now()
    const tick = () => {
      this.#timer = undefined
      this.#tick()
    }
    this.#timer = waitMs > 1 ? setTimeout(tick, waitMs) : setImmediate(tick)
  }

  #tick(): void {
    const jobs = this.#queue
    const rules = { buriedNoteIds: this.#buriedNoteIds, isLocked: this.#isLocked, owners: this.#owners }
    const tick = applyJobs(this.#doc, jobs, rules)
    this.#queue = [...tick.rest]
    this.#queuedBytes = sizeOf(this.#queue)
    if (tick.entries.length > 0) this.#encodedState = undefined
    for (const [connection, refusal] of tick.refused) this.#refuseUpdate(connection, refusal)
    this.#committing = this.#commit(tick).finally(() => {
      this.#committing = undefined
      for (const answer of this.#stateRequests.splice(0)) answer()
      this.#schedule()
    })
  }

  async #commit(tick: Tick): Promise<void> {
    const owners = tick.newOwners.map((owner): Write => ({ type: 'own-client', room: this.name, ...owner }))
    const writes: Write[] = [...tick.writes, ...owners]
    if (tick.entries.length > 0) {
      this.#seq += 1
      const entries = tick.entries.map(({ by, update }) => ({ by, update }))
      writes.push({ type: 'append-log', room: this.name, seq: this.#seq, atMs: this.#options.nowMs(), entries })
      this.#rowsSinceCheckpoint += 1
      this.#bytesSinceCheckpoint += entries.reduce((sum, { update }) => sum + update.byteLength, 0)
      this.changedAtMs = this.#options.nowMs()
    }
    if (writes.length > 0) await this.#commitOrRetry(writes)
    const startedAt = performance.now()
    this.#fanOut(tick)
    const tookMs = performance.now() - startedAt
    this.#nextTickAtMs = startedAt + tookMs + Math.min(maxTickWaitMs, 3 * tookMs)
    for (const { job, value } of tick.answers) job.resolve(value)
    const isCheckpointDue = this.#rowsSinceCheckpoint >= checkpointRows || this.#bytesSinceCheckpoint >= checkpointBytes
    if (isCheckpointDue) await this.#saveCheckpoint()
  }

  /** Keeps what could not be written, says so to everybody, and tries again until the disk comes back. */
  async #commitOrRetry(writes: readonly Write[]): Promise<void> {
    for (let waitMs = 100; ; waitMs = Math.min(maxRetryMs, waitMs * 2)) {
      try {
        await this.#options.store.commit(writes)
        return this.#tellSaving(true)
      } catch (cause) {
        this.#options.log.error({ room: this.name, cause: String(cause) }, 'not saving: the log cannot be written')
        this.#tellSaving(false)
        for (const answer of this.#stateRequests.splice(0)) answer()
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }

  #tellSaving(isSaving: boolean): void {
    if (this.#isSaving === isSaving) return
    this.#isSaving = isSaving
    for (const connection of this.connections) if (connection.asksSaved) connection.send(encodeSaving(isSaving))
    this.#options.onSaving(isSaving)
  }

  #fanOut({ entries, saved }: Tick): void {
    const only = entries.length === 1 ? entries[0] : undefined
    const update = only ? only.update : Y.mergeUpdates(entries.map((entry) => entry.update))
    const frame = entries.length > 0 ? encodeSync('update', update) : undefined
    for (const connection of this.connections) {
      const frames: Uint8Array[] = []
      if (frame && connection.isReceiving && !connection.behindSince && only?.connection !== connection)
        frames.push(frame)
      const savedCount = saved.get(connection)
      if (connection.asksSaved && savedCount !== undefined) frames.push(encodeSaved(savedCount))
      if (frames.length === 0) continue
      connection.send(...frames)
      if (connection.bufferedBytes > slowBytes && !connection.behindSince)
        connection.behindSince = { stateVector: Y.encodeStateVector(this.#doc), atMs: this.#options.nowMs() }
    }
  }

  #resume(connection: Connection): void {
    if (connection.bufferedBytes > drainedBytes) return
    this.#whenCommitted((doc) => {
      if (!connection.behindSince) return
      const missed = Y.encodeStateAsUpdate(doc, connection.behindSince.stateVector)
      connection.behindSince = undefined
      connection.send(encodeSync('update', missed), this.#presence.encodeAll())
    })
  }

  async #saveCheckpoint(): Promise<void> {
    const state = Y.encodeStateAsUpdateV2(this.#doc)
    this.#rowsSinceCheckpoint = 0
    this.#bytesSinceCheckpoint = 0
    const write: Write = { type: 'save-checkpoint', room: this.name, seq: this.#seq, state }
    // The log holds everything a checkpoint holds: without it the room only opens slower.
    await this.#options.store.commit([write]).catch((cause: unknown) => {
      this.#options.log.warn({ room: this.name, cause: String(cause) }, 'checkpoint not written')
    })
  }
}

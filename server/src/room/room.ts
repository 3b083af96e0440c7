// Longer than other files: what comes in, the queue, the tick and the commit share one state, which nothing outside may touch.
import { can } from '@rembuk/shared/access/access'
import type { NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import type { Size } from '@rembuk/shared/sync/messages'
import * as Y from 'yjs'
import type { StoredRoom, Write } from '../store/store.ts'
import { ClientOwners } from './client-owners.ts'
import type { Connection } from './connection.ts'
import {
  encodeLocked,
  encodeSaving,
  encodeSize,
  encodeSync,
  parseFrame,
  type SyncFrame,
  type UpdateFrame,
} from './frame.ts'
import { LiveDocument } from './live-document.ts'
import { isEmptyUpdate } from './resting-state.ts'
import { RoomConnections } from './room-connections.ts'
import { documentFromStored } from './room-document.ts'
import { RoomLog, type RoomLogOptions } from './room-log.ts'
import { applyJobs, type CommandOutcome, type Job, type Refusal, type Tick } from './tick.ts'

const maxTickWaitMs = 100
/** While the disk refuses, so many bytes are kept waiting; whoever sends more is asked to try again. */
const maxQueuedBytes = 16 * 1024 * 1024

export interface RoomOptions extends RoomLogOptions {
  readonly stored: StoredRoom
  /** Bytes from which on hosts are warned, and from which on the document may only become smaller. */
  readonly limits?: { readonly largeBytes: number; readonly fullBytes: number }
  /** A clock that only goes forward. */
  readonly monotonicMs?: () => number
  /** Told that the room has had to give up; it has to be opened anew from the disk. */
  readonly onFailed?: () => void
}

const limits = { largeBytes: 8 * 1024 * 1024, fullBytes: 16 * 1024 * 1024 }

const sizeOf = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, job) => sum + (job.type === 'update' ? job.content.bytes.byteLength : 0), 0)

/** So many look at a board by the code of a meeting at once: twice a full hall. */
const maxResidents = 600

/**
 * A document open on the server. Every change goes the same way: queue -> tick -> one durable row -> acknowledge and send on; so
 * nobody is told "saved", and nobody else sees a change, before it is on disk. Owns the document.
 */
export class Room {
  readonly name: RoomName
  readonly programmeId: ProgrammeId
  readonly generation: string
  readonly #options: Omit<RoomOptions, 'stored'>
  readonly #log: RoomLog
  readonly #connections: RoomConnections
  readonly #live: LiveDocument
  readonly #owners: ClientOwners
  readonly #buriedNoteIds: Set<NoteId>
  #queue: Job[] = []
  #queuedBytes = 0
  #isLocked: boolean
  #isClosed = false
  #size: Size = 'fine'
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined
  #nextTickAtMs = 0
  #checkpointing: Promise<void> | undefined
  /** How often something has been changed since the room was opened. */
  changeCount = 0

  constructor({ stored, ...options }: RoomOptions) {
    const { name, monotonicMs = () => performance.now() } = options
    this.name = name
    this.programmeId = stored.programmeId
    this.generation = stored.generation
    this.#options = options
    this.#log = new RoomLog({ ...options, onSaving: (isSaving) => this.#handleSaving(isSaving) }, stored)
    this.#owners = new ClientOwners(stored)
    this.#buriedNoteIds = new Set(stored.buriedNoteIds)
    this.#isLocked = stored.isLocked
    this.#live = new LiveDocument({
      stored,
      log: options.log,
      monotonicMs,
      load: () => this.#loadDocument(),
      onWake: (doc) => this.#owners.reserve(doc),
      onFree: () => this.#schedule(),
      onFailed: (cause) => this.#giveUp(cause),
    })
    this.#connections = new RoomConnections({
      monotonicMs,
      whenCommitted: (answer) => this.#live.whenCommitted(answer),
    })
    this.#weigh()
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections.all
  }

  /** True while the document is in memory. */
  get isAwake(): boolean {
    return this.#live.isAwake
  }

  /** True when nothing would be lost by letting go of the document. */
  get isQuiet(): boolean {
    return this.#queue.length === 0 && !this.#live.busy
  }

  /** True while only hosts may edit. */
  get isLocked(): boolean {
    return this.#isLocked
  }

  /** True while the document may only become smaller. */
  get isFull(): boolean {
    return this.#size === 'full'
  }

  /**
   * Locks or unlocks the document, once that is on disk. What editors have sent and is not applied yet is kept out too; unlocking asks them
   * for what the document lacks.
   */
  async setLocked(isLocked: boolean): Promise<void> {
    await this.#options.store.commit([{ type: 'lock-room', room: this.name, isLocked }])
    if (this.#isLocked === isLocked) return
    this.#isLocked = isLocked
    this.#connections.tell(encodeLocked(isLocked))
    if (!isLocked) this.#askForMissing(({ role }) => role === 'editor')
  }

  /** Lets a connection in; one that comes too late, to a room let go of, is asked to try again. */
  join(connection: Connection): void {
    if (this.#isClosed) return connection.close(closeCodes.roomUnavailable, 'room is being unloaded')
    if (connection.isResident && this.#connections.residentCount >= maxResidents)
      return connection.close(closeCodes.roomUnavailable, 'too many look on')
    this.#connections.add(connection)
    return this.#live.whenJoinable(({ encodeStateVector }) => {
      const frames = [encodeSync('step1', encodeStateVector()), this.#connections.presence.encodeFor(connection)]
      if (connection.asksSaved && !this.#log.isSaving) frames.push(encodeSaving(false))
      if (connection.asksSaved && this.#isLocked) frames.push(encodeLocked(true))
      if (connection.asksSaved && this.#size !== 'fine') frames.push(encodeSize(this.#size))
      connection.send(...frames)
    })
  }

  leave(connection: Connection): void {
    this.#connections.remove(connection)
  }

  /** Told that a socket has sent all that waited for it. */
  drained(connection: Connection): void {
    this.#connections.drained(connection)
  }

  /** Hangs up on a connection that has lost its right; what it has sent and is not applied yet never is. */
  dismiss(connection: Connection): void {
    connection.isWithdrawn = true
    connection.close(closeCodes.notAllowed, 'right withdrawn')
    this.leave(connection)
  }

  /** Takes one frame from a connection. Bad ones close it and touch nothing. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (connection.isClosing) return
    this.#connections.hear(connection, bytes.byteLength)
    const frame = parseFrame(bytes)
    if (frame.ok) this.#handle(connection, frame.value)
    else this.#refuse(connection, String(frame.error.cause))
  }

  /**
   * Changes the document as the server and resolves when that is on disk. `run` must be synchronous; what it throws rejects, and
   * nothing is written.
   */
  execute<Value>(by: string, run: (doc: Y.Doc) => CommandOutcome<Value>): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (this.#isClosed) reject(new Error('the room is closed'))
      else this.#enqueue({ type: 'command', by, run, resolve: (value) => resolve(value as Value), reject })
    })
  }

  /** The last row of the log that `read` sees. */
  get seq(): number {
    return this.#log.seq
  }

  /** Reads the committed document. */
  read<Value>(select: (doc: Y.Doc) => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      const answer = (doc: Y.Doc) => {
        try {
          resolve(select(doc))
        } catch (cause) {
          reject(cause)
        }
      }
      this.#live.whenCommitted(answer, reject)
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
    this.#connections.tend()
    // Whether deletions have made it smaller shows only once it is encoded anew.
    if (this.isFull && this.#log.hasTail) this.#live.whenCommitted((doc) => this.#checkpoint(doc))
  }

  /** Keeps the sockets and lets go of a document that was not used for so long; it is read back when somebody needs it. */
  restAfter(idleMs: number): void {
    if (!this.isQuiet || this.#live.idleMs < idleMs) return
    this.#live.rest(async (doc) => (await this.#save(doc)) && this.#queue.length === 0)
  }

  /** Writes a checkpoint if there is anything new since the last, then lets go; true when the checkpoint holds everything. */
  async unload(): Promise<boolean> {
    this.#isClosed = true
    while (!this.isQuiet) await (this.#live.busy ?? new Promise(setImmediate))
    this.#connections.presence.stop()
    return this.#live.close((doc) => this.#save(doc))
  }

  /** True when all of the document is in a checkpoint. */
  async #save(doc: Y.Doc): Promise<boolean> {
    await this.#checkpointing
    if (this.#log.hasTail) await this.#log.checkpoint(Y.encodeStateAsUpdateV2(doc))
    return !this.#log.hasTail
  }

  #handle(connection: Connection, frame: SyncFrame): void {
    if (frame.type === 'awareness') {
      if (!this.#connections.presence.receive(connection, frame.entries)) this.#refuse(connection, 'bad presence')
    } else if (frame.type === 'query-awareness') this.#connections.sendPresence(connection)
    else if (frame.type === 'sync-step-1') this.#answerStep1(connection, frame.stateVector)
    else this.#takeUpdate(connection, frame)
  }

  #takeUpdate(connection: Connection, { type, content }: UpdateFrame): void {
    connection.framesReceived += 1
    // A viewer's normal handshake holds a step 2: ignored, not refused.
    if (!can(connection.role, 'document.edit')) return
    // Who is new has nothing to tell: no document is needed to hear it.
    if (!this.isAwake && this.isQuiet && isEmptyUpdate(content.bytes))
      return this.#connections.acknowledgeNothing(connection, type === 'sync-step-2')
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
    this.#connections.charge(connection, this.#log.documentBytes)
    this.#live.whenJoinable(({ encodeMissing }) =>
      this.#connections.answerStep1(connection, stateVector, () => encodeMissing(stateVector)),
    )
  }

  #refuse(connection: Connection, cause: string): void {
    this.#options.log.warn({ room: this.name, cause }, 'bad frame refused')
    connection.isWithdrawn = true
    connection.close(closeCodes.badFrame, 'bad frame')
    this.leave(connection)
  }

  /** An update without its base may be the fault of the way: the client is asked once for all that it has. */
  #refuseUpdate(connection: Connection, refusal: Refusal): void {
    if (refusal.type !== 'BaseMissing' || connection.owesStep2 || connection.hasResynced)
      return this.#refuse(connection, refusal.type)
    connection.owesStep2 = true
    connection.hasResynced = true
    return this.#askForMissing((other) => other === connection)
  }

  /** Asks for what the document lacks; the answer is a step 2 that holds everything. */
  #askForMissing(isAsked: (connection: Connection) => boolean): void {
    this.#live.whenCommitted((doc) => {
      const frame = encodeSync('step1', Y.encodeStateVector(doc))
      for (const connection of this.connections) if (isAsked(connection)) connection.send(frame)
    })
  }

  #handleSaving(isSaving: boolean): void {
    this.#connections.tell(encodeSaving(isSaving))
    if (!isSaving) this.#live.answerFromStore()
    this.#options.onSaving(isSaving)
  }

  #enqueue(job: Job): void {
    this.#queue.push(job)
    this.#schedule()
  }

  /** A quiet room ticks at once; a busy one waits about as long as its last fan-out took. */
  #schedule(): void {
    if (this.#live.busy || this.#timer || this.#queue.length === 0) return
    const waitMs = this.#nextTickAtMs - performance.now()
    const tick = () => {
      this.#timer = undefined
      this.#live.occupy((doc) => this.#tick(doc))
    }
    this.#timer = waitMs > 1 ? setTimeout(tick, waitMs) : setImmediate(tick)
  }

  async #loadDocument(): Promise<Y.Doc> {
    const stored = await this.#options.store.loadRoom(this.name)
    if (!stored) throw new Error('the room is gone from the store')
    return documentFromStored(stored)
  }

  async #tick(doc: Y.Doc): Promise<void> {
    const rules = {
      buriedNoteIds: this.#buriedNoteIds,
      isLocked: this.#isLocked,
      isFull: this.isFull,
      owners: this.#owners,
    }
    const tick = applyJobs(doc, this.#queue, rules)
    this.#queue = [...tick.rest]
    this.#queuedBytes = sizeOf(this.#queue)
    if (tick.entries.length > 0) this.#live.changed()
    for (const [connection, refusal] of tick.refused) this.#refuseUpdate(connection, refusal)
    try {
      await this.#commit(tick)
    } catch (cause) {
      for (const { job } of tick.answers) job.reject(cause)
      throw cause
    }
    const startedAtMs = performance.now()
    this.#connections.fanOut(doc, tick)
    const tookMs = performance.now() - startedAtMs
    this.#nextTickAtMs = startedAtMs + tookMs + Math.min(maxTickWaitMs, tookMs)
    for (const { job, value } of tick.answers) job.resolve(value)
    this.#weigh()
    if (this.#log.isCheckpointDue) this.#checkpoint(doc)
  }

  #checkpoint(doc: Y.Doc): void {
    this.#checkpointing = this.#log.checkpoint(Y.encodeStateAsUpdateV2(doc)).then(() => this.#weigh())
  }

  /** Says when the document has become too large, and asks for what was kept out when it no longer is. */
  #weigh(): void {
    const { largeBytes, fullBytes } = this.#options.limits ?? limits
    const { documentBytes } = this.#log
    const size = documentBytes < largeBytes ? 'fine' : documentBytes < fullBytes ? 'large' : 'full'
    if (size === this.#size) return
    const wasFull = this.isFull
    this.#size = size
    this.#options.log.warn({ room: this.name, documentBytes, size }, 'the size of a document has changed')
    this.#connections.tell(encodeSize(size))
    if (wasFull) this.#askForMissing(({ owesStep2 }) => owesStep2)
  }

  async #commit({ entries, writes, newOwners }: Tick): Promise<void> {
    const owners = newOwners.map((owner): Write => ({ type: 'own-client', room: this.name, ...owner }))
    const row = entries.map(({ by, update }) => ({ by, update }))
    if (row.length > 0) this.changeCount += 1
    await this.#log.append(row, [...writes, ...owners])
  }

  /**
   * What cannot be written for another reason than the disk's would never be. The document has gone another way than the log: it is given up,
   * and everybody is asked to come again with what nobody has called saved.
   */
  #giveUp(cause: unknown): void {
    this.#options.log.error({ room: this.name, cause: String(cause) }, 'room given up: it is read anew from the disk')
    this.#isClosed = true
    for (const job of this.#queue.splice(0)) if (job.type === 'command') job.reject(cause)
    for (const connection of this.connections) connection.close(closeCodes.roomUnavailable, 'room is read anew')
    this.#connections.presence.stop()
    this.#options.onFailed?.()
  }
}

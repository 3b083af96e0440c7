import { can } from '@rembuk/shared/access/access'
import type { NoteId } from '@rembuk/shared/base/id'
import * as Y from 'yjs'
import type { LogEntry, Write } from '../store/store.ts'
import { type ClientOwners, serverOwner } from './client-owners.ts'
import type { Connection } from './connection.ts'
import { buryNotes } from './room-document.ts'
import { checkUpdate, isInDocument, isKnownUpdate, type UpdateRefusal, writtenClients } from './update-check.ts'
import type { UpdateContent } from './update-reader.ts'
import { UpdateSlices } from './update-slices.ts'

/** What a command did to the document: what to answer once it is on disk, and what to write beside the log. */
export interface CommandOutcome<Value> {
  readonly value: Value
  readonly writes: readonly Write[]
}

/** A command of ours (a resident's note, a restore, ...), applied as a peer of its own. */
export interface CommandJob {
  readonly type: 'command'
  /** Who stands in the history. */
  readonly by: string
  readonly run: (doc: Y.Doc) => CommandOutcome<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

/** A frame of a connection's that changes the document. */
export interface UpdateJob {
  readonly type: 'update'
  readonly connection: Connection
  readonly content: UpdateContent
  readonly isStep2: boolean
  /** How many frames of this connection are on disk once this one is. */
  readonly frameNumber: number
  /** What is left of one that was too much for one tick, and what it has cost so far. */
  begun?: UpdateSlices
}

export type Job = CommandJob | UpdateJob

export interface TickRules {
  readonly buriedNoteIds: ReadonlySet<NoteId>
  /** True while only hosts may edit. */
  readonly isLocked: boolean
  /** True while the document may only become smaller. */
  readonly isFull: boolean
  readonly owners: ClientOwners
}

export type Refusal = UpdateRefusal | { readonly type: 'TooCostly' }

/** What a tick did: to be written as one row, then answered and sent on. */
export interface Tick {
  readonly entries: readonly (LogEntry & { readonly connection?: Connection })[]
  readonly writes: readonly Write[]
  readonly newOwners: readonly { readonly clientId: number; readonly owner: string }[]
  readonly saved: ReadonlyMap<Connection, number>
  readonly answers: readonly { readonly job: CommandJob; readonly value: unknown }[]
  readonly refused: ReadonlyMap<Connection, Refusal>
  /** Jobs for the next tick, for which there was no time in this one. */
  readonly rest: readonly Job[]
}

/** Of one tick, and of one connection in it. Others may read the loop's events in between. */
const tickMs = 20
const connectionMs = 10
/** Honest work costs some microseconds for each struct; what was made to be slow is stopped at this. */
const maxJobCpuMs = 250
const honestCpuMs = 0.02

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** One run of a room's queue over its document. */
class TickRun {
  readonly entries: (LogEntry & { connection?: Connection })[] = []
  readonly writes: Write[] = []
  readonly newOwners: { clientId: number; owner: string }[] = []
  readonly saved = new Map<Connection, number>()
  readonly answers: { job: CommandJob; value: unknown }[] = []
  readonly refused = new Map<Connection, Refusal>()
  readonly #doc: Y.Doc
  readonly #rules: TickRules
  readonly #startedAtMs = performance.now()

  constructor(doc: Y.Doc, rules: TickRules) {
    this.#doc = doc
    this.#rules = rules
  }

  applyCommand(job: CommandJob): void {
    const before = this.entries.length
    try {
      this.#record({ by: job.by }, job, () => {
        const { value, writes } = job.run(this.#doc)
        this.writes.push(...writes)
        this.answers.push({ job, value })
      })
    } catch (cause) {
      job.reject(cause)
    }
    for (const { update } of this.entries.slice(before))
      this.#claim([...Y.parseUpdateMeta(update).to.keys()], serverOwner)
  }

  /** Applies a connection's updates in their order; returns those that are left. */
  applyUpdates(connection: Connection, jobs: readonly UpdateJob[]): readonly UpdateJob[] {
    const endsAtMs = Math.min(this.#startedAtMs + tickMs, performance.now() + connectionMs)
    let done = 0
    this.#record({ by: connection.name || connection.role, connection }, connection, () => {
      for (const job of jobs) {
        if (this.refused.has(connection)) return
        if (!this.#applyUpdate(job, endsAtMs)) return
        done += 1
      }
    })
    return this.refused.has(connection) ? [] : jobs.slice(done)
  }

  bury(): void {
    const { buriedNoteIds } = this.#rules
    if (buriedNoteIds.size === 0) return
    this.#record({ by: 'server' }, 'bury', () => {
      for (const noteId of buryNotes(this.#doc, buriedNoteIds)) this.writes.push({ type: 'note-returned', noteId })
    })
  }

  /** True when nothing of this job is left to do. */
  #applyUpdate(job: UpdateJob, endsAtMs: number): boolean {
    const { connection, frameNumber } = job
    const admission = this.#admit(job)
    if (admission === 'drop') return true
    if (performance.now() > endsAtMs) return false
    const slices = job.begun ?? this.#begin(job)
    if (!slices) return true
    job.begun = slices
    const first = slices.next()
    if (first) Y.applyUpdate(this.#doc, first, connection)
    if (!slices.isDone && !this.#applySlices(job, slices, endsAtMs)) return false
    if (admission === 'acknowledge') this.saved.set(connection, frameNumber)
    return true
  }

  /** True when all slices are applied; false when the time is over, or the update is found to be made to be slow. */
  #applySlices({ connection, content }: UpdateJob, slices: UpdateSlices, endsAtMs: number): boolean {
    const maxCpuMs = maxJobCpuMs + content.structCount * honestCpuMs
    const cpuBefore = cpuMs() - slices.cpuMs
    let atMs = performance.now()
    for (let slice = slices.next(); slice; slice = slices.next()) {
      Y.applyUpdate(this.#doc, slice, connection)
      const before = atMs
      atMs = performance.now()
      slices.adapt(atMs - before)
      slices.cpuMs = cpuMs() - cpuBefore
      if (slices.cpuMs > maxCpuMs) this.refused.set(connection, { type: 'TooCostly' })
      if (slices.cpuMs > maxCpuMs || atMs > endsAtMs) return slices.isDone
    }
    return true
  }

  #begin({ connection, content }: UpdateJob): UpdateSlices | undefined {
    const owner = connection.sessionHash
    const checked = checkUpdate(this.#doc, content, { owners: this.#rules.owners, owner })
    if (!checked.ok) {
      this.refused.set(connection, checked.error)
      return undefined
    }
    this.#claim(writtenClients(this.#doc, content), owner)
    return new UpdateSlices(content, checked.value)
  }

  /**
   * Whether a frame is taken. What a lock keeps out, or a full document, is not kept: the connection's next step 2 holds it again, so until
   * then nothing of it is acknowledged, an update least of all, which may rest on what was kept out. Deletions make a full document smaller
   * and are applied even so.
   */
  #admit({ connection, content, isStep2 }: UpdateJob): 'acknowledge' | 'apply' | 'drop' {
    if (connection.isWithdrawn) return 'drop'
    const { isLocked, isFull } = this.#rules
    const mayEdit = can(connection.role, 'document.edit', { isLocked })
    const isGrowth = isFull && writtenClients(this.#doc, content).length > 0
    if ((!mayEdit || isGrowth) && !isKnownUpdate(this.#doc, content)) connection.owesStep2 = true
    else if (isStep2) connection.owesStep2 = false
    if (!connection.owesStep2) return 'acknowledge'
    const isShrinking = isFull && mayEdit && content.structCount === 0 && isInDocument(this.#doc, content.deleted)
    return isShrinking ? 'apply' : 'drop'
  }

  #claim(clientIds: readonly number[], owner: string): void {
    for (const clientId of this.#rules.owners.claim(clientIds, owner)) this.newOwners.push({ clientId, owner })
  }

  #record(who: { by: string; connection?: Connection }, origin: unknown, change: () => void): void {
    const collect = (update: Uint8Array) => this.entries.push({ ...who, update })
    this.#doc.on('update', collect)
    try {
      this.#doc.transact(change, origin)
    } finally {
      this.#doc.off('update', collect)
    }
  }
}

/**
 * Applies jobs, one transaction for each origin, and collects what came of it. What takes too long is left for the next tick, each
 * connection's own in order; who has had nothing yet comes first then.
 */
export const applyJobs = (doc: Y.Doc, jobs: readonly Job[], rules: TickRules): Tick => {
  const run = new TickRun(doc, rules)
  const updatesByConnection = new Map<Connection, UpdateJob[]>()
  for (const job of jobs) {
    if (job.type === 'command') run.applyCommand(job)
    else {
      const updates = updatesByConnection.get(job.connection)
      if (updates) updates.push(job)
      else updatesByConnection.set(job.connection, [job])
    }
  }
  const rests = Array.from(updatesByConnection, ([connection, updates]) => run.applyUpdates(connection, updates))
  run.bury()
  const rest = rests.toSorted((a, b) => Number(a[0]?.begun !== undefined) - Number(b[0]?.begun !== undefined)).flat()
  const { entries, writes, newOwners, saved, answers, refused } = run
  return { entries, writes, newOwners, saved, answers, refused, rest }
}

import { can } from '@rembuk/shared/access/access'
import type { NoteId } from '@rembuk/shared/base/id'
import * as Y from 'yjs'
import type { LogEntry, Write } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { isKnownUpdate } from './known-update.ts'
import { buryNotes } from './room-document.ts'

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
  readonly update: Uint8Array
  readonly isStep2: boolean
  /** How many frames of this connection are on disk once this one is. */
  readonly frameNumber: number
}

export type Job = CommandJob | UpdateJob

/** What a tick did: to be written as one row, then answered and sent on. */
export interface Tick {
  readonly entries: readonly (LogEntry & { readonly connection?: Connection })[]
  readonly writes: readonly Write[]
  readonly saved: ReadonlyMap<Connection, number>
  readonly answers: readonly { readonly job: CommandJob; readonly value: unknown }[]
  /** Connections whose update could not be applied. */
  readonly refused: ReadonlySet<Connection>
}

/** What Yjs keeps aside until its base arrives. */
const pendingOf = ({ store }: Y.Doc): readonly Uint8Array[] =>
  [store.pendingStructs?.update, store.pendingDs].filter((update) => update instanceof Uint8Array)

const isSamePending = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((update, index) => Buffer.compare(update, b[index] ?? new Uint8Array()) === 0)

/**
 * True for a frame that may be applied or acknowledged. What a lock keeps out is not kept: the connection's next step 2 holds it again,
 * so until then nothing of it is acknowledged, an update least of all, which may rest on what was kept out.
 */
const isAdmitted = (doc: Y.Doc, { connection, update, isStep2 }: UpdateJob, isLocked: boolean): boolean => {
  if (connection.isWithdrawn) return false
  const mayEdit = can(connection.role, 'document.edit', { isLocked })
  if (isStep2 && (mayEdit || isKnownUpdate(doc, update))) connection.owesStep2 = false
  else if (!mayEdit && !isKnownUpdate(doc, update)) connection.owesStep2 = true
  return !connection.owesStep2
}

interface TickRules {
  readonly buriedNoteIds: ReadonlySet<NoteId>
  /** True while only hosts may edit. */
  readonly isLocked: boolean
}

/** Applies all jobs, one transaction for each origin, and collects what came of it. */
export const applyJobs = (doc: Y.Doc, jobs: readonly Job[], { buriedNoteIds, isLocked }: TickRules): Tick => {
  const entries: (LogEntry & { connection?: Connection })[] = []
  const writes: Write[] = []
  const saved = new Map<Connection, number>()
  const answers: { job: CommandJob; value: unknown }[] = []
  const refused = new Set<Connection>()

  const record = (who: { by: string; connection?: Connection }, change: () => void, origin: unknown) => {
    const collect = (update: Uint8Array) => entries.push({ ...who, update })
    doc.on('update', collect)
    try {
      doc.transact(change, origin)
    } finally {
      doc.off('update', collect)
    }
  }

  const applyUpdates = (connection: Connection, updates: readonly UpdateJob[]) => {
    const who = { by: connection.name || connection.role, connection }
    const pendingBefore = pendingOf(doc)
    try {
      record(
        who,
        () => {
          for (const { update } of updates) Y.applyUpdate(doc, update, connection)
        },
        connection,
      )
      // An update whose base is missing is kept aside by Yjs and makes no event: it goes to the log as it came.
      if (!isSamePending(pendingBefore, pendingOf(doc)))
        entries.push({ ...who, update: Y.mergeUpdates(updates.map(({ update }) => update)) })
      saved.set(connection, Math.max(...updates.map(({ frameNumber }) => frameNumber)))
    } catch {
      refused.add(connection)
    }
  }

  const applyCommand = (job: CommandJob) => {
    try {
      record(
        { by: job.by },
        () => {
          const { value, writes: more } = job.run(doc)
          writes.push(...more)
          answers.push({ job, value })
        },
        job,
      )
    } catch (cause) {
      job.reject(cause)
    }
  }

  const updatesByConnection = new Map<Connection, UpdateJob[]>()
  for (const job of jobs) {
    if (job.type !== 'update' || !isAdmitted(doc, job, isLocked)) continue
    const updates = updatesByConnection.get(job.connection)
    if (updates) updates.push(job)
    else updatesByConnection.set(job.connection, [job])
  }
  for (const [connection, updates] of updatesByConnection) applyUpdates(connection, updates)
  for (const job of jobs) if (job.type === 'command') applyCommand(job)
  const bury = () => {
    for (const noteId of buryNotes(doc, buriedNoteIds)) writes.push({ type: 'note-returned', noteId })
  }
  if (buriedNoteIds.size > 0) record({ by: 'server' }, bury, 'bury')

  return { entries, writes, saved, answers, refused }
}

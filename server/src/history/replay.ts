import type { NoteId, SnapshotId } from '@rembuk/shared/base/id'
import { migrateDocument } from '@rembuk/shared/document/migrations'
import type { History, HistoryMoment } from '@rembuk/shared/history/history'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { RoomKind } from '@rembuk/shared/room/room-name'
import { restoreDocument, restoreItems } from '@rembuk/shared/snapshot/restore'
import * as Y from 'yjs'
import type { LogRow } from '../store/store.ts'
import { createChangeTally } from './change-tally.ts'
import { gatherRows } from './gather-rows.ts'

/** A room's past as the store has it, with what must not be seen of it. */
export interface Past {
  readonly kind: RoomKind
  /** The whole log in order. The first row of one that was folded holds everything before it. */
  readonly rows: readonly LogRow[]
  readonly buriedNoteIds: readonly NoteId[]
}

/** Snapshots, oldest first, and the states (V2) of those taken before the log begins. */
export interface PastSnapshots {
  readonly entries: readonly SnapshotEntry[]
  readonly statesById: ReadonlyMap<SnapshotId, Uint8Array>
}

const stepsPerClient = 50

/**
 * A document that reads like another and tells, as updates, each step it takes to do so. It writes as a new client now and then:
 * Yjs is slow where one client has written very much.
 */
const createFollower = (kind: RoomKind) => {
  const doc = new Y.Doc()
  let stepCount = 0
  return (change: (doc: Y.Doc) => void): string => {
    doc.clientID = 1 + Math.floor(stepCount / stepsPerClient)
    stepCount += 1
    let update: Uint8Array | undefined
    const collect = (made: Uint8Array) => {
      update = made
    }
    doc.on('update', collect)
    doc.transact(() => {
      change(doc)
      // What is taken over may still be in the shape of its time.
      migrateDocument(doc, { kind, from: 1 })
    })
    doc.off('update', collect)
    return update ? Buffer.from(update).toString('base64') : ''
  }
}

/** A state (V2) as a document of today's shape. */
export const documentOf = (state: Uint8Array, kind: RoomKind): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, state)
  migrateDocument(doc, { kind })
  return doc
}

/** The document after some rows of its log. */
const documentAfter = (rows: readonly LogRow[]): Y.Doc => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { entries } of rows) for (const { update } of entries) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The state after a row of the log, as an update V2 written anew, without what must not be seen. */
export const replayTo = ({ rows, buriedNoteIds }: Past, { seq }: { readonly seq: number }): Uint8Array => {
  const shown = new Y.Doc()
  restoreDocument(shown, documentAfter(rows.filter((row) => row.seq <= seq)), { buriedNoteIds })
  return Y.encodeStateAsUpdateV2(shown)
}

/** Applies rows to a document, a transaction for each turn of somebody's, with who it was as its origin. */
const applyTurns = (doc: Y.Doc, rows: readonly LogRow[]): void => {
  const entries = rows.flatMap((row) => row.entries)
  for (let index = 0; index < entries.length; ) {
    const by = entries[index]?.by
    doc.transact(() => {
      for (let entry = entries[index]; entry && entry.by === by; entry = entries[index]) {
        Y.applyUpdate(doc, entry.update)
        index += 1
      }
    }, by)
  }
}

const replaySnapshots = (
  follow: ReturnType<typeof createFollower>,
  { kind, buriedNoteIds }: Past,
  { entries, statesById }: PastSnapshots,
): readonly HistoryMoment[] =>
  entries.flatMap((entry) => {
    const state = statesById.get(entry.snapshotId)
    if (!state) return []
    const doc = documentOf(state, kind)
    const update = follow((shown) => restoreDocument(shown, doc, { buriedNoteIds }))
    return [{ seq: 0, atMs: entry.takenAtMs, parts: [], snapshots: [entry], update }]
  })

/** Shows the whole past as moments to stop at: who did what, and what it did to the document as it may be seen. */
export const replayHistory = (past: Past, snapshots: PastSnapshots): History => {
  const { kind, rows, buriedNoteIds } = past
  const follow = createFollower(kind)
  const before = replaySnapshots(follow, past, snapshots)
  const inLog = snapshots.entries.filter(({ snapshotId }) => !snapshots.statesById.has(snapshotId))
  const doc = new Y.Doc()
  const buried = new Set<string>(buriedNoteIds)
  const tally = createChangeTally(doc, (root, id) => root === 'notes' && buried.has(id))
  const moments: HistoryMoment[] = [...before]

  for (const [index, gathered] of gatherRows(rows, { cutsMs: inLog.map(({ takenAtMs }) => takenAtMs) }).entries()) {
    applyTurns(doc, gathered)
    const { parts, keysByRoot } = tally.take()
    const isFirst = index === 0
    const update = follow((shown) =>
      // What a snapshot from before the log held and the log's beginning does not is gone.
      isFirst ? restoreDocument(shown, doc, { buriedNoteIds }) : restoreItems(shown, doc, keysByRoot),
    )
    const last = gathered.at(-1)
    if (!last || (!isFirst && parts.length === 0 && !update)) continue
    moments.push({ seq: last.seq, atMs: last.atMs, parts, snapshots: [], update })
  }
  return { moments: withSnapshots(moments, inLog) }
}

/** Puts each snapshot to the last moment before it. */
const withSnapshots = (
  moments: readonly HistoryMoment[],
  entries: readonly SnapshotEntry[],
): readonly HistoryMoment[] => {
  const byMoment = new Map<number, SnapshotEntry[]>()
  for (const entry of entries) {
    const after = moments.findIndex(({ atMs }) => atMs > entry.takenAtMs)
    const index = after < 0 ? moments.length - 1 : after - 1
    byMoment.set(index, [entry, ...(byMoment.get(index) ?? [])])
  }
  return moments.map((moment, index) => ({ ...moment, snapshots: byMoment.get(index) ?? moment.snapshots }))
}

import type { TimeMs } from '../base/time.ts'
import type { SnapshotEntry } from '../http/api.ts'

/** What somebody did to an item. `moved`: its place, column or order only; `grouped`: into a group or out of one. */
export const changeVerbs = ['added', 'changed', 'moved', 'grouped', 'deleted'] as const
export type ChangeVerb = (typeof changeVerbs)[number]

/** How many items of one root of a document (notes, groups, budget, ...) somebody did one thing to. */
export interface HistoryChange {
  readonly root: string
  readonly verb: ChangeVerb
  readonly count: number
}

/** What one person did in one moment. */
export interface HistoryPart {
  /** The name of an editor, "resident", or "host" and "editor" where no name is known. */
  readonly by: string
  readonly changes: readonly HistoryChange[]
  /** The items they are about, as they are called in their roots. */
  readonly itemIds: readonly string[]
}

/** A moment of a board's past that one can stop at: some seconds of work by a few people. */
export interface HistoryMoment {
  /** The last row of the log that it holds; 0 for a snapshot from before the log begins. */
  readonly seq: number
  readonly atMs: TimeMs
  /** Empty where the history begins. */
  readonly parts: readonly HistoryPart[]
  /** Snapshots of just this state, newest first. */
  readonly snapshots: readonly SnapshotEntry[]
  /** What turns the state before into this one: a Yjs update, V1, in base64; empty when both read alike. */
  readonly update: string
}

/**
 * GET /api/rooms/:kind/:id/history. Applied to an empty document one after the other, the updates show the past. They are written
 * anew by the server for whoever asks: what was withdrawn or is hidden was never in them, and they tell nobody's client id.
 */
export interface History {
  readonly moments: readonly HistoryMoment[]
}

/** Who stands in the log where a person's name is not known; nobody's own name can be one of these. */
export const namelessAuthors = ['resident', 'host', 'editor', 'server'] as const

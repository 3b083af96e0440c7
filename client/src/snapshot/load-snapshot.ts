import type { SnapshotId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem, ProblemBody } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'

/** A snapshot whose bytes are no document. */
export interface UnreadableSnapshot {
  readonly type: 'UnreadableSnapshot'
}

/** Decodes a snapshot into a document of its own, which nobody shares. */
export const decodeSnapshot = (state: Uint8Array): Result<Y.Doc, UnreadableSnapshot> => {
  try {
    Y.decodeUpdateV2(state)
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, state)
    return ok(doc)
  } catch {
    return err({ type: 'UnreadableSnapshot' })
  }
}

/** Where the snapshots of a room are. */
export const snapshotsPath = (room: RoomName): string => `/api/rooms/${room}/snapshots`

/** Fetches one snapshot to look at. */
export const loadSnapshot = async (
  room: RoomName,
  snapshotId: SnapshotId,
): Promise<Result<Y.Doc, Problem | UnreadableSnapshot>> => {
  try {
    const response = await fetch(`${snapshotsPath(room)}/${snapshotId}`)
    if (!response.ok) return err(((await response.json()) as ProblemBody).problem)
    return decodeSnapshot(new Uint8Array(await response.arrayBuffer()))
  } catch {
    return err({ type: 'Offline' })
  }
}

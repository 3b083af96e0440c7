import type { NoteId } from '@rembuk/shared/base/id'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { Store, Write } from '../store/store.ts'
import type { HistoryThread } from './history-thread.ts'

interface SecretNotes {
  readonly buriedNoteIds: readonly NoteId[]
  /** All notes of this author as well. */
  readonly author?: string
}

/** What rewrites the snapshots of a room that hold secret notes, or were taken by the author of those; the others stay as they are. */
export const rewriteSnapshots = async (
  { store, thread }: { readonly store: Store; readonly thread: HistoryThread },
  room: RoomName,
  { buriedNoteIds, author }: SecretNotes,
): Promise<readonly Write[]> => {
  const writes: Write[] = []
  for (const { snapshotId } of await store.listSnapshots(room)) {
    const snapshot = await store.readSnapshot(room, snapshotId)
    if (!snapshot) continue
    const { entry, state } = snapshot
    const { kind } = splitRoomName(room)
    const clean = await thread.clean({ kind, state, buriedNoteIds, ...(author === undefined ? {} : { author }) })
    const isTakenByAuthor = author !== undefined && entry.takenBy === author
    if (!clean.hadSecrets && !isTakenByAuthor) continue
    const takenBy = isTakenByAuthor ? '' : entry.takenBy
    writes.push({ type: 'delete-snapshots', room, snapshotIds: [snapshotId] })
    writes.push({ type: 'save-snapshot', room, state: clean.state, ...entry, takenBy })
  }
  return writes
}

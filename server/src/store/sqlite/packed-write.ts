import type { NoteId, SnapshotId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { LogRow, Write } from '../store.ts'
import { entriesToBytes } from './sealed-bytes.ts'

/**
 * A write on its way to the store's thread: one for each thing that is done to the tables. Its bytes lie in memory of their own, which
 * moves there without a copy.
 */
export type PackedWrite =
  | Exclude<Write, { readonly type: 'append-log' | 'fold-room' | 'delete-snapshots' | 'erase-notes' }>
  | ({ readonly type: 'append-log' | 'put-row'; readonly bytes: Uint8Array } & Omit<LogRow, 'entries'>)
  | { readonly type: 'erase-past'; readonly room: RoomName; readonly seq: number }
  | {
      readonly type: 'replace-snapshot'
      readonly room: RoomName
      readonly snapshotId: SnapshotId
      readonly state: Uint8Array
    }
  | { readonly type: 'erase-checkpoints'; readonly room: RoomName }
  | { readonly type: 'note-erased'; readonly room: RoomName; readonly noteId: NoteId; readonly seq: number }
  | { readonly type: 'delete-snapshot'; readonly room: RoomName; readonly snapshotId: SnapshotId }

type Pack = { readonly write: PackedWrite; readonly moved?: ArrayBuffer }

const packRow = <Type extends 'append-log' | 'put-row'>(type: Type, { room, seq, atMs, entries }: LogRow): Pack => {
  const bytes = entriesToBytes(entries)
  return { write: { type, room, seq, atMs, bytes }, moved: bytes.buffer }
}

/** Bytes are copied once, here: the caller goes on sending its own to people, and a view of a larger buffer would take it all along. */
const packState = (write: Extract<PackedWrite, { readonly state: Uint8Array }>): Pack => {
  const state = new Uint8Array(write.state)
  return { write: { ...write, state }, moved: state.buffer }
}

const packWrite = (write: Write): readonly Pack[] => {
  switch (write.type) {
    case 'append-log':
      return [packRow('append-log', write)]
    case 'save-checkpoint':
    case 'save-snapshot':
      return [packState(write)]
    case 'fold-room': {
      const { room, seq, state, snapshots } = write
      return [
        { write: { type: 'erase-past', room, seq } },
        packRow('put-row', write),
        packState({ type: 'save-checkpoint', room, seq, state }),
        ...snapshots.map((snapshot) => packState({ type: 'replace-snapshot', room, ...snapshot })),
      ]
    }
    case 'erase-notes': {
      const { room, seq, rows, noteIds } = write
      return [
        ...rows.map((row) => packRow('put-row', row)),
        { write: { type: 'erase-checkpoints', room } },
        ...noteIds.map((noteId) => ({ write: { type: 'note-erased', room, noteId, seq } as const })),
      ]
    }
    case 'delete-snapshots':
      return write.snapshotIds.map((snapshotId) => ({
        write: { type: 'delete-snapshot', room: write.room, snapshotId },
      }))
    default:
      return [{ write }]
  }
}

/** Packs the writes of several commits, and names the memory that moves with them. */
export const packCommits = (
  commits: readonly (readonly Write[])[],
): { readonly commits: readonly (readonly PackedWrite[])[]; readonly moved: readonly ArrayBuffer[] } => {
  const packs = commits.map((writes) => writes.flatMap(packWrite))
  return {
    commits: packs.map((pack) => pack.map(({ write }) => write)),
    moved: packs.flat().flatMap(({ moved }) => (moved ? [moved] : [])),
  }
}

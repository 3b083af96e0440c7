import { type DocumentMigrations, documentMigrations, migrateDocument } from '@rembuk/shared/document/migrations'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { LogRow, Store, StoredRoom } from '../store/store.ts'
import { documentFromStored } from './room-document.ts'

interface MigrateRoomOptions {
  readonly name: RoomName
  readonly nowMs: () => number
  readonly migrations?: DocumentMigrations
}

/**
 * Brings a room that an older program wrote to today's shape, and resolves when that is on disk; to be called before anybody is let in.
 * The rows of before stay in the log, so the history still shows what was there.
 */
export const migrateRoom = async (
  store: Store,
  stored: StoredRoom,
  { name, nowMs, migrations = documentMigrations }: MigrateRoomOptions,
): Promise<StoredRoom> => {
  const documentVersion = migrations.length + 1
  if (stored.documentVersion >= documentVersion) return stored
  const doc = documentFromStored(stored)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  migrateDocument(doc, { kind: splitRoomName(name).kind, from: stored.documentVersion, migrations })
  doc.destroy()

  const row: LogRow = {
    room: name,
    seq: stored.lastSeq + 1,
    atMs: nowMs(),
    entries: updates.map((update) => ({ by: 'server', update })),
  }
  await store.commit([
    { type: 'append-log', ...row },
    { type: 'save-document-version', room: name, documentVersion },
  ])
  return { ...stored, documentVersion, rows: [...stored.rows, row], lastSeq: row.seq }
}

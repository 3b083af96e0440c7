import type { NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'
import type { LogRow, StoredRoom } from '../store.ts'
import type { Damage } from './damage.ts'
import { createQuarantine } from './quarantine.ts'
import { bytesToEntries, decompressState, isSound, type SealedBytes } from './sealed-bytes.ts'

interface RoomRow {
  readonly programmeId: ProgrammeId
  readonly generation: string
  readonly documentVersion: number
  readonly isLocked: number
  readonly lastSeq: number
}
type CheckpointRow = SealedBytes & { readonly seq: number }
type SealedLogRow = SealedBytes & { readonly seq: number; readonly atMs: TimeMs }

/**
 * Makes the function that reads a room. Every byte is proved first: a bad checkpoint gives way to the one before, a bad row of
 * the log is left out; both are set aside and told.
 */
export const createRoomReader = (database: Database, onDamage: (damage: Damage) => void) => {
  const findRoom = database.prepare<[string], RoomRow>(
    `SELECT programme_id AS programmeId, generation, document_version AS documentVersion, is_locked AS isLocked, last_seq AS lastSeq
     FROM rooms WHERE room = ?`,
  )
  const listCheckpoints = database.prepare<[string], CheckpointRow>(
    'SELECT seq, bytes, checksum FROM checkpoints WHERE room = ? ORDER BY seq DESC',
  )
  const listLog = database.prepare<[string, number], SealedLogRow>(
    'SELECT seq, at_ms AS atMs, bytes, checksum FROM log WHERE room = ? AND seq > ? ORDER BY seq',
  )
  const listBuried = database
    .prepare<[string, string], NoteId>(
      'SELECT note_id FROM buried_notes WHERE board_id = ? UNION SELECT note_id FROM hidden_notes WHERE board_id = ?',
    )
    .pluck()
  const listOwners = database.prepare<[string], StoredRoom['clientOwners'][number]>(
    'SELECT client_id AS clientId, owner FROM client_owners WHERE room = ?',
  )
  const quarantine = createQuarantine(database)

  const readCheckpoint = (room: RoomName, foundAtMs: TimeMs): StoredRoom['checkpoint'] => {
    for (const { seq, ...sealed } of listCheckpoints.all(room)) {
      if (isSound({ room, key: seq }, sealed)) return { seq, state: decompressState(sealed.bytes) }
      onDamage({
        type: 'BadCheckpoint',
        room,
        seq,
        isQuarantined: quarantine({ table: 'checkpoints', room, seq, foundAtMs }),
      })
    }
    return undefined
  }

  const readRows = (room: RoomName, after: number, foundAtMs: TimeMs): readonly LogRow[] =>
    listLog.all(room, after).flatMap(({ seq, atMs, ...sealed }) => {
      if (isSound({ room, key: seq, atMs }, sealed)) return [{ room, seq, atMs, entries: bytesToEntries(sealed.bytes) }]
      onDamage({ type: 'BadLogRow', room, seq, isQuarantined: quarantine({ table: 'log', room, seq, foundAtMs }) })
      return []
    })

  return (room: RoomName, foundAtMs: TimeMs): StoredRoom | undefined => {
    const found = findRoom.get(room)
    if (!found) return undefined
    const { kind, id } = splitRoomName(room)
    const checkpoint = readCheckpoint(room, foundAtMs)
    return {
      ...found,
      isLocked: found.isLocked === 1,
      checkpoint,
      rows: readRows(room, checkpoint?.seq ?? 0, foundAtMs),
      clientOwners: listOwners.all(room),
      buriedNoteIds: kind === 'board' ? listBuried.all(id, id) : [],
    }
  }
}

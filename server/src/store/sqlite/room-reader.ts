import type { NoteId, ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'
import type { LogRow, StoredRoom } from '../store.ts'
import { type Damage, isDamageError } from './damage.ts'
import { createQuarantine } from './quarantine.ts'
import { bytesToEntries, decompressState, isSound, type SealedBytes } from './sealed-bytes.ts'

interface RoomRow {
  readonly programmeId: ProgrammeId
  readonly generation: string
  readonly documentVersion: number
  readonly isLocked: number
  readonly foldedSeq: number
  readonly lastSeq: number
}
type SealedLogRow = SealedBytes & { readonly seq: number; readonly atMs: TimeMs }

/** Reads one row; undefined when it is not there or its page can no longer be read. */
const readSurely = <Row>(read: () => Row | undefined): Row | undefined => {
  try {
    return read()
  } catch (cause) {
    if (isDamageError(cause)) return undefined
    throw cause
  }
}

/**
 * Makes the function that reads a room. Every byte is proved first: a bad checkpoint gives way to the one before, a bad row of
 * the log is left out; both are set aside and told, and so is a row that is not there. Rows after a bad one are served: where they build
 * on what it held, Yjs keeps them until somebody brings it back, and whoever has the board open does so by coming again.
 */
export const createRoomReader = (database: Database, onDamage: (damage: Damage) => void) => {
  const findRoom = database.prepare<[string], RoomRow>(
    `SELECT programme_id AS programmeId, generation, document_version AS documentVersion, is_locked AS isLocked,
            folded_seq AS foldedSeq, last_seq AS lastSeq
     FROM rooms WHERE room = ?`,
  )
  const listCheckpoints = database
    .prepare<[string], number>('SELECT seq FROM checkpoints WHERE room = ? ORDER BY seq DESC')
    .pluck()
  const findCheckpoint = database.prepare<[string, number], SealedBytes>(
    'SELECT bytes, checksum FROM checkpoints WHERE room = ? AND seq = ?',
  )
  const logColumns = 'SELECT seq, at_ms AS atMs, bytes, checksum FROM log WHERE room = ?'
  const listLog = database.prepare<[string, number], SealedLogRow>(`${logColumns} AND seq > ? ORDER BY seq`)
  const findRow = database.prepare<[string, number], SealedLogRow>(`${logColumns} AND seq = ?`)
  const listSetAside = database
    .prepare<[string], number>("SELECT seq FROM quarantine WHERE room = ? AND kind = 'log'")
    .pluck()
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
    for (const seq of listCheckpoints.all(room)) {
      const sealed = readSurely(() => findCheckpoint.get(room, seq))
      if (sealed && isSound({ room, key: seq }, sealed)) return { seq, state: decompressState(sealed.bytes) }
      const isQuarantined = quarantine({ table: 'checkpoints', room, seq, foundAtMs })
      onDamage({ type: 'BadCheckpoint', room, seq, isQuarantined })
    }
    return undefined
  }

  /** All rows at once, or one by one when a page among them is broken. */
  const listRows = (room: RoomName, after: number, lastSeq: number): readonly SealedLogRow[] =>
    readSurely(() => listLog.all(room, after)) ??
    Array.from({ length: Math.max(0, lastSeq - after) }, (_, at) => after + 1 + at).flatMap(
      (seq) => readSurely(() => findRow.get(room, seq)) ?? [],
    )

  /** Rows that were written and are not there, but for those that were erased and those that were told of before. */
  const listMissing = (
    { room, foldedSeq, lastSeq }: { readonly room: RoomName } & Pick<RoomRow, 'foldedSeq' | 'lastSeq'>,
    { after, rows }: { readonly after: number; readonly rows: readonly SealedLogRow[] },
  ): readonly number[] => {
    if (rows.length >= lastSeq - after) return []
    const known = new Set([...rows.map(({ seq }) => seq), ...listSetAside.all(room)])
    const first = Math.max(after + 1, foldedSeq)
    return Array.from({ length: Math.max(0, lastSeq + 1 - first) }, (_, at) => first + at).filter(
      (seq) => !known.has(seq),
    )
  }

  const readRows = (
    room: RoomName,
    {
      after,
      foundAtMs,
      ...found
    }: { readonly after: number; readonly foundAtMs: TimeMs } & Pick<RoomRow, 'foldedSeq' | 'lastSeq'>,
  ): readonly LogRow[] => {
    const rows = listRows(room, after, found.lastSeq)
    const setAside = (seq: number) => {
      const isQuarantined = quarantine({ table: 'log', room, seq, foundAtMs })
      onDamage({ type: 'BadLogRow', room, seq, isQuarantined })
    }
    for (const seq of listMissing({ room, ...found }, { after, rows })) setAside(seq)
    return rows.flatMap(({ seq, atMs, ...sealed }) => {
      if (isSound({ room, key: seq, atMs }, sealed)) return [{ room, seq, atMs, entries: bytesToEntries(sealed.bytes) }]
      setAside(seq)
      return []
    })
  }

  return (room: RoomName, foundAtMs: TimeMs): StoredRoom | undefined => {
    const found = findRoom.get(room)
    if (!found) return undefined
    const { foldedSeq, isLocked, ...stored } = found
    const { kind, id } = splitRoomName(room)
    const checkpoint = readCheckpoint(room, foundAtMs)
    return {
      ...stored,
      isLocked: isLocked === 1,
      checkpoint,
      clientOwners: listOwners.all(room),
      rows: readRows(room, { after: checkpoint?.seq ?? 0, foldedSeq, lastSeq: stored.lastSeq, foundAtMs }),
      buriedNoteIds: kind === 'board' ? listBuried.all(id, id) : [],
    }
  }
}

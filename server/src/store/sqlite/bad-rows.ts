import type { TimeMs } from '@rembuk/shared/base/time'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'
import { isSound, type SealedBytes } from './sealed-bytes.ts'

/** A row whose bytes are no longer those that were written, or of the log one that is not there any more (no bytes). */
export interface BadRow {
  readonly table: 'log' | 'checkpoints' | 'snapshots'
  readonly room: RoomName
  /** Its seq, or the id of a snapshot. */
  readonly key: number | string
  readonly bytes: Uint8Array | undefined
}

type Row = SealedBytes & {
  readonly room: RoomName
  readonly key: number | string
  readonly atMs: TimeMs | null
}
interface LogExtent {
  readonly room: RoomName
  readonly first: number
  readonly last: number
  readonly count: number
}

const sealedRows = {
  log: 'SELECT room, seq AS key, at_ms AS atMs, bytes, checksum FROM log',
  checkpoints: 'SELECT room, seq AS key, NULL AS atMs, bytes, checksum FROM checkpoints',
  snapshots: 'SELECT room, snapshot_id AS key, NULL AS atMs, bytes, checksum FROM snapshots',
} as const
const tables = ['log', 'checkpoints', 'snapshots'] as const

/** Rows set aside as damaged are known already, and those that were folded into one are gone for good. */
function* listMissing(database: Database): Generator<BadRow> {
  const extents = database
    .prepare<[], LogExtent>(
      `SELECT room, max(1, folded_seq) AS first, last_seq AS last,
              (SELECT count(*) FROM log WHERE log.room = rooms.room) AS count FROM rooms ORDER BY rowid`,
    )
    .all()
  const listKnown = database
    .prepare<[string, string], number>(
      "SELECT seq FROM log WHERE room = ? UNION SELECT seq FROM quarantine WHERE room = ? AND kind = 'log'",
    )
    .pluck()
  for (const { room, first, last, count } of extents) {
    if (count >= last - first + 1) continue
    const known = new Set(listKnown.all(room, room))
    for (let key = first; key <= last; key += 1)
      if (!known.has(key)) yield { table: 'log', room, key, bytes: undefined }
  }
}

/** Looks at every row that carries a checksum, also at those that no server would read now. The database must be sound as such. */
export function* listBadRows(database: Database): Generator<BadRow> {
  for (const table of tables)
    for (const { room, key, atMs, ...sealed } of database.prepare<[], Row>(sealedRows[table]).iterate())
      if (!isSound({ room, key, atMs }, sealed)) yield { table, room, key, bytes: sealed.bytes }
  yield* listMissing(database)
}

import type { TimeMs } from '@rembuk/shared/base/time'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'

interface BadRow {
  readonly table: 'log' | 'checkpoints'
  readonly room: RoomName
  readonly seq: number
  readonly foundAtMs: TimeMs
}

/**
 * Makes the function that moves a damaged row out of the way, kept for whoever wants to look at it; a row that is not there leaves an
 * empty one, so that it is told once. False when the disk does not take it: reading must go on even then.
 */
export const createQuarantine = (database: Database): ((row: BadRow) => boolean) => {
  const move = database.transaction(({ table, room, seq, foundAtMs }: BadRow) => {
    const atMs = table === 'log' ? 'at_ms' : 'NULL'
    const { changes } = database
      .prepare(
        `INSERT INTO quarantine SELECT ?, room, seq, ${atMs}, bytes, checksum, ? FROM ${table} WHERE room = ? AND seq = ?`,
      )
      .run(table, foundAtMs, room, seq)
    if (changes === 0)
      database.prepare("INSERT INTO quarantine VALUES (?, ?, ?, NULL, x'', 0, ?)").run(table, room, seq, foundAtMs)
    database.prepare(`DELETE FROM ${table} WHERE room = ? AND seq = ?`).run(room, seq)
  })

  return (row) => {
    try {
      move.immediate(row)
      return true
    } catch {
      return false
    }
  }
}

import type { TimeMs } from '@rembuk/shared/base/time'
import { notesOf } from '@rembuk/shared/board/board-document'
import { migrateDocument } from '@rembuk/shared/document/migrations'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'
import type * as Y from 'yjs'
import { documentFromStored } from '../room/room-document.ts'
import { type BadRow, listBadRows } from '../store/sqlite/bad-rows.ts'
import { createReads } from '../store/sqlite/reader.ts'
import { createRoomReader } from '../store/sqlite/room-reader.ts'
import type { StoredRoom } from '../store/store.ts'
import type { Finding } from './findings.ts'
import { createRoomTitles, type RoomEntry } from './room-titles.ts'

/** What can be read of a folder. */
export interface Counts {
  readonly programmeCount: number
  readonly boardCount: number
  readonly meetingCount: number
  readonly noteCount: number
}

interface SetAside {
  readonly rowCount: number
  readonly checkpointCount: number
  readonly foundAtMs: TimeMs
}

/** What a room is like to whoever opens it. */
interface RoomState {
  /** Undefined when its bytes make no document. */
  readonly document: { readonly noteCount: number; readonly isWaiting: boolean } | undefined
  /** Rows that it needs and that are damaged or gone. */
  readonly lostSeqs: readonly number[]
  readonly setAside: SetAside | undefined
}

const openDocument = (room: RoomName, stored: StoredRoom): Y.Doc | undefined => {
  try {
    const doc = documentFromStored(stored)
    migrateDocument(doc, { kind: splitRoomName(room).kind, from: stored.documentVersion })
    return doc
  } catch {
    // The server cannot open it either: that is the finding.
    return undefined
  }
}

/** Makes the function that opens a room as a server does, and sets aside what is damaged. */
const createOpener = (database: Database, { nowMs }: { readonly nowMs: TimeMs }) => {
  let lostSeqs: number[] = []
  const readRoom = createRoomReader(database, (damage) => {
    if (damage.type === 'BadLogRow') lostSeqs.push(damage.seq)
  })
  const findSetAside = database.prepare<[string], SetAside>(
    `SELECT count(*) FILTER (WHERE kind = 'log') AS rowCount, count(*) FILTER (WHERE kind <> 'log') AS checkpointCount,
            min(found_at_ms) AS foundAtMs FROM quarantine WHERE room = ? GROUP BY room`,
  )

  return (room: RoomName, use: (doc: Y.Doc) => void): RoomState => {
    lostSeqs = []
    const setAside = findSetAside.get(room)
    const stored = readRoom(room, nowMs)
    const doc = stored && openDocument(room, stored)
    if (!doc) return { document: undefined, lostSeqs, setAside }
    use(doc)
    const noteCount = splitRoomName(room).kind === 'board' ? notesOf(doc).size : 0
    const document = { noteCount, isWaiting: doc.store.pendingStructs !== null }
    doc.destroy()
    return { document, lostSeqs, setAside }
  }
}

type WithoutRoom<Kind> = Kind extends { readonly room: unknown } ? Omit<Kind, 'room'> : never
type InRoom = WithoutRoom<Finding>
type BadKey = Pick<BadRow, 'table' | 'room' | 'key'>

/** Makes the function that tells what is wrong in a room. */
const createTeller = (database: Database) => {
  const findSoundUntil = database
    .prepare<[string, number], TimeMs>('SELECT at_ms FROM log WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT 1')
    .pluck()
  const { listSnapshots } = createReads(database, () => undefined)

  return (room: RoomName, { document, lostSeqs, setAside }: RoomState, bad: readonly BadKey[]): readonly InRoom[] => {
    const keysOf = (table: BadRow['table']) => bad.filter((row) => row.table === table).map(({ key }) => key)
    const pastKeys = keysOf('log').filter((key) => !lostSeqs.includes(Number(key)))
    const checkpointKeys = keysOf('checkpoints')
    const snapshotKeys = keysOf('snapshots')
    const told: (InRoom | false | undefined)[] = [
      !document && { type: 'NoDocument' },
      lostSeqs.length > 0 && {
        type: 'LostRows',
        count: lostSeqs.length,
        soundUntilMs: findSoundUntil.get(room, Math.min(...lostSeqs)),
      },
      setAside && { type: 'SetAside', ...setAside },
      document?.isWaiting && { type: 'WaitingRows' },
      pastKeys.length > 0 && { type: 'PastRows', count: pastKeys.length },
      checkpointKeys.length > 0 && { type: 'BadCheckpoints', count: checkpointKeys.length },
      ...listSnapshots(room)
        .filter(({ snapshotId }) => snapshotKeys.includes(snapshotId))
        .map(({ name, takenAtMs }) => ({ type: 'BadSnapshot', name, takenAtMs }) as const),
    ]
    return told.filter((finding) => finding !== undefined && finding !== false)
  }
}

const countRooms = (states: ReadonlyMap<RoomName, RoomState>): Counts => {
  const readable = [...states].filter(([, { document }]) => document)
  const count = (kind: string) => readable.filter(([room]) => splitRoomName(room).kind === kind).length
  return {
    programmeCount: count('programme'),
    boardCount: count('board'),
    meetingCount: count('meeting'),
    noteCount: readable.reduce((sum, [, { document }]) => sum + (document?.noteCount ?? 0), 0),
  }
}

/**
 * Reads every room as a server does when somebody opens it, and looks at all the rest that carries a checksum. The database is a copy:
 * what is damaged is set aside in it.
 */
export const examineRooms = (
  database: Database,
  options: { readonly nowMs: TimeMs },
): { readonly findings: readonly Finding[]; readonly counts: Counts } => {
  const badRows = Array.from(listBadRows(database), ({ table, room, key }): BadKey => ({ table, room, key }))
  const entries = database
    .prepare<[], RoomEntry>('SELECT room, programme_id AS programmeId FROM rooms ORDER BY rowid')
    .all()
  const titles = createRoomTitles(entries)
  const open = createOpener(database, options)
  const states = new Map(
    entries.map((entry) => [entry.room, open(entry.room, (doc) => titles.noteDocument(entry, doc))]),
  )

  const tell = createTeller(database)
  const toFinding = (room: RoomName, finding: InRoom): Finding => ({ ...finding, room: titles.titleOf(room) })
  const found = [...states].flatMap(([room, state]) => {
    const bad = badRows.filter((row) => row.room === room)
    return tell(room, state, bad).map((finding) => toFinding(room, finding))
  })
  const gone = titles.listGone().map((room) => toFinding(room, { type: 'NoRoom' }))
  return { findings: [...found, ...gone], counts: countRooms(states) }
}

import type { BoardId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { notesOf, readBoardMeta } from '@rembuk/shared/board/board-document'
import { migrateDocument } from '@rembuk/shared/document/migrations'
import { listBoards, listMeetings, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { boardRoom, meetingRoom, programmeRoom, type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type { Database } from 'better-sqlite3'
import type * as Y from 'yjs'
import { documentFromStored } from '../room/room-document.ts'
import { listBadRows } from '../store/sqlite/bad-rows.ts'
import { createReads } from '../store/sqlite/reader.ts'
import { createRoomReader } from '../store/sqlite/room-reader.ts'
import type { StoredRoom } from '../store/store.ts'
import type { Finding, RoomTitle } from './findings.ts'

/** What can be read of a folder. */
export interface Counts {
  readonly programmeCount: number
  readonly boardCount: number
  readonly meetingCount: number
  readonly noteCount: number
}

interface Titles {
  /** Titles by room, as their programme lists them; of boards also as they stand in their own document. */
  readonly byRoom: Map<RoomName, string>
  /** The programme of each room: also of rooms that are only listed. */
  readonly programmeOf: Map<RoomName, ProgrammeId>
}

interface Entry {
  readonly room: RoomName
  readonly programmeId: ProgrammeId
}
interface SetAside {
  readonly rowCount: number
  readonly checkpointCount: number
  readonly foundAtMs: TimeMs
}

/** A document as whoever opens the room gets it; undefined when the bytes make none. */
const readDocument = (room: RoomName, stored: StoredRoom): Y.Doc | undefined => {
  try {
    const doc = documentFromStored(stored)
    migrateDocument(doc, { kind: splitRoomName(room).kind, from: stored.documentVersion })
    return doc
  } catch {
    return undefined
  }
}

const noteProgramme = (doc: Y.Doc, { room, programmeId }: Entry, { byRoom, programmeOf }: Titles): void => {
  byRoom.set(room, readProgrammeMeta(doc).title)
  const listed = [
    ...listBoards(doc).map(({ id, title }) => [boardRoom(id as BoardId), title] as const),
    ...listMeetings(doc).map(({ id, title }) => [meetingRoom(id as MeetingId), title] as const),
  ]
  for (const [name, title] of listed) {
    byRoom.set(name, title)
    programmeOf.set(name, programmeId)
  }
}

/**
 * Reads every room as a server does when somebody opens it, and looks at all the rest that carries a checksum. The database is a copy:
 * what is damaged is set aside in it.
 */
export const examineRooms = (
  database: Database,
  { nowMs }: { readonly nowMs: TimeMs },
): { readonly findings: readonly Finding[]; readonly counts: Counts } => {
  const badRows = Array.from(listBadRows(database), ({ table, room, key }) => ({ table, room, key }))
  const findSetAside = database.prepare<[string], SetAside>(
    `SELECT count(*) FILTER (WHERE kind = 'log') AS rowCount, count(*) FILTER (WHERE kind <> 'log') AS checkpointCount,
            min(found_at_ms) AS foundAtMs FROM quarantine WHERE room = ? GROUP BY room`,
  )
  const findSoundUntil = database
    .prepare<[string, number], TimeMs>('SELECT at_ms FROM log WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT 1')
    .pluck()
  const reads = createReads(database, () => undefined)
  const rooms = database.prepare<[], Entry>('SELECT room, programme_id AS programmeId FROM rooms ORDER BY rowid').all()
  const titles: Titles = {
    byRoom: new Map(),
    programmeOf: new Map(rooms.map(({ room, programmeId }) => [room, programmeId])),
  }
  const counts = { programme: 0, board: 0, meeting: 0, note: 0 }

  const titleOf = (room: RoomName): RoomTitle => {
    const programmeId = titles.programmeOf.get(room)
    const programmeTitle = (programmeId && titles.byRoom.get(programmeRoom(programmeId))) || ''
    return { room, kind: splitRoomName(room).kind, title: titles.byRoom.get(room) ?? '', programmeTitle }
  }

  /** Notes titles and counts of a document; undefined when there is none. */
  const noteDocument = (entry: Entry, stored: StoredRoom): { readonly isWaiting: boolean } | undefined => {
    const doc = readDocument(entry.room, stored)
    if (!doc) return undefined
    const { kind } = splitRoomName(entry.room)
    counts[kind] += 1
    counts.note += kind === 'board' ? notesOf(doc).size : 0
    if (kind === 'programme') noteProgramme(doc, entry, titles)
    if (kind === 'board' && !titles.byRoom.get(entry.room)) titles.byRoom.set(entry.room, readBoardMeta(doc).title)
    const isWaiting = doc.store.pendingStructs !== null
    doc.destroy()
    return { isWaiting }
  }

  /** What is wrong with a room; its title is known when every room has been read. */
  const examine = (entry: Entry): (() => readonly Finding[]) => {
    const { room } = entry
    const setAside = findSetAside.get(room)
    const lost: number[] = []
    const stored = createRoomReader(database, (damage) => {
      if (damage.type === 'BadLogRow') lost.push(damage.seq)
    })(room, nowMs)
    const document = stored && noteDocument(entry, stored)
    const bad = badRows.filter((row) => row.room === room)
    const badCheckpointCount = bad.filter(({ table }) => table === 'checkpoints').length
    const pastCount = bad.filter(({ table, key }) => table === 'log' && !lost.includes(Number(key))).length
    const badSnapshots = new Set(bad.filter(({ table }) => table === 'snapshots').map(({ key }) => key))

    return () => {
      const title = { room: titleOf(room) }
      const findings: Finding[] = []
      if (!document) findings.push({ type: 'NoDocument', ...title })
      if (lost.length > 0) {
        const soundUntilMs = findSoundUntil.get(room, Math.min(...lost))
        findings.push({ type: 'LostRows', count: lost.length, soundUntilMs, ...title })
      }
      if (setAside) findings.push({ type: 'SetAside', ...setAside, ...title })
      if (document?.isWaiting) findings.push({ type: 'WaitingRows', ...title })
      if (pastCount > 0) findings.push({ type: 'PastRows', count: pastCount, ...title })
      if (badCheckpointCount > 0) findings.push({ type: 'BadCheckpoints', count: badCheckpointCount, ...title })
      for (const { snapshotId, name, takenAtMs } of reads.listSnapshots(room))
        if (badSnapshots.has(snapshotId)) findings.push({ type: 'BadSnapshot', name, takenAtMs, ...title })
      return findings
    }
  }

  const examined = rooms.map(examine)
  const known = new Set(rooms.map(({ room }) => room))
  const gone = [...titles.programmeOf.keys()].filter((room) => !known.has(room))
  return {
    findings: [
      ...examined.flatMap((findingsOf) => findingsOf()),
      ...gone.map((room): Finding => ({ type: 'NoRoom', room: titleOf(room) })),
    ],
    counts: {
      programmeCount: counts.programme,
      boardCount: counts.board,
      meetingCount: counts.meeting,
      noteCount: counts.note,
    },
  }
}

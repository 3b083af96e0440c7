import { assert } from '@rembuk/shared/base/assert'
import type { BoardId, MeetingId, NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { type Decision, isDecided } from '@rembuk/shared/decision/decision'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { isSameVote } from '@rembuk/shared/vote/vote-summary'
import type { Database } from 'better-sqlite3'
import * as Y from 'yjs'
import { buryNotes, documentFromStored } from '../room/room-document.ts'
import { createGroupCommit } from '../store/sqlite/group-commit.ts'
import { packCommits } from '../store/sqlite/packed-write.ts'
import { createReads } from '../store/sqlite/reader.ts'
import { createRoomReader } from '../store/sqlite/room-reader.ts'
import { createWriter } from '../store/sqlite/writer.ts'
import type { Write } from '../store/store.ts'

interface Databases {
  /** What the folder holds until now. */
  readonly present: Database
  /** What is about to take its place. */
  readonly restored: Database
  readonly nowMs: number
}

const notHeard = () => undefined

const listBuried = (database: Database, boardId: BoardId) =>
  database
    .prepare<[string], { noteId: NoteId; atMs: number }>(
      'SELECT note_id AS noteId, at_ms AS atMs FROM buried_notes WHERE board_id = ?',
    )
    .all(boardId)

/** Withdrawn notes stay withdrawn and hidden ones hidden, in the document too; and whoever opens the board next lets the words be erased. */
const buryOnBoard = ({ present, restored, nowMs }: Databases, boardId: BoardId): readonly Write[] => {
  const room = boardRoom(boardId)
  const reads = createReads(present, notHeard)
  const buried = listBuried(present, boardId)
  const hidden = reads.listHiddenNotes(boardId)
  if (buried.length + hidden.length === 0) return []
  const stored = createRoomReader(restored, notHeard)(room, nowMs)
  if (!stored) return []
  const doc = documentFromStored(stored)
  const stillThere = hidden.filter(({ noteId }) => notesOf(doc).has(noteId))
  const writes: Write[] = [
    ...buried.map((note): Write => ({ type: 'bury-note', boardId, ...note })),
    ...stillThere.flatMap(({ noteId }): readonly Write[] => {
      const found = reads.findHiddenNote(boardId, noteId)
      return found ? [{ type: 'hide-note', boardId, values: found.values, ...found.note }] : []
    }),
  ]
  const before = Y.encodeStateVector(doc)
  const returned = doc.transact(() =>
    buryNotes(
      doc,
      [...buried, ...stillThere].map(({ noteId }) => noteId),
    ),
  )
  if (returned.length > 0) {
    const seq = stored.lastSeq + 1
    const update = Y.encodeStateAsUpdate(doc, before)
    writes.push(
      { type: 'append-log', room, seq, atMs: nowMs, entries: [{ by: 'server', update }] },
      { type: 'save-checkpoint', room, seq, state: Y.encodeStateAsUpdateV2(doc) },
    )
  }
  doc.destroy()
  return writes
}

/** Takes the rows of one programme or meeting as they are today. */
const takeRows = (
  { present, restored }: Databases,
  { table, column, id }: { readonly table: string; readonly column: string; readonly id: string },
): void => {
  restored.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id)
  const rows = present.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`).raw().all(id) as unknown[][]
  for (const row of rows) restored.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(row)
}

/** Those of a kind that there are both now and in the backup. */
const listInBoth = ({ present, restored }: Databases, table: string, column: string): readonly string[] => {
  const list = (database: Database) => database.prepare<[], string>(`SELECT ${column} FROM ${table}`).pluck().all()
  const then = new Set(list(restored))
  return list(present).filter((id) => then.has(id))
}

/**
 * Who may enter is no matter of the past: links and rights are today's, in every programme that there is today. So is who was
 * made an editor by whom, and so are paper codes, in every meeting: the slips that people have in their hands are good, and those made worthless since are not.
 */
const carryRights = (databases: Databases): void => {
  const { restored } = databases
  for (const id of listInBoth(databases, 'programmes', 'programme_id'))
    for (const table of ['secrets', 'grants', 'appointments'])
      takeRows(databases, { table, column: 'programme_id', id })
  for (const id of listInBoth(databases, 'meetings', 'meeting_id'))
    for (const table of ['paper_codes', 'appointment_log']) takeRows(databases, { table, column: 'meeting_id', id })
  // Nobody could take back what belongs to a line that is on no list.
  for (const table of ['appointments', 'appointment_log'])
    restored.exec(
      `DELETE FROM ${table} WHERE (meeting_id, attendee_id) NOT IN (SELECT meeting_id, attendee_id FROM attendees)`,
    )
}

/** Whoever has been removed from a list of people since is not on it again. */
const removedPeople = ({ present, restored }: Databases): readonly Write[] =>
  restored
    .prepare<[], MeetingId>('SELECT meeting_id FROM meetings')
    .pluck()
    .all()
    .flatMap((meetingId) =>
      createReads(present, notHeard)
        .listRemovedPeople(meetingId)
        .map((personId) => ({ type: 'remove-person', meetingId, personId }) as const),
    )

/** A vote that has been counted since stays counted: its ballots are not there again. */
const countedVotes = ({ present, restored }: Databases): readonly Write[] =>
  restored
    .prepare<[], MeetingId>('SELECT meeting_id FROM meetings')
    .pluck()
    .all()
    .flatMap((meetingId) => {
      const counted = createReads(present, notHeard)
        .listVotes(meetingId)
        .filter(({ result }) => result)
      const open = createReads(restored, notHeard)
        .listVotes(meetingId)
        .filter(({ result }) => !result)
      return open.flatMap(({ stepId, round }): readonly Write[] => {
        const since = counted.filter((one) => one.stepId === stepId && one.round >= round)
        if (since.length === 0) return []
        return [
          ...since.map((vote): Write => ({ type: 'save-vote', meetingId, vote })),
          { type: 'erase-ballots', meetingId, stepId },
        ]
      })
    })

/**
 * What the room has confirmed is the room's word: it stays as it is now, also where the backup knows it in other words or not at all.
 * What the backup alone holds as confirmed has been reopened or taken back since: it returns as a proposal, for the room to say.
 */
const mergeDecisions = (present: readonly Decision[], restored: readonly Decision[]): readonly Decision[] => {
  const decidedNow = new Map(present.filter(isDecided).map((decision) => [decision.decisionId, decision]))
  const known = new Set(restored.map(({ decisionId }) => decisionId))
  const merged = restored.map(
    (decision): Decision => decidedNow.get(decision.decisionId) ?? { ...decision, state: 'proposed' },
  )
  return [...merged, ...[...decidedNow.values()].filter(({ decisionId }) => !known.has(decisionId))]
}

const decisionsOfTheRoom = ({ present, restored }: Databases): readonly Write[] =>
  restored
    .prepare<[], MeetingId>('SELECT meeting_id FROM meetings')
    .pluck()
    .all()
    .flatMap((meetingId): readonly Write[] => {
      const then = createReads(restored, notHeard).listDecisions(meetingId)
      const reads = createReads(present, notHeard)
      // A meeting that the present folder has lost altogether says nothing of what was taken back.
      if (!reads.readMeeting(meetingId)) return []
      const decisions = mergeDecisions(reads.listDecisions(meetingId), then)
      if (JSON.stringify(decisions) === JSON.stringify(then)) return []
      // The vote that a decision follows from comes along with it.
      const votes = reads.listVotes(meetingId).filter((vote) => decisions.some((one) => isSameVote(one.vote, vote)))
      return [
        ...votes.map((vote): Write => ({ type: 'save-vote', meetingId, vote })),
        { type: 'save-decisions', meetingId, decisions },
      ]
    })

/**
 * Takes into a restored database what restoring may not undo: what people have withdrawn or hidden since, links withdrawn since,
 * paper codes made worthless since, votes counted and what the room has decided since.
 */
export const carryOver = (databases: Databases): void => {
  const { restored } = databases
  const boardIds = restored
    .prepare<[], BoardId>("SELECT substr(room, 7) FROM rooms WHERE room LIKE 'board/%'")
    .pluck()
    .all()
  const writes = [
    ...boardIds.flatMap((boardId) => buryOnBoard(databases, boardId)),
    ...removedPeople(databases),
    ...countedVotes(databases),
    ...decisionsOfTheRoom(databases),
  ]
  const commitTogether = createGroupCommit(restored, createWriter(restored))
  const [outcome] = commitTogether(packCommits([writes]).commits)
  assert(outcome?.isSaved, 'what was withdrawn or hidden goes into the restored database')
  restored.transaction(() => carryRights(databases))()
}

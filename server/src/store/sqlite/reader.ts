import type { DocumentRole } from '@rembuk/shared/access/access'
import type { Invitee } from '@rembuk/shared/attendance/attendance'
import type { AttendanceSettings } from '@rembuk/shared/attendance/quorum'
import type { MediaId, NoteId, SnapshotId, StepId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Decision } from '@rembuk/shared/decision/decision'
import type { HiddenNote, SnapshotEntry } from '@rembuk/shared/http/api'
import type { Picture } from '@rembuk/shared/media/picture'
import { emptyPlan, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { KeyedHand, SpeakingQueue } from '@rembuk/shared/queue/queue'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Totals } from '@rembuk/shared/vote/ballot'
import type { Vote, VoteCount } from '@rembuk/shared/vote/vote-state'
import type { Database } from 'better-sqlite3'
import type {
  FoundPicture,
  LogRow,
  PersonId,
  Store,
  StoredAppointment,
  StoredAppointmentEvent,
  StoredAttendee,
  StoredBallot,
  StoredMeeting,
  StoredOwnNote,
  StoredPaperCodes,
  StoredSealedNote,
} from '../store.ts'
import type { Damage } from './damage.ts'
import { bytesToEntries, decompressState, isSound, type SealedBytes } from './sealed-bytes.ts'

/** The questions of the port that one query answers. */
export type ReadName = Exclude<keyof Store, 'commit' | 'close' | 'loadRoom'>
/** The reads of the port as they are on the store's own thread: at once. */
export type Reads = {
  readonly [Name in ReadName]: (...args: Parameters<Store[Name]>) => Awaited<ReturnType<Store[Name]>>
}

/** What one reading of the log stops at, in bytes. */
const logPageBytes = 256 * 1024

type Grant = Awaited<ReturnType<Store['listGrants']>>[number]
/** Those that an older program has kept follow from no vote. */
const parseDecisions = (text = '[]'): readonly Decision[] =>
  (JSON.parse(text) as readonly (Omit<Decision, 'vote' | 'about'> & Partial<Decision>)[]).map((one) => ({
    vote: null,
    about: null,
    ...one,
  }))

type MeetingRow = Omit<StoredMeeting, 'plan'> & { readonly plan: string | null }

/** What an older program has saved lacks what is new. */
const parsePlan = (text: string | null): MeetingPlan => {
  if (text === null) return emptyPlan
  const { steps, run } = JSON.parse(text) as MeetingPlan
  return { steps, run: { ...emptyPlan.run, ...run } }
}
const rowToMeeting = ({ plan, ...meeting }: MeetingRow): StoredMeeting => ({ ...meeting, plan: parsePlan(plan) })

const meetingColumns = `SELECT meeting_id AS meetingId, programme_id AS programmeId, code, plan, sent_count AS sentCount
  FROM meetings`
const sealedColumns = `note_id AS noteId, meeting_id AS meetingId, step_id AS stepId, board_id AS boardId, kind, text, name, picture
  FROM sealed_notes`
const personColumns = 'name, hamlet, gender, sector'
const hiddenColumns = 'note_id AS noteId, text, kind, hidden_at_ms AS hiddenAtMs'
const snapshotColumns = `snapshot_id AS snapshotId, kind, COALESCE(name, '') AS name, taken_at_ms AS takenAtMs, taken_by AS takenBy`

/** Prepares the reads of the port on an open database. */
export const createReads = (database: Database, onDamage: (damage: Damage) => void): Reads => {
  const rooms = database
    .prepare<[string], RoomName>('SELECT room FROM rooms WHERE programme_id = ? ORDER BY rowid')
    .pluck()
  const log = database.prepare<[string, number], SealedBytes & Pick<LogRow, 'seq' | 'atMs'>>(
    'SELECT seq, at_ms AS atMs, bytes, checksum FROM log WHERE room = ? AND seq > ? ORDER BY seq',
  )
  const secret = database
    .prepare<[string, string], DocumentRole>('SELECT role FROM secrets WHERE programme_id = ? AND secret_hash = ?')
    .pluck()
  const programme = database.prepare<[string]>('SELECT 1 FROM programmes WHERE programme_id = ?')
  const grants = database.prepare<[string], Grant>(
    `SELECT DISTINCT programme_id AS programmeId, role, created_at_ms AS createdAtMs FROM programmes JOIN
       (SELECT session_hash, programme_id, role FROM grants
        UNION ALL SELECT session_hash, programme_id, 'editor' FROM appointments) USING (programme_id)
     WHERE session_hash = ? ORDER BY created_at_ms DESC, programme_id, role`,
  )
  const appointmentLog = database.prepare<[string], StoredAppointmentEvent>(
    `SELECT attendee_id AS attendeeId, at_ms AS atMs, event, by_name AS "by" FROM appointment_log
     WHERE meeting_id = ? ORDER BY at_ms, rowid`,
  )
  const appointments = database.prepare<[string], StoredAppointment>(
    'SELECT attendee_id AS attendeeId, session_hash AS sessionHash FROM appointments WHERE meeting_id = ? ORDER BY attendee_id',
  )
  const meetings = database.prepare<[string], MeetingRow>(`${meetingColumns} WHERE programme_id = ? ORDER BY rowid`)
  const meeting = database.prepare<[string], MeetingRow>(`${meetingColumns} WHERE meeting_id = ?`)
  const meetingByCode = database.prepare<[string], MeetingRow>(`${meetingColumns} WHERE code = ?`)
  const answer = database
    .prepare<[string, string], string>('SELECT answer FROM answers WHERE meeting_id = ? AND command_id = ?')
    .pluck()
  const ownNote = database.prepare<[string], StoredOwnNote>(
    'SELECT board_id AS boardId, meeting_id AS meetingId, key_hash AS keyHash FROM own_notes WHERE note_id = ?',
  )
  const sealedNotes = database.prepare<[string], StoredSealedNote>(
    `SELECT ${sealedColumns} WHERE meeting_id = ? ORDER BY note_id`,
  )
  const sealedNote = database.prepare<[string], StoredSealedNote>(`SELECT ${sealedColumns} WHERE note_id = ?`)
  const picture = database.prepare<[MediaId], FoundPicture>(
    `SELECT media_id AS mediaId, programme_id AS programmeId, room, item_id AS itemId, format, width, height,
       byte_count AS byteCount FROM pictures WHERE media_id = ?`,
  )
  const pictureBytes = database
    .prepare<[MediaId], Picture['bytes']>('SELECT bytes FROM pictures WHERE media_id = ?')
    .pluck()
  const picturesWeight = database
    .prepare<[RoomName], number>('SELECT COALESCE(sum(byte_count), 0) FROM pictures WHERE room = ?')
    .pluck()
  const unplacedPictures = database.prepare<[TimeMs], { room: RoomName; lastSeq: number; mediaIds: string }>(
    `SELECT room, last_seq AS lastSeq, json_group_array(media_id) AS mediaIds FROM pictures JOIN rooms USING (room)
     WHERE (SELECT at_ms FROM log WHERE log.room = rooms.room ORDER BY seq DESC LIMIT 1) < ?
       AND item_id NOT IN (SELECT note_id FROM sealed_notes)
       AND (room, item_id) NOT IN (SELECT 'board/' || board_id, note_id FROM hidden_notes)
     GROUP BY room`,
  )
  const stepCounts = database.prepare<[string], { stepId: StepId; sentCount: number }>(
    'SELECT step_id AS stepId, sent_count AS sentCount FROM step_counts WHERE meeting_id = ?',
  )
  const senders = database.prepare<[string], { stepId: StepId; senderHash: string }>(
    'SELECT step_id AS stepId, sender_hash AS senderHash FROM senders WHERE meeting_id = ?',
  )
  const votes = database
    .prepare<[string], string>('SELECT vote FROM votes WHERE meeting_id = ? ORDER BY step_id, round')
    .pluck()
  const ballots = database.prepare<[string, string], Omit<StoredBallot, 'totals'> & { readonly totals: string }>(
    'SELECT key_hash AS keyHash, owner_hash AS ownerHash, revision, totals FROM ballots WHERE meeting_id = ? AND step_id = ? ORDER BY key_hash',
  )
  const paperCodes = database.prepare<[string], StoredPaperCodes>(
    'SELECT secret, count FROM paper_codes WHERE meeting_id = ?',
  )
  const voteCounts = database
    .prepare<[string, string], string>(
      'SELECT count FROM vote_counts WHERE meeting_id = ? AND step_id = ? ORDER BY source',
    )
    .pluck()
  const unerasedNotes = database.prepare<[], { room: RoomName; seq: number; noteIds: string }>(
    `SELECT room, last_seq AS seq, json_group_array(note_id) AS noteIds FROM buried_notes JOIN rooms ON room = 'board/' || board_id
     WHERE NOT is_erased AND last_seq = (SELECT max(seq) FROM checkpoints WHERE checkpoints.room = rooms.room) GROUP BY room`,
  )
  const hiddenNotes = database.prepare<[string], HiddenNote>(
    `SELECT ${hiddenColumns} FROM hidden_notes WHERE board_id = ? ORDER BY hidden_at_ms, note_id`,
  )
  const hiddenNote = database.prepare<[string, NoteId], HiddenNote & { readonly values: string }>(
    `SELECT ${hiddenColumns}, note_values AS "values" FROM hidden_notes WHERE board_id = ? AND note_id = ?`,
  )
  const queue = database.prepare<[string], string>('SELECT queue FROM queues WHERE meeting_id = ?').pluck()
  const attendanceSettings = database
    .prepare<[string], string>('SELECT settings FROM attendance_settings WHERE meeting_id = ?')
    .pluck()
  const decisions = database.prepare<[string], string>('SELECT decisions FROM decisions WHERE meeting_id = ?').pluck()
  const invitees = database.prepare<[string], Invitee>(
    `SELECT invitee_id AS inviteeId, ${personColumns} FROM invitees WHERE meeting_id = ? ORDER BY rowid`,
  )
  const attendees = database.prepare<[string], StoredAttendee>(
    `SELECT attendee_id AS attendeeId, invitee_id AS inviteeId, ${personColumns}, phone, signature, source, key_hash AS keyHash
     FROM attendees WHERE meeting_id = ? ORDER BY attendee_id`,
  )
  const removedPeople = database
    .prepare<[string], PersonId>('SELECT person_id FROM removed_people WHERE meeting_id = ? ORDER BY person_id')
    .pluck()
  const attendanceCommand = database.prepare<[string, string]>(
    'SELECT 1 FROM attendance_commands WHERE meeting_id = ? AND command_id = ?',
  )
  const snapshots = database.prepare<[string], SnapshotEntry>(
    `SELECT ${snapshotColumns} FROM snapshots WHERE room = ? ORDER BY taken_at_ms DESC, rowid DESC`,
  )
  const snapshot = database.prepare<[string, SnapshotId], SnapshotEntry & SealedBytes>(
    `SELECT ${snapshotColumns}, bytes, checksum FROM snapshots WHERE room = ? AND snapshot_id = ?`,
  )
  const toMeeting = (row: MeetingRow | undefined) => row && rowToMeeting(row)

  const readLog = (room: RoomName, { afterSeq }: { readonly afterSeq: number }): readonly LogRow[] => {
    const rows: LogRow[] = []
    let size = 0
    for (const { seq, atMs, ...sealed } of log.iterate(room, afterSeq)) {
      if (isSound({ room, key: seq, atMs }, sealed))
        rows.push({ room, seq, atMs, entries: bytesToEntries(sealed.bytes) })
      else onDamage({ type: 'BadLogRow', room, seq, isQuarantined: false })
      size += sealed.bytes.byteLength
      if (size >= logPageBytes && rows.length > 0) break
    }
    return rows
  }

  return {
    listRooms: (programmeId) => rooms.all(programmeId),
    readLog,
    findSecret: (programmeId, secretHash) => secret.get(programmeId, secretHash),
    hasProgramme: (programmeId) => programme.get(programmeId) !== undefined,
    listGrants: (sessionHash) => grants.all(sessionHash),
    listAppointments: (meetingId) => appointments.all(meetingId),
    listAppointmentLog: (meetingId) => appointmentLog.all(meetingId),
    listMeetings: (programmeId) => meetings.all(programmeId).map(rowToMeeting),
    readMeeting: (meetingId) => toMeeting(meeting.get(meetingId)),
    findMeetingByCode: (code) => toMeeting(meetingByCode.get(code)),
    findAnswer: (meetingId, commandId) => answer.get(meetingId, commandId),
    findOwnNote: (noteId) => ownNote.get(noteId),
    listSealedNotes: (meetingId) => sealedNotes.all(meetingId),
    findSealedNote: (noteId) => sealedNote.get(noteId),
    findPicture: (mediaId) => picture.get(mediaId),
    readPictureBytes: (mediaId) => pictureBytes.get(mediaId),
    weighPictures: (room) => picturesWeight.get(room) ?? 0,
    listUnplacedPictures: ({ changedBeforeMs }) =>
      unplacedPictures
        .all(changedBeforeMs)
        .map(({ mediaIds, ...room }) => ({ ...room, mediaIds: JSON.parse(mediaIds) as MediaId[] })),
    listStepCounts: (meetingId) => stepCounts.all(meetingId),
    listSenders: (meetingId) => senders.all(meetingId),
    readQueue: (meetingId) => {
      const text = queue.get(meetingId)
      return text === undefined ? undefined : (JSON.parse(text) as SpeakingQueue<KeyedHand>)
    },
    listVotes: (meetingId) => votes.all(meetingId).map((text) => JSON.parse(text) as Vote),
    readPaperCodes: (meetingId) => paperCodes.get(meetingId),
    listBallots: (meetingId, stepId) =>
      ballots.all(meetingId, stepId).map((row) => ({ ...row, totals: JSON.parse(row.totals) as Totals })),
    listVoteCounts: (meetingId, stepId) =>
      voteCounts.all(meetingId, stepId).map((text) => JSON.parse(text) as VoteCount),
    listUnerasedNotes: () =>
      unerasedNotes.all().map(({ noteIds, ...room }) => ({ ...room, noteIds: JSON.parse(noteIds) as NoteId[] })),
    listHiddenNotes: (boardId) => hiddenNotes.all(boardId),
    findHiddenNote: (boardId, noteId) => {
      const found = hiddenNote.get(boardId, noteId)
      if (!found) return undefined
      const { values, ...note } = found
      return { note, values }
    },
    readAttendanceSettings: (meetingId) => {
      const settings = attendanceSettings.get(meetingId)
      return settings === undefined ? undefined : (JSON.parse(settings) as AttendanceSettings)
    },
    listDecisions: (meetingId) => parseDecisions(decisions.get(meetingId)),
    listInvitees: (meetingId) => invitees.all(meetingId),
    listAttendees: (meetingId) => attendees.all(meetingId),
    listRemovedPeople: (meetingId) => removedPeople.all(meetingId),
    hasDoneOnAttendance: (meetingId, commandId) => attendanceCommand.get(meetingId, commandId) !== undefined,
    listSnapshots: (room) => snapshots.all(room),
    readSnapshot: (room, snapshotId) => {
      const found = snapshot.get(room, snapshotId)
      if (!found) return undefined
      const { bytes, checksum, ...entry } = found
      if (isSound({ room, key: snapshotId }, { bytes, checksum })) return { entry, state: decompressState(bytes) }
      onDamage({ type: 'BadSnapshot', room, snapshotId })
      throw new Error(`Snapshot ${snapshotId} of ${room} is damaged on disk`)
    },
  }
}

// Longer than other files: the port is one interface, and a commit one union of everything that is ever written.
import type { DocumentRole } from '@rembuk/shared/access/access'
import type { AppointmentEventType } from '@rembuk/shared/appointment/appointment'
import type { Attendee, Invitee } from '@rembuk/shared/attendance/attendance'
import type { AttendanceSettings } from '@rembuk/shared/attendance/quorum'
import type {
  AttendeeId,
  BoardId,
  InviteeId,
  MediaId,
  MeetingId,
  NoteId,
  ProgrammeId,
  SnapshotId,
  StepId,
} from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Decision } from '@rembuk/shared/decision/decision'
import type { HiddenNote, SnapshotEntry } from '@rembuk/shared/http/api'
import type { Picture } from '@rembuk/shared/media/picture'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import type { KeyedHand, SpeakingQueue } from '@rembuk/shared/queue/queue'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Totals } from '@rembuk/shared/vote/ballot'
import type { Vote, VoteCount } from '@rembuk/shared/vote/vote-state'

/** One update of a room's log and who made it: an editor's name, or "resident". */
export interface LogEntry {
  readonly by: string
  /** A Yjs update, V1. */
  readonly update: Uint8Array
}

export interface LogRow {
  readonly room: RoomName
  /** 1, 2, 3, ... without gaps in each room. */
  readonly seq: number
  readonly atMs: TimeMs
  readonly entries: readonly LogEntry[]
}

/**
 * Erases a room's past. Every row of the log up to and including `seq`, every checkpoint of that time and whatever of the room was set
 * aside as damaged give way to one row and one checkpoint; the snapshots named get other states, the others stay as they are. What
 * stood there before is overwritten on the disk when the commit resolves, or, while a backup is being read, as soon as that is done.
 */
export interface FoldRoom {
  readonly type: 'fold-room'
  readonly room: RoomName
  /** A row that is on disk; rows after it stay. */
  readonly seq: number
  readonly atMs: TimeMs
  /** The row that takes the place of all before: the whole document as Yjs updates V1, for whoever replays the log alone. */
  readonly entries: readonly LogEntry[]
  /** The same document as a Yjs update V2, for the checkpoint. */
  readonly state: Uint8Array
  /** States as Yjs updates V2. A snapshot that is gone by now is no error. */
  readonly snapshots: readonly { readonly snapshotId: SnapshotId; readonly state: Uint8Array }[]
}

/**
 * Takes the words of withdrawn notes out of a room's past: rows of its log give way to others of the same `seq` and `atMs`, every
 * checkpoint but the newest goes. On the disk as with `fold-room`.
 */
export interface EraseNotes extends UnerasedNotes {
  readonly type: 'erase-notes'
  readonly rows: readonly LogRow[]
}

/** Withdrawn notes whose words may still stand in the past of their board. */
export interface UnerasedNotes {
  readonly room: RoomName
  /** The last row of the log when they were listed: what has come back after it is listed again. */
  readonly seq: number
  readonly noteIds: readonly NoteId[]
}

/** Everything that is ever written. A commit is a list of these, all of them or none. */
export type Write =
  | {
      readonly type: 'create-room'
      readonly room: RoomName
      readonly programmeId: ProgrammeId
      readonly generation: string
    }
  /** Its document has been brought to a newer shape; a new room has today's. */
  | { readonly type: 'save-document-version'; readonly room: RoomName; readonly documentVersion: number }
  /** From now on this owner alone writes under this Yjs client id: the hash of a session, or "server". */
  | { readonly type: 'own-client'; readonly room: RoomName; readonly clientId: number; readonly owner: string }
  | { readonly type: 'lock-room'; readonly room: RoomName; readonly isLocked: boolean }
  | ({ readonly type: 'append-log' } & LogRow)
  /** State as a Yjs update V2, holding every row up to and including `seq`. */
  | { readonly type: 'save-checkpoint'; readonly room: RoomName; readonly seq: number; readonly state: Uint8Array }
  | ({ readonly type: 'save-snapshot'; readonly room: RoomName; readonly state: Uint8Array } & SnapshotEntry)
  /** Snapshots that are gone already are no error. */
  | { readonly type: 'delete-snapshots'; readonly room: RoomName; readonly snapshotIds: readonly SnapshotId[] }
  | FoldRoom
  | { readonly type: 'create-programme'; readonly programmeId: ProgrammeId; readonly createdAtMs: TimeMs }
  | {
      readonly type: 'add-secret'
      readonly programmeId: ProgrammeId
      readonly role: DocumentRole
      readonly secretHash: string
    }
  | {
      readonly type: 'grant'
      readonly sessionHash: string
      readonly programmeId: ProgrammeId
      readonly role: DocumentRole
      readonly grantedAtMs: TimeMs
    }
  /** Links of a role, and what people hold by them, are no more; of editors also those whom a host has appointed. */
  | {
      readonly type: 'withdraw-role'
      readonly programmeId: ProgrammeId
      readonly role: DocumentRole
      readonly atMs: TimeMs
    }
  /** Somebody on an attendance list is an editor; in place of what was kept of that before. */
  | ({
      readonly type: 'put-appointment'
      readonly programmeId: ProgrammeId
      readonly meetingId: MeetingId
    } & StoredAppointment)
  | { readonly type: 'end-appointment'; readonly meetingId: MeetingId; readonly attendeeId: AttendeeId }
  /** What became of somebody's right; it goes with their line. */
  | ({ readonly type: 'log-appointment'; readonly meetingId: MeetingId } & StoredAppointmentEvent)
  /** Who made people editors in a meeting is not named any more. */
  | { readonly type: 'erase-appointer'; readonly meetingId: MeetingId; readonly by: string }
  | {
      readonly type: 'create-meeting'
      readonly meetingId: MeetingId
      readonly programmeId: ProgrammeId
      readonly code: string
    }
  | { readonly type: 'save-plan'; readonly meetingId: MeetingId; readonly plan: MeetingPlan }
  /** The ledger: the answer (JSON) that a command got, so that sending it again changes nothing. */
  | {
      readonly type: 'answer-command'
      readonly meetingId: MeetingId
      readonly commandId: string
      readonly answer: string
    }
  | {
      readonly type: 'own-note'
      readonly noteId: NoteId
      readonly boardId: BoardId
      readonly meetingId: MeetingId
      readonly stepId: StepId
      readonly keyHash: string
    }
  /** A phone has sent something in a step. The hash is another one in each step. */
  | {
      readonly type: 'has-sent'
      readonly meetingId: MeetingId
      readonly stepId: StepId
      readonly senderHash: string
    }
  /** A note that is in no document yet. Nothing of it says when it was written. */
  | ({ readonly type: 'seal-note' } & StoredSealedNote)
  /** A picture of an item in a room. It goes for good when a note that it belongs to is buried. */
  | ({ readonly type: 'put-picture' } & StoredPicture & Picture)
  /** Erases a picture that nothing names any more. */
  | { readonly type: 'erase-picture'; readonly mediaId: MediaId }
  | { readonly type: 'change-sealed-note'; readonly noteId: NoteId; readonly text: string }
  | { readonly type: 'unseal-note'; readonly noteId: NoteId }
  /** Who speaks and who waits to, in place of what was kept before. */
  | {
      readonly type: 'save-queue'
      readonly meetingId: MeetingId
      readonly queue: SpeakingQueue<KeyedHand>
      /** Has what was kept before erased from the disk too. */
      readonly isErasing?: boolean
    }
  /** The choices of one count of a vote, or its result; the counts before it stay. */
  | { readonly type: 'save-vote'; readonly meetingId: MeetingId; readonly vote: Vote }
  /** A ballot, in place of the one that its key cast before. */
  | ({ readonly type: 'cast-ballot'; readonly meetingId: MeetingId; readonly stepId: StepId } & StoredBallot)
  /** Hands or slips that somebody has counted, in place of those counted before. */
  | {
      readonly type: 'enter-count'
      readonly meetingId: MeetingId
      readonly stepId: StepId
      readonly count: VoteCount
    }
  /** A ballot of an open vote is no more. On the disk as with `fold-room`. */
  | {
      readonly type: 'withdraw-ballot'
      readonly meetingId: MeetingId
      readonly stepId: StepId
      readonly keyHash: string
    }
  /** What the paper codes of a meeting are made from. */
  | ({ readonly type: 'save-paper-codes'; readonly meetingId: MeetingId } & StoredPaperCodes)
  /** The ballots and counts of a vote are no more. On the disk as with `fold-room`. */
  | { readonly type: 'erase-ballots'; readonly meetingId: MeetingId; readonly stepId: StepId }
  /** A withdrawn note: it is deleted again wherever it comes back, and what was kept of it is erased. */
  | { readonly type: 'bury-note'; readonly boardId: BoardId; readonly noteId: NoteId; readonly atMs: TimeMs }
  /** A buried note has come back and was deleted again: the log holds its words once more. */
  | { readonly type: 'note-returned'; readonly noteId: NoteId }
  | EraseNotes
  /** A note taken out of the document; `values` is what brings it back (JSON). */
  | ({ readonly type: 'hide-note'; readonly boardId: BoardId; readonly values: string } & HiddenNote)
  | { readonly type: 'unhide-note'; readonly boardId: BoardId; readonly noteId: NoteId }
  | { readonly type: 'settle-attendance'; readonly meetingId: MeetingId; readonly settings: AttendanceSettings }
  /** Somebody who is on the list already, by their id, stays as they are. */
  | ({ readonly type: 'invite'; readonly meetingId: MeetingId } & Invitee)
  /** Writes a line of the attendance list, or writes it anew: `isChange` has the words of before erased. */
  | ({ readonly type: 'put-attendee'; readonly meetingId: MeetingId; readonly isChange: boolean } & StoredAttendee)
  /** Erases a line of either list, and what its owner could do by it. Its id stays, so that it does not come back. */
  | { readonly type: 'remove-person'; readonly meetingId: MeetingId; readonly personId: PersonId }
  /** All decisions of a meeting, in order; the words of before are erased. */
  | { readonly type: 'save-decisions'; readonly meetingId: MeetingId; readonly decisions: readonly Decision[] }
  /** A command on the attendance list has been carried out. Nothing of it says by whom, when or on whom. */
  | { readonly type: 'attendance-done'; readonly meetingId: MeetingId; readonly commandId: string }

export interface StoredRoom {
  readonly programmeId: ProgrammeId
  readonly generation: string
  /** The shape of its document; never newer than this program's. */
  readonly documentVersion: number
  /** True while only hosts may edit it. */
  readonly isLocked: boolean
  /** The newest checkpoint whose bytes are sound. */
  readonly checkpoint: { readonly seq: number; readonly state: Uint8Array } | undefined
  /** The rows after it, in order. */
  readonly rows: readonly LogRow[]
  /** The seq of the last row ever written; the next one is one more. */
  readonly lastSeq: number
  /** Whose the Yjs client ids are. */
  readonly clientOwners: readonly { readonly clientId: number; readonly owner: string }[]
  /** Ids of notes that may not come back: withdrawn ones, and hidden ones while they are hidden. */
  readonly buriedNoteIds: readonly NoteId[]
}

export interface StoredMeeting {
  readonly meetingId: MeetingId
  readonly programmeId: ProgrammeId
  readonly code: string
  readonly plan: MeetingPlan
  /** Notes residents have sent in it, withdrawn ones included. */
  readonly sentCount: number
}

export interface StoredSealedNote {
  readonly noteId: NoteId
  readonly meetingId: MeetingId
  readonly stepId: StepId
  readonly boardId: BoardId
  readonly kind: NoteKind
  readonly text: string
  /** Empty where names are not shown. */
  readonly name: string
  /** The note's picture; empty without one. */
  readonly picture: MediaId | ''
}

/** Pictures of a room that a note in its document may name, or none. */
export interface UnplacedPictures {
  readonly room: RoomName
  readonly lastSeq: number
  readonly mediaIds: readonly MediaId[]
}

/** A picture and what it belongs to: whoever may see the item may see it. Nothing of it says who has sent it, or when. */
export interface StoredPicture extends Pick<Picture, 'format' | 'width' | 'height'> {
  readonly mediaId: MediaId
  readonly programmeId: ProgrammeId
  readonly room: RoomName
  readonly itemId: string
}
/** A picture as it is found: how much its bytes are is known without reading them. */
export interface FoundPicture extends StoredPicture {
  readonly byteCount: number
}

/** One ballot of an open vote. Nothing of it says whose it is but the hash of a key that its owner's phone holds. */
export interface StoredBallot {
  readonly keyHash: string
  /** Of a ballot by paper code: the phone that alone may change it; empty where the key itself is the phone's or a line's. */
  readonly ownerHash: string
  readonly revision: number
  readonly totals: Totals
}

/** The codes follow from these, so that the sheet can be printed again and nothing else about them is kept. */
export interface StoredPaperCodes {
  readonly secret: string
  readonly count: number
}

/** A line of the invitation list or of the attendance list. */
export type PersonId = InviteeId | AttendeeId

export interface StoredAttendee extends Attendee {
  /** The hash of the key with which a phone may change the line; empty for one from the paper list. */
  readonly keyHash: string
}

export interface StoredAppointment {
  readonly attendeeId: AttendeeId
  /** The session that has taken it up; empty before. */
  readonly sessionHash: string
}

export interface StoredAppointmentEvent {
  readonly attendeeId: AttendeeId
  readonly atMs: TimeMs
  readonly event: AppointmentEventType
  /** The name of the host; empty where none was given. */
  readonly by: string
}

export interface StoredOwnNote {
  readonly boardId: BoardId
  readonly meetingId: MeetingId
  readonly keyHash: string
}

/**
 * Where everything is kept. A promise of `commit` that has resolved means: on disk, fsynced. Commits asked for at one moment are
 * written in one transaction; one that cannot be applied fails alone. Reads see every commit that has resolved. Errors of the disk
 * reject with the cause; what was asked for is then not written.
 */
export interface Store {
  commit(writes: readonly Write[]): Promise<void>
  loadRoom(room: RoomName): Promise<StoredRoom | undefined>
  listRooms(programmeId: ProgrammeId): Promise<readonly RoomName[]>
  /**
   * The rows of a room's log after one of them, in order: as many as fit into about 256 kB, at least one, none at the end.
   * Damaged rows are left out.
   */
  readLog(room: RoomName, options: { readonly afterSeq: number }): Promise<readonly LogRow[]>
  findSecret(programmeId: ProgrammeId, secretHash: string): Promise<DocumentRole | undefined>
  hasProgramme(programmeId: ProgrammeId): Promise<boolean>
  listGrants(
    sessionHash: string,
  ): Promise<
    readonly { readonly programmeId: ProgrammeId; readonly role: DocumentRole; readonly createdAtMs: TimeMs }[]
  >
  listAppointments(meetingId: MeetingId): Promise<readonly StoredAppointment[]>
  /** What became of the right of those who are on the list, the first first. */
  listAppointmentLog(meetingId: MeetingId): Promise<readonly StoredAppointmentEvent[]>
  listMeetings(programmeId: ProgrammeId): Promise<readonly StoredMeeting[]>
  readMeeting(meetingId: MeetingId): Promise<StoredMeeting | undefined>
  findMeetingByCode(code: string): Promise<StoredMeeting | undefined>
  findAnswer(meetingId: MeetingId, commandId: string): Promise<string | undefined>
  findOwnNote(noteId: NoteId): Promise<StoredOwnNote | undefined>
  /** In the order of their ids, which says nothing. */
  listSealedNotes(meetingId: MeetingId): Promise<readonly StoredSealedNote[]>
  findSealedNote(noteId: NoteId): Promise<StoredSealedNote | undefined>
  findPicture(mediaId: MediaId): Promise<FoundPicture | undefined>
  readPictureBytes(mediaId: MediaId): Promise<Picture['bytes'] | undefined>
  /** What the pictures of a room weigh together, in bytes. */
  weighPictures(room: RoomName): Promise<number>
  /** Pictures of neither waiting nor hidden notes, in rooms that nobody has changed since a time, by room. */
  listUnplacedPictures(options: { readonly changedBeforeMs: TimeMs }): Promise<readonly UnplacedPictures[]>
  /** How many notes were sent in each step, withdrawn ones included. */
  listStepCounts(meetingId: MeetingId): Promise<readonly { readonly stepId: StepId; readonly sentCount: number }[]>
  listSenders(meetingId: MeetingId): Promise<readonly { readonly stepId: StepId; readonly senderHash: string }[]>
  readQueue(meetingId: MeetingId): Promise<SpeakingQueue<KeyedHand> | undefined>
  /** By step, the first count of each first. */
  listVotes(meetingId: MeetingId): Promise<readonly Vote[]>
  /** In the order of their key hashes, which says nothing. */
  listBallots(meetingId: MeetingId, stepId: StepId): Promise<readonly StoredBallot[]>
  /** What the paper codes of a meeting are made from; undefined where none have been asked for. */
  readPaperCodes(meetingId: MeetingId): Promise<StoredPaperCodes | undefined>
  listVoteCounts(meetingId: MeetingId, stepId: StepId): Promise<readonly VoteCount[]>
  /** Of rooms whose newest checkpoint holds every row: only there may the others go. */
  listUnerasedNotes(): Promise<readonly UnerasedNotes[]>
  listHiddenNotes(boardId: BoardId): Promise<readonly HiddenNote[]>
  findHiddenNote(
    boardId: BoardId,
    noteId: NoteId,
  ): Promise<{ readonly note: HiddenNote; readonly values: string } | undefined>
  /** Undefined when nobody has set any. */
  /** In the order in which they were proposed. */
  listDecisions(meetingId: MeetingId): Promise<readonly Decision[]>
  readAttendanceSettings(meetingId: MeetingId): Promise<AttendanceSettings | undefined>
  /** In the order in which they were invited. */
  listInvitees(meetingId: MeetingId): Promise<readonly Invitee[]>
  /** In the order of their ids, which says nothing. */
  listAttendees(meetingId: MeetingId): Promise<readonly StoredAttendee[]>
  /** Whose lines have been erased. */
  listRemovedPeople(meetingId: MeetingId): Promise<readonly PersonId[]>
  hasDoneOnAttendance(meetingId: MeetingId, commandId: string): Promise<boolean>
  /** Newest first. */
  listSnapshots(room: RoomName): Promise<readonly SnapshotEntry[]>
  /** State as a Yjs update V2; undefined when this room has no such snapshot. */
  readSnapshot(
    room: RoomName,
    snapshotId: SnapshotId,
  ): Promise<{ readonly entry: SnapshotEntry; readonly state: Uint8Array } | undefined>
  /** Waits for commits under way, then closes. */
  close(): Promise<void>
}

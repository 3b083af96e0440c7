import { z } from 'zod'
import type { AppointFromControl, AskingFromPhone } from '../appointment/appoint-command.ts'
import type { AttendanceFromControl, AttendanceFromPhone } from '../attendance/attendance-command.ts'
import type { BoardId, MediaId, NoteId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import type { TimeMs } from '../base/time.ts'
import type { DecisionsFromControl } from '../decision/decision-command.ts'
import type { HiddenNote } from '../http/api.ts'
import type { Problem } from '../http/problem.ts'
import type { NoteKind } from '../note/note-schema.ts'
import type { OutlineChange } from '../outline/outline.ts'
import type { PulseFromPhone } from '../pulse/pulse-command.ts'
import type { QueueFromControl, QueueFromPhone } from '../queue/queue-command.ts'
import type { AskPaperCodes, CastBallot, EnterCount } from '../vote/vote-events.ts'
import type { ClosedVote, VoteKey } from '../vote/vote-summary.ts'
import { type LeadCommand, leadCommandSchema } from './lead-command.ts'
import type { MeetingState, ResidentState } from './meeting-state.ts'
import type { ResidentAnswer, ResidentCommand } from './resident-command.ts'

/** Events of the socket.io namespace /resident; a phone connects with `auth: { code, phoneKey }`. */
export interface ResidentToServer extends AttendanceFromPhone, QueueFromPhone, PulseFromPhone, AskingFromPhone {
  command: (command: ResidentCommand, answer: (answer: ResidentAnswer) => void) => void
  /** A ballot, in place of the one cast before with the same key; an answer means that it is on disk. */
  cast: (ballot: CastBallot, answer: (answer: Result<void, Problem>) => void) => void
  /** How many notes this phone holds that the server does not have. */
  waiting: (count: number) => void
  /** The same of ballots. */
  'waiting-ballots': (count: number) => void
  /** Whether this phone looks at the board now: only then is it told of changes. The whole is at /j/:code/outline. */
  'watch-board': (isWatching: boolean) => void
}
export interface ServerToResident {
  /** `nowMs` is the server's time: a phone's own clock may be years off. */
  state: (state: ResidentState, nowMs: TimeMs) => void
  /** The server has the command and is writing it to disk; the answer follows. */
  arrived: (commandId: string) => void
  outline: (change: OutlineChange) => void
}

/** Events of the socket.io namespace /control; connect with `auth: { programmeId, meetingId, as }`. */
export interface ControlToServer
  extends AttendanceFromControl,
    QueueFromControl,
    DecisionsFromControl,
    AppointFromControl {
  /** `by` is the name of whoever leads, for the snapshot of the step that is left. */
  lead: (lead: LeadRequest, answer: (answer: Result<void, Problem>) => void) => void
  /** Notes that wait for a host's consent before they come onto a board. */
  'list-waiting': (answer: (answer: Result<readonly WaitingNote[], Problem>) => void) => void
  /** Lets a waiting note through, or keeps it among the hidden ones. */
  'decide-waiting': (decision: WaitingDecision, answer: (answer: Result<void, Problem>) => void) => void
  /** Hands or slips that somebody has counted, for the vote that is open. */
  'enter-count': (count: EnterCount, answer: (answer: Result<void, Problem>) => void) => void
  /** The codes to print on slips of paper, ten digits each. */
  'paper-codes': (asked: AskPaperCodes, answer: (answer: Result<readonly string[], Problem>) => void) => void
  /** A vote that has been closed, whole. */
  'read-vote': (vote: VoteKey, answer: (answer: Result<ClosedVote, Problem>) => void) => void
  'hide-note': (note: NoteOnBoard, answer: (answer: Result<void, Problem>) => void) => void
  'unhide-note': (note: NoteOnBoard, answer: (answer: Result<void, Problem>) => void) => void
  'list-hidden': (board: { boardId: BoardId }, answer: (answer: Result<readonly HiddenNote[], Problem>) => void) => void
}
export interface ServerToControl {
  /** `nowMs` is the server's time. */
  meeting: (state: MeetingState, nowMs: TimeMs) => void
}

export interface LeadRequest {
  readonly command: LeadCommand
  readonly by: string
}
export const leadRequestSchema = z.object({ command: leadCommandSchema, by: z.string().trim().max(80).default('') })

export interface WaitingNote {
  readonly noteId: NoteId
  readonly boardId: BoardId
  readonly kind: NoteKind
  readonly text: string
  readonly name: string
  /** The note's photo; empty without one. */
  readonly picture: MediaId | ''
}
export const waitingDecisionSchema = z.object({ noteId: z.string().min(6).max(40), isApproved: z.boolean() })
export interface WaitingDecision {
  readonly noteId: NoteId
  readonly isApproved: boolean
}
export interface NoteOnBoard {
  readonly boardId: BoardId
  readonly noteId: NoteId
}
export const noteOnBoardSchema = z.object({ boardId: z.string().min(6).max(40), noteId: z.string().min(6).max(40) })

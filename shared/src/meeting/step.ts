import { z } from 'zod'
import type { BoardId, MeetingId, NoteId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import { maxNoteLength } from '../document/plain-text.ts'
import type { HiddenNote } from '../http/api.ts'
import type { Problem } from '../http/problem.ts'
import { type NoteKind, noteKinds } from '../note/note-schema.ts'

/** The one thing the room does now: writing on one board. The server's own state; no document holds it. */
export const stepSchema = z.object({
  /** The question the room answers, at most 280 characters. */
  prompt: z.string().max(280),
  boardId: z.string().min(6).max(40),
  /** What residents may write; at least one. */
  kinds: z.array(z.enum(noteKinds)).min(1).max(noteKinds.length),
  isOpen: z.boolean(),
  /** Whether the phone asks for a name and the board shows it. */
  showsNames: z.boolean(),
})
/** A step as it is asked for, with the name of whoever asks. */
export const newStepSchema = stepSchema.extend({ by: z.string().trim().max(80).default('') })
export interface Step {
  readonly prompt: string
  readonly boardId: BoardId
  readonly kinds: readonly NoteKind[]
  readonly isOpen: boolean
  readonly showsNames: boolean
}

/** What hosts, editors and the projector are told of a meeting, whole, at every change. */
export interface MeetingState {
  readonly meetingId: MeetingId
  /** Six digits to type on a phone. */
  readonly code: string
  readonly step: Step | null
  /** Phones connected now. */
  readonly phoneCount: number
  /** Notes residents have sent in this meeting, saved. */
  readonly sentCount: number
  /** False while the server cannot write to its disk. */
  readonly isSaving: boolean
}

/** What a phone is told, whole, at every change. */
export interface ResidentState {
  readonly programmeTitle: string
  readonly step: Pick<Step, 'prompt' | 'kinds' | 'isOpen' | 'showsNames'> | null
  readonly isSaving: boolean
}

/** Random letters made on the phone. */
const madeOnPhone = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)

/** Longer than a note may be, so that a long text gets its own answer and not "bad request". */
const textSchema = z.string().max(maxNoteLength * 10)

/**
 * A resident's command; the same command sent again is answered with the first answer. A note belongs to whoever holds its
 * `noteKey`, made on the phone for each note: the server keeps only the key's hash, so no note can be traced to a person.
 */
export const residentCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('write'),
    commandId: madeOnPhone,
    noteKey: madeOnPhone,
    kind: z.enum(noteKinds),
    text: textSchema,
    /** Used only when the step shows names. */
    name: z.string().max(80),
  }),
  z.object({
    type: z.literal('change'),
    commandId: madeOnPhone,
    noteKey: madeOnPhone,
    noteId: z.string().max(40),
    /** The text the resident began from: when the board holds another by now, the change is refused. */
    baseText: textSchema,
    text: textSchema,
  }),
  z.object({
    type: z.literal('withdraw'),
    commandId: madeOnPhone,
    noteKey: madeOnPhone,
    noteId: z.string().max(40),
  }),
])
export type ResidentCommand = z.infer<typeof residentCommandSchema>

/** The answer to a resident's command, given when it is on disk; `text` is the note as it was cleaned and saved. */
export type ResidentAnswer = Result<{ readonly noteId: NoteId; readonly text: string }, Problem>

/** Events of the socket.io namespace /resident; a phone connects with `auth: { code }`. */
export interface ResidentToServer {
  command: (command: ResidentCommand, answer: (answer: ResidentAnswer) => void) => void
}
export interface ServerToResident {
  state: (state: ResidentState) => void
  /** The server has the command and is writing it to disk; the answer follows. */
  arrived: (commandId: string) => void
}

/** Events of the socket.io namespace /control; connect with `auth: { programmeId, meetingId, as }`. */
export interface ControlToServer {
  'set-step': (step: Step & { readonly by?: string }, answer: (answer: Result<void, Problem>) => void) => void
  'hide-note': (note: NoteOnBoard, answer: (answer: Result<void, Problem>) => void) => void
  'unhide-note': (note: NoteOnBoard, answer: (answer: Result<void, Problem>) => void) => void
  'list-hidden': (board: { boardId: BoardId }, answer: (answer: Result<readonly HiddenNote[], Problem>) => void) => void
}
export interface ServerToControl {
  meeting: (state: MeetingState) => void
}
export interface NoteOnBoard {
  readonly boardId: BoardId
  readonly noteId: NoteId
}
export const noteOnBoardSchema = z.object({ boardId: z.string().min(6).max(40), noteId: z.string().min(6).max(40) })

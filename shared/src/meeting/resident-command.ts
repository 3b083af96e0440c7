import { z } from 'zod'
import type { NoteId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import { maxNoteLength } from '../document/plain-text.ts'
import type { Problem } from '../http/problem.ts'
import { locales } from '../i18n/locale.ts'
import { noteKinds } from '../note/note-schema.ts'

/** Random letters made on the phone. */
export const madeOnPhone = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)

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
    /** Set when somebody wrote it down for another, in the language of their page: where no name is kept, the note says only that. */
    entrusted: z.enum(locales).optional(),
    /** The step that asked for it: a note that comes after the room has gone on is refused, and stays on its phone. */
    stepId: z.string().max(40).optional(),
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

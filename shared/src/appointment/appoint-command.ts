import { z } from 'zod'
import type { OwnLine } from '../attendance/attendance-command.ts'
import type { AttendeeId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { madeOnPhone } from '../meeting/resident-command.ts'
import type { AppointmentBook } from './appointment.ts'

/**
 * Makes somebody on the attendance list an editor, or a participant again; to who has only asked that says no. Sent twice it changes
 * nothing more.
 */
export const appointSchema = z.object({
  attendeeId: madeOnPhone as unknown as z.ZodType<AttendeeId>,
  isEditor: z.boolean(),
  /** The name of whoever decides. */
  by: z.string().trim().max(80).default(''),
})
/** What a page sends; the name of its person goes along. */
export type AppointWish = Omit<Appoint, 'by'>
export type Appoint = z.infer<typeof appointSchema>

/** Events of /control that concern who is an editor. */
export interface AppointFromControl {
  appoint: (command: Appoint, answer: (answer: Result<void, Problem>) => void) => void
  /** Who asks to become an editor, and who was made one by whom. */
  'read-appointments': (answer: (answer: Result<AppointmentBook, Problem>) => void) => void
}
/** Events of /resident that concern who is an editor. */
export interface AskingFromPhone {
  /** Asks hosts to make the owner of a line an editor. */
  'ask-editor': (line: OwnLine, answer: (answer: Result<void, Problem>) => void) => void
}

import { z } from 'zod'
import type { AttendeeId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { madeOnPhone } from '../meeting/resident-command.ts'

/** Makes somebody on the attendance list an editor, or a participant again; sent twice it changes nothing more. */
export const appointSchema = z.object({
  attendeeId: madeOnPhone as unknown as z.ZodType<AttendeeId>,
  isEditor: z.boolean(),
})
export type Appoint = z.infer<typeof appointSchema>

/** Events of /control that concern who is an editor. */
export interface AppointFromControl {
  appoint: (command: Appoint, answer: (answer: Result<void, Problem>) => void) => void
}

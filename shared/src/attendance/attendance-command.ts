import { z } from 'zod'
import type { AttendeeId, InviteeId } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { madeOnPhone } from '../meeting/resident-command.ts'
import { type AttendanceList, type Attendee, maxInvitedAtOnce, maxPeople } from './attendance.ts'
import { genders, sectors } from './person.ts'
import { maxConsentLength } from './quorum.ts'
import { maxSignatureLength } from './signature.ts'

const attendeeId = madeOnPhone as unknown as z.ZodType<AttendeeId>
const inviteeId = madeOnPhone as unknown as z.ZodType<InviteeId>

/** Longer than a list takes, so that a long name gets its own answer and not "bad request". */
const line = z.string().max(1000)
const person = {
  name: line,
  hamlet: line,
  gender: z.enum([...genders, '']),
  sector: z.enum([...sectors, '']),
}

/**
 * What a phone asks of the attendance list; the same command sent again changes nothing more. A line belongs to whoever holds its
 * `attendeeKey`, made on the phone for this alone: it leads to no note and no vote.
 */
export const attendCommandSchema = z.discriminatedUnion('type', [
  /** Puts a person onto the list, or changes the line. */
  z.object({
    type: z.literal('sign'),
    commandId: madeOnPhone,
    attendeeId,
    attendeeKey: madeOnPhone,
    ...person,
    phone: line,
    signature: z.string().max(maxSignatureLength),
  }),
  z.object({ type: z.literal('take-back'), commandId: madeOnPhone, attendeeId, attendeeKey: madeOnPhone }),
])
export type AttendCommand = z.infer<typeof attendCommandSchema>
export type AttendAnswer = Result<void, Problem>

/** What hosts and editors ask of the attendance list; ids are made by the page, so that sending it again changes nothing more. */
export const attendanceEditSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('invite'),
    commandId: madeOnPhone,
    people: z
      .array(z.object({ inviteeId, ...person }))
      .min(1)
      .max(maxInvitedAtOnce)
      .readonly(),
  }),
  z.object({ type: z.literal('uninvite'), commandId: madeOnPhone, inviteeId }),
  /** Writes down somebody from the paper list, or corrects a line; a drawn signature stays. */
  z.object({
    type: z.literal('put'),
    commandId: madeOnPhone,
    attendeeId,
    ...person,
    phone: line,
    inviteeId: z.union([inviteeId, z.literal('')]),
  }),
  /** Erases a line. */
  z.object({ type: z.literal('remove'), commandId: madeOnPhone, attendeeId }),
  z.object({
    type: z.literal('settle'),
    commandId: madeOnPhone,
    settings: z.object({
      isAsked: z.boolean(),
      quorum: z.discriminatedUnion('type', [
        z
          .object({ type: z.literal('fraction'), part: z.int().min(1).max(100), of: z.int().min(1).max(100) })
          .refine(({ part, of }) => part <= of),
        z.object({ type: z.literal('count'), count: z.int().min(1).max(maxPeople) }),
        z.object({ type: z.literal('none') }),
      ]),
      consent: z.string().trim().max(maxConsentLength),
    }),
  }),
])
export type AttendanceEdit = z.infer<typeof attendanceEditSchema>

/** Which line a phone asks about. */
export const ownLineSchema = z.object({ attendeeId, attendeeKey: madeOnPhone })
export type OwnLine = z.infer<typeof ownLineSchema>

/** Events of /resident that concern attendance. */
export interface AttendanceFromPhone {
  attend: (command: AttendCommand, answer: (answer: AttendAnswer) => void) => void
  /** The phone's line as it stands on the list; null when it does not: a host may have removed it. */
  'own-line': (line: OwnLine, answer: (answer: Result<Attendee | null, Problem>) => void) => void
}
/** Events of /control that concern attendance. */
export interface AttendanceFromControl {
  'edit-attendance': (edit: AttendanceEdit, answer: (answer: AttendAnswer) => void) => void
  'list-attendance': (answer: (answer: Result<AttendanceList, Problem>) => void) => void
}

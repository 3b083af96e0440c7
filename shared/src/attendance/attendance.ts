import type { AttendeeId, InviteeId } from '../base/id.ts'
import type { Person } from './person.ts'
import type { AttendanceSettings } from './quorum.ts'
import type { Signature } from './signature.ts'
import type { AttendanceSummary } from './summary.ts'

/** The most people of one list. */
export const maxPeople = 5000
/** The most that one message invites; a longer list is sent in pieces. */
export const maxInvitedAtOnce = 100

export interface Invitee extends Person {
  readonly inviteeId: InviteeId
}

/** Somebody who is there; what everybody but the lists of hosts and editors may count. */
export interface Present extends Person {
  readonly attendeeId: AttendeeId
  /** The one on the invitation list whom an editor has said this is; empty when the name tells. */
  readonly inviteeId: InviteeId | ''
}

/** A line of the attendance list. */
export interface Attendee extends Present {
  readonly phone: string
  readonly signature: Signature
  /** Signed by themselves, or written down by an editor from the paper list. */
  readonly source: 'phone' | 'paper'
}

/** What hosts and editors are given on request, in the order of the names. */
export interface AttendanceList {
  readonly settings: AttendanceSettings
  readonly invitees: readonly Invitee[]
  readonly attendees: readonly Attendee[]
}

/** What phones are told: never a name. */
export interface ResidentAttendance {
  readonly isOpen: boolean
  /** Empty is the product's own line. */
  readonly consent: string
  readonly presentCount: number
  /** Of those present, who count for the quorum. */
  readonly countedCount: number
  readonly neededCount: number | null
}

/** What phones are told; null when this meeting keeps no list. */
export const residentAttendanceOf = (
  { isAsked, consent }: AttendanceSettings,
  { presentCount, countedCount, neededCount }: AttendanceSummary,
  { isOpen }: { readonly isOpen: boolean },
): ResidentAttendance | null => (isAsked ? { isOpen, consent, presentCount, countedCount, neededCount } : null)

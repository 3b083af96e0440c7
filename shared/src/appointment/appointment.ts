import type { AttendeeId } from '../base/id.ts'

/**
 * Somebody on the attendance list of a meeting whom a host has made an editor of its programme. The one whose phone holds the key of
 * that line takes the right up; it lasts until a host takes it back or the line is gone.
 */
export interface Appointment {
  readonly attendeeId: AttendeeId
  /** Whether the board has been opened with it. */
  readonly hasAccepted: boolean
}

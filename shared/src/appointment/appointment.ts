import type { AttendeeId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'

/**
 * Somebody on the attendance list of a meeting whom a host has made an editor of its programme. The one whose phone holds the key of
 * that line takes the right up; it lasts until a host takes it back or the line is gone.
 */
export interface Appointment {
  readonly attendeeId: AttendeeId
  /** Whether the board has been opened with it. */
  readonly hasAccepted: boolean
}

/** What became of somebody's right; `links-withdrawn` is for everybody at once. */
export type AppointmentEventType = 'appointed' | 'dismissed' | 'links-withdrawn'

/** Told to hosts alone, who see the names on the list as well. */
export interface AppointmentEvent {
  readonly atMs: TimeMs
  readonly event: AppointmentEventType
  readonly name: string
  /** The host's name; empty where none was given. */
  readonly by: string
}
/** Somebody who has asked to become an editor, the first first. */
export interface Asking {
  readonly attendeeId: AttendeeId
  readonly name: string
}
export interface AppointmentBook {
  readonly askings: readonly Asking[]
  /** The newest first. */
  readonly events: readonly AppointmentEvent[]
}

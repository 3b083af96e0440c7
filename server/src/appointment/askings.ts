// Who of the attendance list asks to become an editor. In memory only, and over with the meeting: who still wants to asks again.
import { can } from '@rembuk/shared/access/access'
import type { AppointmentBook, Asking } from '@rembuk/shared/appointment/appointment'
import type { OwnLine } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { done, err, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { hashSecret } from '../access/secrets.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'

export interface LiveAskings {
  /** In the order in which they came. */
  readonly open: Set<AttendeeId>
  readonly refusedAtMs: Map<AttendeeId, TimeMs>
}

/** Who was told no asks again only after so long. */
export const askAgainAfterMs = 10 * 60_000
/** More than hosts will ever read; the others ask in the hall. */
const maxOpen = 30

export const createAskings = (): LiveAskings => ({ open: new Set(), refusedAtMs: new Map() })

/** Who asks now, the first first: somebody on the list who is no editor yet. */
export const askingsOf = ({ askings, attendance, appointments }: LiveMeeting): readonly AttendeeId[] =>
  [...askings.open].filter((attendeeId) => attendance.attendees.has(attendeeId) && !appointments.has(attendeeId))

/** Whoever holds the key of a line asks once, until a host has answered. */
export const askToEdit = (
  live: LiveMeeting,
  { line: { attendeeId, attendeeKey }, nowMs }: { readonly line: OwnLine; readonly nowMs: TimeMs },
): Result<void, Problem> => {
  const { askings, appointments, attendance, plan } = live
  const { isFrozen, endedAtMs } = plan.run
  if (endedAtMs) return err({ type: 'MeetingOver' })
  if (isFrozen) return err({ type: 'PhonesFrozen' })
  const hasSigned = attendance.attendees.get(attendeeId)?.keyHash === hashSecret(attendeeKey)
  if (!can('participant', 'editor.ask', { hasSigned })) return err({ type: 'NotAllowed' })
  if (appointments.has(attendeeId) || askings.open.has(attendeeId)) return done
  const refusedAtMs = askings.refusedAtMs.get(attendeeId)
  const isTooSoon = refusedAtMs !== undefined && nowMs - refusedAtMs < askAgainAfterMs
  if (isTooSoon || askingsOf(live).length >= maxOpen) return err({ type: 'AskedEnough' })
  askings.open.add(attendeeId)
  return done
}

/** A host says no. */
export const refuseAsking = ({ askings }: LiveMeeting, attendeeId: AttendeeId, nowMs: TimeMs): void => {
  if (askings.open.delete(attendeeId)) askings.refusedAtMs.set(attendeeId, nowMs)
}

/** Nobody asks in a meeting that is over. */
export const settleAskings = ({ askings }: Pick<LiveMeeting, 'askings'>, after: MeetingPlan): void => {
  if (!after.run.endedAtMs) return
  askings.open.clear()
  askings.refusedAtMs.clear()
}

/** Who asks, and who was made an editor by whom, with the names of the list. */
export const readAppointmentBook = async (store: Store, live: LiveMeeting): Promise<AppointmentBook> => {
  const nameOf = (attendeeId: AttendeeId) => live.attendance.attendees.get(attendeeId)?.name ?? ''
  const events = await store.listAppointmentLog(live.meetingId)
  return {
    askings: askingsOf(live).map((attendeeId): Asking => ({ attendeeId, name: nameOf(attendeeId) })),
    events: events.map(({ attendeeId, atMs, event, by }) => ({ atMs, event, by, name: nameOf(attendeeId) })).reverse(),
  }
}

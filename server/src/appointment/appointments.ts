// Who of a meeting's attendance list is an editor of the programme for now.
import { can } from '@rembuk/shared/access/access'
import type { Appoint } from '@rembuk/shared/appointment/appoint-command'
import type { OwnLine } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { done, err, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import { hashSecret } from '../access/secrets.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store, Write } from '../store/store.ts'
import { refuseAsking } from './askings.ts'

export interface AppointmentDeps {
  readonly store: Store
  /** Commits what takes rights away, then hangs up on whoever is connected by them. */
  readonly withdraw: (programmeId: ProgrammeId, writes: readonly Write[]) => Promise<void>
}

interface AppointDeps extends AppointmentDeps {
  readonly nowMs: () => TimeMs
}

/** The hash of the session that has taken up each appointment; empty for one that nobody has. */
export type LiveAppointments = ReadonlyMap<AttendeeId, string>

export const readAppointments = async (store: Store, meetingId: MeetingId): Promise<LiveAppointments> =>
  new Map((await store.listAppointments(meetingId)).map(({ attendeeId, sessionHash }) => [attendeeId, sessionHash]))

const put = (live: LiveMeeting, attendeeId: AttendeeId, sessionHash: string): Write => {
  const { programmeId, meetingId } = live
  return { type: 'put-appointment', programmeId, meetingId, attendeeId, sessionHash }
}

const save = async (
  live: LiveMeeting,
  commit: () => Promise<void>,
  changed: LiveAppointments,
): Promise<Result<void, Problem>> => {
  try {
    await commit()
  } catch {
    return err({ type: 'NotSaving' })
  }
  live.appointments = changed
  return done
}

/** Makes somebody on the list an editor, or takes that back: then their sockets are closed when this resolves. Answers who has asked. */
export const appoint = (
  { store, withdraw, nowMs }: AppointDeps,
  live: LiveMeeting,
  { attendeeId, isEditor, by }: Appoint,
): Promise<Result<void, Problem>> | Result<void, Problem> => {
  const { appointments, programmeId, meetingId, attendance } = live
  if (!isEditor) refuseAsking(live, attendeeId, nowMs())
  if (appointments.has(attendeeId) === isEditor) return done
  const event = isEditor ? 'appointed' : 'dismissed'
  const logged: Write = { type: 'log-appointment', meetingId, attendeeId, atMs: nowMs(), event, by }
  const others = new Map(appointments)
  if (!isEditor) {
    others.delete(attendeeId)
    return save(live, () => withdraw(programmeId, [{ type: 'end-appointment', meetingId, attendeeId }, logged]), others)
  }
  const known = attendance.attendees.get(attendeeId)
  if (!known) return err({ type: 'PersonGone' })
  // Nobody holds the key of a line from the paper list.
  if (!known.keyHash) return err({ type: 'BadRequest', detail: 'attendeeId' })
  return save(live, () => store.commit([put(live, attendeeId, ''), logged]), others.set(attendeeId, ''))
}

/**
 * Gives the right to the session of whoever holds the key of the line: one session at a time, so that a phone whose cookie was lost
 * on the way tries again, and the session of before ends.
 */
export const acceptAppointment = (
  { store, withdraw }: AppointmentDeps,
  live: LiveMeeting,
  { line: { attendeeId, attendeeKey }, sessionHash }: { readonly line: OwnLine; readonly sessionHash: string },
): Promise<Result<void, Problem>> | Result<void, Problem> => {
  const before = live.appointments.get(attendeeId)
  const isOwn = live.attendance.attendees.get(attendeeId)?.keyHash === hashSecret(attendeeKey)
  if (!can('participant', 'appointment.accept', { isAppointed: isOwn && before !== undefined }))
    return err({ type: 'NotAllowed' })
  if (before === sessionHash) return done
  const writes = [put(live, attendeeId, sessionHash)]
  const commit = () => (before ? withdraw(live.programmeId, writes) : store.commit(writes))
  return save(live, commit, new Map(live.appointments).set(attendeeId, sessionHash))
}

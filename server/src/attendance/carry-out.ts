import type { AttendAnswer } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId, InviteeId } from '@rembuk/shared/base/id'
import { done } from '@rembuk/shared/base/result'
import type { AppointmentDeps } from '../appointment/appointments.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { PersonId, Write } from '../store/store.ts'
import type { AttendanceBook } from './attendance-book.ts'

export type AttendanceDeps = AppointmentDeps

/** Lets what concerns one line wait for what came before. */
const inTurnOfLine = <Value>(book: AttendanceBook, attendeeId: string, work: () => Promise<Value>): Promise<Value> => {
  const running = (book.turns.get(attendeeId) ?? Promise.resolve()).then(work)
  const quiet = running.catch(() => undefined)
  book.turns.set(attendeeId, quiet)
  void quiet.then(() => book.turns.get(attendeeId) === quiet && book.turns.delete(attendeeId))
  return running
}

/** Carries out a command unless it has been: the answer to one sent again is that it is done. Refusals are thought about anew. */
export const carryOutOnce = (
  { store }: Pick<AttendanceDeps, 'store'>,
  { meetingId, attendance }: LiveMeeting,
  { commandId, attendeeId }: { readonly commandId: string; readonly attendeeId?: AttendeeId | undefined },
  work: () => Promise<AttendAnswer>,
): Promise<AttendAnswer> =>
  inTurnOfLine(attendance, attendeeId ?? '', async () => {
    if (await store.hasDoneOnAttendance(meetingId, commandId)) return done
    const answer = await work()
    attendance.summary = undefined
    return answer
  })

/** Forgets lines that are erased on disk. */
export const forgetPeople = (book: AttendanceBook, personIds: readonly PersonId[]): void => {
  for (const personId of personIds) {
    book.invitees.delete(personId as InviteeId)
    book.attendees.delete(personId as AttendeeId)
    book.removed.add(personId)
  }
  book.summary = undefined
}

/** Commits the erasing of lines; who was an editor by one of them is none any more. */
export const commitRemoval = async (
  { store, withdraw }: AttendanceDeps,
  live: LiveMeeting,
  { personIds, writes }: { readonly personIds: readonly PersonId[]; readonly writes: readonly Write[] },
): Promise<void> => {
  const appointed = new Set(personIds.filter((personId) => live.appointments.has(personId as AttendeeId)))
  if (appointed.size === 0) return store.commit(writes)
  await withdraw(live.programmeId, writes)
  live.appointments = new Map([...live.appointments].filter(([attendeeId]) => !appointed.has(attendeeId)))
}

/** Erases a line of either list; whoever brings it again is refused. */
export const removePerson = async (
  deps: AttendanceDeps,
  live: LiveMeeting,
  { personId, commandId }: { readonly personId: PersonId; readonly commandId: string },
  /** What goes with it. */
  alongside: readonly Write[] = [],
): Promise<AttendAnswer> => {
  const { meetingId, attendance } = live
  const writes: readonly Write[] = [
    { type: 'remove-person', meetingId, personId },
    ...alongside,
    { type: 'attendance-done', meetingId, commandId },
  ]
  await commitRemoval(deps, live, { personIds: [personId], writes })
  forgetPeople(attendance, [personId])
  return done
}

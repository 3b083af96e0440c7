import type { AttendAnswer } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId, InviteeId } from '@rembuk/shared/base/id'
import { done } from '@rembuk/shared/base/result'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { PersonId, Store } from '../store/store.ts'
import type { AttendanceBook } from './attendance-book.ts'

export interface AttendanceDeps {
  readonly store: Store
}

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
  { store }: AttendanceDeps,
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

/** Erases a line of either list; whoever brings it again is refused. */
export const removePerson = async (
  store: Store,
  { meetingId, attendance }: LiveMeeting,
  { personId, commandId }: { readonly personId: PersonId; readonly commandId: string },
): Promise<AttendAnswer> => {
  await store.commit([
    { type: 'remove-person', meetingId, personId },
    { type: 'attendance-done', meetingId, commandId },
  ])
  forgetPeople(attendance, [personId])
  return done
}

import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { PersonId } from '../store/store.ts'
import { type AttendanceDeps, commitRemoval, forgetPeople } from './carry-out.ts'

interface EraseAttendanceDeps extends AttendanceDeps {
  readonly findMeeting: (meetingId: MeetingId) => Promise<LiveMeeting | undefined>
  /** Told of every meeting whose lists have changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

const isNamed =
  (name: string) =>
  (person: { readonly name: string }): boolean =>
    person.name.localeCompare(name, 'id', { sensitivity: 'accent' }) === 0

/** Finds and erases the lines of a person, by name, on the lists of all meetings of a programme. */
export const createAttendanceEraser = (deps: EraseAttendanceDeps) => {
  const { store, findMeeting, onChange } = deps
  const linesOf = async (programmeId: ProgrammeId, name: string) => {
    const meetings = await store.listMeetings(programmeId)
    const lives = await Promise.all(meetings.map(({ meetingId }) => findMeeting(meetingId)))
    return lives.flatMap((live) => {
      if (!live) return []
      const { invitees, attendees } = live.attendance
      const personIds: readonly PersonId[] = [
        ...[...invitees.values()].filter(isNamed(name)).map(({ inviteeId }) => inviteeId),
        ...[...attendees.values()].filter(isNamed(name)).map(({ attendeeId }) => attendeeId),
      ]
      return personIds.length > 0 ? [{ live, personIds }] : []
    })
  }

  return {
    /** On how many lines the person stands. */
    count: async (programmeId: ProgrammeId, name: string): Promise<number> =>
      (await linesOf(programmeId, name)).reduce((sum, { personIds }) => sum + personIds.length, 0),

    erase: async (programmeId: ProgrammeId, name: string): Promise<void> => {
      for (const { live, personIds } of await linesOf(programmeId, name)) {
        const { meetingId, attendance } = live
        const writes = personIds.map((personId) => ({ type: 'remove-person', meetingId, personId }) as const)
        await commitRemoval(deps, live, { personIds, writes })
        forgetPeople(attendance, personIds)
        onChange(meetingId)
      }
    },
  }
}

export type AttendanceEraser = ReturnType<typeof createAttendanceEraser>

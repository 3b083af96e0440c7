import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { isSameName } from '@rembuk/shared/base/person-name'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { PersonId } from '../store/store.ts'
import { type AttendanceDeps, commitRemoval, forgetPeople } from './carry-out.ts'

interface EraseAttendanceDeps extends AttendanceDeps {
  readonly listMeetings: (programmeId: ProgrammeId) => Promise<readonly LiveMeeting[]>
  /** Told of every meeting whose lists have changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

const linesOf = ({ attendance }: LiveMeeting, wanted: string): readonly PersonId[] => {
  const { invitees, attendees } = attendance
  const isWanted = ({ name }: { readonly name: string }): boolean => isSameName(name, wanted)
  return [
    ...[...invitees.values()].filter(isWanted).map(({ inviteeId }) => inviteeId),
    ...[...attendees.values()].filter(isWanted).map(({ attendeeId }) => attendeeId),
  ]
}

/** Finds and erases the lines of a person, by name, on the lists of all meetings of a programme. */
export const createAttendanceEraser = (deps: EraseAttendanceDeps) => {
  const { listMeetings, onChange } = deps

  return {
    /** On how many lines the person stands. */
    count: async (programmeId: ProgrammeId, name: string): Promise<number> =>
      (await listMeetings(programmeId)).reduce((sum, live) => sum + linesOf(live, name).length, 0),

    erase: async (programmeId: ProgrammeId, name: string): Promise<void> => {
      for (const live of await listMeetings(programmeId))
        await inTurn(live, async () => {
          const { meetingId, attendance } = live
          const personIds = linesOf(live, name)
          if (personIds.length === 0) return
          const writes = personIds.map((personId) => ({ type: 'remove-person', meetingId, personId }) as const)
          await commitRemoval(deps, live, { personIds, writes })
          forgetPeople(attendance, personIds)
          onChange(meetingId)
        })
    },
  }
}

export type AttendanceEraser = ReturnType<typeof createAttendanceEraser>

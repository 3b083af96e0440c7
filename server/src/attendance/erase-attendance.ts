import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { isSameName } from '@rembuk/shared/base/person-name'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { PersonId, Write } from '../store/store.ts'
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

/** Finds and erases the lines of a person, by name, on the lists of all meetings of a programme; as a host they are named no more. */
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
          const hosts = new Set((await deps.store.listAppointmentLog(meetingId)).map(({ by }) => by))
          const writes: readonly Write[] = [
            ...personIds.map((personId) => ({ type: 'remove-person', meetingId, personId }) as const),
            ...[...hosts]
              .filter((by) => isSameName(by, name))
              .map((by) => ({ type: 'erase-appointer', meetingId, by }) as const),
          ]
          if (writes.length === 0) return
          await commitRemoval(deps, live, { personIds, writes })
          forgetPeople(attendance, personIds)
          onChange(meetingId)
        })
    },
  }
}

export type AttendanceEraser = ReturnType<typeof createAttendanceEraser>

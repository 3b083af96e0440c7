import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { isNamedIn, withoutName } from '@rembuk/shared/decision/decision'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'

interface EraseDecisionsDeps {
  readonly store: Store
  readonly listMeetings: (programmeId: ProgrammeId) => Promise<readonly LiveMeeting[]>
  /** Told of every meeting whose decisions have changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

/** Finds a person in the decisions of a programme, and takes the name out: the decisions themselves stay, they are the room's. */
export const createDecisionEraser = ({ store, listMeetings, onChange }: EraseDecisionsDeps) => {
  const countIn = ({ decisions }: LiveMeeting, name: string): number =>
    decisions.filter((decision) => isNamedIn(decision, name)).length

  return {
    /** How many decisions name the person. */
    count: async (programmeId: ProgrammeId, name: string): Promise<number> =>
      (await listMeetings(programmeId)).reduce((sum, live) => sum + countIn(live, name), 0),

    erase: async (programmeId: ProgrammeId, name: string): Promise<void> => {
      for (const live of await listMeetings(programmeId)) {
        const { meetingId } = live
        await inTurn(live, async () => {
          if (countIn(live, name) === 0) return
          const decisions = live.decisions.map((decision) => withoutName(decision, name))
          await store.commit([{ type: 'save-decisions', meetingId, decisions }])
          live.decisions = decisions
          onChange(meetingId)
        })
      }
    },
  }
}

export type DecisionEraser = ReturnType<typeof createDecisionEraser>

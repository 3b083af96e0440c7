import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { namesIn, withoutName } from '@rembuk/shared/decision/decision'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'

interface EraseDecisionsDeps {
  readonly store: Store
  readonly findMeeting: (meetingId: MeetingId) => Promise<LiveMeeting | undefined>
  /** Told of every meeting whose decisions have changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

/** Finds a person in the decisions of a programme, and takes the name out: the decisions themselves stay, they are the room's. */
export const createDecisionEraser = ({ store, findMeeting, onChange }: EraseDecisionsDeps) => {
  const meetingsOf = async (programmeId: ProgrammeId): Promise<readonly LiveMeeting[]> => {
    const meetings = await store.listMeetings(programmeId)
    const lives = await Promise.all(meetings.map(({ meetingId }) => findMeeting(meetingId)))
    return lives.flatMap((live) => (live ? [live] : []))
  }
  const isNamedIn = (live: LiveMeeting, name: string) =>
    live.decisions.filter((decision) => namesIn(decision).includes(name)).length

  return {
    /** How many decisions name the person. */
    count: async (programmeId: ProgrammeId, name: string): Promise<number> =>
      (await meetingsOf(programmeId)).reduce((sum, live) => sum + isNamedIn(live, name), 0),

    erase: async (programmeId: ProgrammeId, name: string): Promise<void> => {
      for (const live of await meetingsOf(programmeId)) {
        const { meetingId } = live
        await inTurn(live, async () => {
          if (isNamedIn(live, name) === 0) return
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

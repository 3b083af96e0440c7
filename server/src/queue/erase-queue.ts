import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { isSameName } from '@rembuk/shared/base/person-name'
import type { KeyedHand, SpeakingQueue } from '@rembuk/shared/queue/queue'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'

interface EraseQueueDeps {
  readonly store: Store
  readonly listMeetings: (programmeId: ProgrammeId) => Promise<readonly LiveMeeting[]>
  /** Told of every meeting whose queue has changed. */
  readonly onChange: (meetingId: MeetingId) => void
}

/** Finds a person in the speaking queues of a programme, and takes their hands down; nothing of the name stays on the disk. */
export const createQueueEraser = ({ store, listMeetings, onChange }: EraseQueueDeps) => {
  const isOf =
    (wanted: string) =>
    ({ name }: KeyedHand): boolean =>
      isSameName(name, wanted)
  const countIn = ({ speaker, waiting }: SpeakingQueue<KeyedHand>, name: string): number =>
    [...(speaker ? [speaker] : []), ...waiting].filter(isOf(name)).length

  return {
    /** How many raised hands bear the name. */
    count: async (programmeId: ProgrammeId, name: string): Promise<number> =>
      (await listMeetings(programmeId)).reduce((sum, { queue }) => sum + countIn(queue, name), 0),

    erase: async (programmeId: ProgrammeId, name: string): Promise<void> => {
      for (const live of await listMeetings(programmeId))
        await inTurn(live, async () => {
          const { meetingId, queue } = live
          if (countIn(queue, name) === 0) return
          const speaker = queue.speaker && isOf(name)(queue.speaker) ? null : queue.speaker
          const left = { speaker, waiting: queue.waiting.filter((hand) => !isOf(name)(hand)) }
          await store.commit([{ type: 'save-queue', meetingId, queue: left, isErasing: true }])
          live.queue = left
          onChange(meetingId)
        })
    },
  }
}

export type QueueEraser = ReturnType<typeof createQueueEraser>

import { MeetingService } from '@rembuk/server/meeting/meeting-service'
import type { Store } from '@rembuk/server/store/store'
import type { MeetingId } from '@rembuk/shared/base/id'

/** The meetings of a store, without a server around them; `changed` are those of which anybody was told. */
export const openMeetings = (store: Store) => {
  const changed: MeetingId[] = []
  const meetings = new MeetingService({
    store,
    hub: { use: async () => undefined } as never,
    nowMs: () => 1000,
    onChange: (meetingId) => changed.push(meetingId),
    withdraw: (_programmeId, writes) => store.commit(writes),
    onStepLeft: () => undefined,
  })
  return { meetings, changed }
}

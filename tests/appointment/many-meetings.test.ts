import type { Write } from '@rembuk/server/store/store'
import type { AttendeeId, MeetingId } from '@rembuk/shared/base/id'
import { expect, onTestFinished, test } from 'vitest'
import { openMeetings } from '../meeting/meetings-on.ts'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, meetingId, programmeId } from '../store/store-samples.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const [quiet, unread] = ['meeting002', 'meeting003'] as [MeetingId, MeetingId]
const appoint = (attendeeId: string, inMeeting = meetingId): Write => ({
  type: 'put-appointment',
  programmeId,
  meetingId: inMeeting,
  attendeeId: attendeeId as AttendeeId,
  sessionHash: '',
})

test('[L56] when the editors of a programme lose their right, the meetings under way that have any are told, and no other is read', async () => {
  const store = await openOrThrow({ folder: await makeTemporaryFolder() })
  onTestFinished(() => store.close())
  await store.commit([
    createProgramme(),
    createMeeting(),
    createMeeting({ meetingId: quiet, code: '111111' }),
    createMeeting({ meetingId: unread, code: '222222' }),
    appoint('sari'),
    appoint('joko', unread),
  ])
  const read: MeetingId[] = []
  const { meetings, changed } = openMeetings({
    ...store,
    readMeeting: (one) => {
      read.push(one)
      return store.readMeeting(one)
    },
  })
  expect((await meetings.readState(meetingId))?.appointments).toHaveLength(1)
  await meetings.readState(quiet)
  await store.commit([{ type: 'withdraw-role', programmeId, role: 'editor', atMs: 5 }])
  await meetings.rereadAppointments(programmeId)
  expect((await meetings.readState(meetingId))?.appointments).toEqual([])
  expect(changed).toEqual([meetingId])
  expect(read).toEqual([meetingId, quiet])
})

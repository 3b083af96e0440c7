import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { expect, onTestFinished, test } from 'vitest'
import { openMeetings } from '../meeting/meetings-on.ts'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createMeeting, createProgramme, meetingId, programmeId } from '../store/store-samples.ts'
import { createFaultyStore } from '../support/faulty-store.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const attendeeId = 'attendee-sari' as AttendeeId

test('[A25] who is erased at the moment they are made an editor is neither on the list nor an editor', async () => {
  const { store, breakDisk, mendDisk } = createFaultyStore(await openOrThrow({ folder: await makeTemporaryFolder() }))
  onTestFinished(() => store.close())
  const person = { name: 'Sri', hamlet: '', gender: '', sector: '', phone: '', signature: noSignature } as const
  await store.commit([
    createProgramme(),
    createMeeting(),
    {
      ...{ type: 'put-attendee', meetingId, isChange: false, attendeeId, inviteeId: '', ...person },
      ...{ source: 'phone', keyHash: 'key of sari' },
    },
  ])
  const { meetings } = openMeetings(store)
  expect((await meetings.readState(meetingId))?.appointments).toEqual([])
  breakDisk({ type: 'hangs' }, { calls: 'commits' })
  const appointing = meetings.appoint(meetingId, { attendeeId, isEditor: true, by: '' })
  const erasing = meetings.attendanceEraser.erase(programmeId, 'sri')
  // Both have come as far as they can.
  await new Promise((resolve) => setTimeout(resolve, 50))
  mendDisk()
  expect(await appointing).toEqual({ ok: true })
  await erasing
  expect((await meetings.readState(meetingId))?.appointments).toEqual([])
  expect(await store.listAppointments(meetingId)).toEqual([])
  expect(await meetings.attendanceEraser.count(programmeId, 'Sri')).toBe(0)
})

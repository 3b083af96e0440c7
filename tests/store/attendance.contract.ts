import type { StoredAttendee, Write } from '@rembuk/server/store/store'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId, InviteeId, MeetingId } from '@rembuk/shared/base/id'
import { describe, expect, test } from 'vitest'
import { createMeeting, meetingId } from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const person = { name: 'Bu Sari', hamlet: 'RT 03', gender: 'female', sector: 'women' } as const
const attendee: StoredAttendee = {
  attendeeId: 'attendee-1' as AttendeeId,
  inviteeId: '',
  ...person,
  phone: '0812',
  signature: noSignature,
  source: 'phone',
  keyHash: 'key',
}
const invitee = { inviteeId: 'invitee-1' as InviteeId, ...person }
const put = (changes: Partial<StoredAttendee> = {}, isChange = false): Write => ({
  type: 'put-attendee',
  meetingId,
  isChange,
  ...attendee,
  ...changes,
})
const remove = (personId: AttendeeId | InviteeId): Write => ({ type: 'remove-person', meetingId, personId })

/** How the lists of people are kept. */
export const attendanceContract = (storeUnderTest: StoreUnderTest): void => {
  describe('attendance', () => {
    test('[A9] invited people are listed as they were invited, and who is invited twice stays as they were', async () => {
      const store = await openPrepared(storeUnderTest)
      const second = { ...invitee, inviteeId: 'aaaaaaaaa' as InviteeId, name: 'Pak Joko' }
      await store.commit([
        { type: 'invite', meetingId, ...invitee },
        { type: 'invite', meetingId, ...second },
      ])
      await store.commit([{ type: 'invite', meetingId, ...invitee, name: 'Another' }])
      expect(await store.listInvitees(meetingId)).toEqual([invitee, second])
    })

    test('[A9] a line of the attendance list is what was written last, in its own meeting alone', async () => {
      const store = await openPrepared(storeUnderTest)
      const other = 'meeting002' as MeetingId
      await store.commit([createMeeting({ meetingId: other, code: '111111' }), put()])
      await store.commit([put({ name: 'Bu Sari W.' }, true)])
      expect(await store.listAttendees(meetingId)).toEqual([{ ...attendee, name: 'Bu Sari W.' }])
      expect(await store.listAttendees(other)).toEqual([])
    })

    test('[A10] who has been removed from a list does not come back to it', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([put(), { type: 'invite', meetingId, ...invitee }])
      await store.commit([remove(attendee.attendeeId), remove(invitee.inviteeId)])
      await expect(store.commit([put()])).rejects.toThrow()
      await store.commit([{ type: 'invite', meetingId, ...invitee }])
      expect([await store.listAttendees(meetingId), await store.listInvitees(meetingId)]).toEqual([[], []])
      expect(await store.listRemovedPeople(meetingId)).toEqual([attendee.attendeeId, invitee.inviteeId])
    })

    test('[A9] settings are those saved last, and a command is remembered as done in its meeting', async () => {
      const store = await openPrepared(storeUnderTest)
      expect(await store.readAttendanceSettings(meetingId)).toBeUndefined()
      const settings = { isAsked: true, quorum: { type: 'none' }, consent: '' } as const
      await store.commit([
        { type: 'settle-attendance', meetingId, settings },
        { type: 'attendance-done', meetingId, commandId: 'c1' },
      ])
      await store.commit([{ type: 'settle-attendance', meetingId, settings: { ...settings, isAsked: false } }])
      await store.commit([{ type: 'attendance-done', meetingId, commandId: 'c1' }])
      expect(await store.readAttendanceSettings(meetingId)).toEqual({ ...settings, isAsked: false })
      expect(await store.hasDoneOnAttendance(meetingId, 'c1')).toBe(true)
      expect(await store.hasDoneOnAttendance('meeting999' as MeetingId, 'c1')).toBe(false)
    })
  })
}

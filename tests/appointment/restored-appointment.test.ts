import type { Write } from '@rembuk/server/store/store'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { openRestored } from '../store/restored-store.ts'
import { meetingId, programmeId } from '../store/store-samples.ts'

const sign = (name: string): Write => ({
  type: 'put-attendee',
  meetingId,
  isChange: false,
  attendeeId: `attendee-${name}` as AttendeeId,
  inviteeId: '',
  name,
  hamlet: '',
  gender: '',
  sector: '',
  phone: '',
  signature: noSignature,
  source: 'phone',
  keyHash: `key of ${name}`,
})
const appoint = (name: string): Write => ({
  type: 'put-appointment',
  programmeId,
  meetingId,
  attendeeId: `attendee-${name}` as AttendeeId,
  sessionHash: `session of ${name}`,
})
const log = (name: string, event: 'appointed' | 'dismissed', atMs: number): Write => ({
  ...({ type: 'log-appointment', meetingId, atMs, event, by: 'Bu Rina' } as const),
  attendeeId: `attendee-${name}` as AttendeeId,
})

test('[L55] who was made a participant again since a backup is no editor after it is restored; who was made one since is', async () => {
  const store = await openRestored({
    backup: [sign('sari'), sign('joko'), appoint('sari'), log('sari', 'appointed', 1)],
    now: [
      ...[sign('sari'), sign('joko'), sign('budi'), appoint('joko'), appoint('budi')],
      ...[
        log('sari', 'appointed', 1),
        log('sari', 'dismissed', 2),
        log('joko', 'appointed', 3),
        log('budi', 'appointed', 4),
      ],
    ],
  })
  // Budi is on no list of the backup, so nobody could take back what he was given.
  expect(await store.listAppointments(meetingId)).toEqual([
    { attendeeId: 'attendee-joko', sessionHash: 'session of joko' },
  ])
  expect(await store.listGrants('session of sari')).toEqual([])
  expect(await store.listGrants('session of joko')).toMatchObject([{ programmeId, role: 'editor' }])
  expect(await store.listGrants('session of budi')).toEqual([])
  // So is what hosts read of it: neither the past forgets it, nor does it name who is on no list.
  const events = await store.listAppointmentLog(meetingId)
  expect(events.map(({ attendeeId, event }) => [attendeeId, event])).toEqual([
    ['attendee-sari', 'appointed'],
    ['attendee-sari', 'dismissed'],
    ['attendee-joko', 'appointed'],
  ])
})

// What hosts and editors do with the invitation list and the attendance list.
import { type Action, can, type Role } from '@rembuk/shared/access/access'
import { type AttendanceList, type Invitee, maxPeople } from '@rembuk/shared/attendance/attendance'
import type { AttendAnswer, AttendanceEdit } from '@rembuk/shared/attendance/attendance-command'
import { cleanPhone, parsePerson } from '@rembuk/shared/attendance/parse-person'
import { noSignature } from '@rembuk/shared/attendance/signature'
import { done, err } from '@rembuk/shared/base/result'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'
import { type AttendanceDeps, carryOutOnce, removePerson } from './carry-out.ts'

type EditOf<Type extends AttendanceEdit['type']> = Extract<AttendanceEdit, { readonly type: Type }>

const actions = {
  invite: 'attendance.edit',
  uninvite: 'attendance.edit',
  put: 'attendance.edit',
  remove: 'attendance.remove',
  settle: 'attendance.settle',
} as const satisfies Record<AttendanceEdit['type'], Action>

const mayEdit = (role: Role, { attendance }: LiveMeeting, edit: AttendanceEdit): boolean => {
  const isFromPaper = edit.type === 'remove' && attendance.attendees.get(edit.attendeeId)?.source === 'paper'
  return can(role, actions[edit.type], { isFromPaper })
}

const invite = async (
  store: Store,
  live: LiveMeeting,
  { people, commandId }: EditOf<'invite'>,
): Promise<AttendAnswer> => {
  const { meetingId, attendance } = live
  const invitees: Invitee[] = []
  for (const { inviteeId, ...written } of people) {
    const person = parsePerson(written)
    if (!person.ok) return person
    if (!attendance.invitees.has(inviteeId)) invitees.push({ inviteeId, ...person.value })
  }
  if (attendance.invitees.size + invitees.length > maxPeople) return err({ type: 'ListFull', max: maxPeople })
  await store.commit([
    ...invitees.map((invitee) => ({ type: 'invite', meetingId, ...invitee }) as const),
    { type: 'attendance-done', meetingId, commandId },
  ])
  for (const invitee of invitees) attendance.invitees.set(invitee.inviteeId, invitee)
  return done
}

const put = async (store: Store, live: LiveMeeting, edit: EditOf<'put'>): Promise<AttendAnswer> => {
  const { meetingId, attendance } = live
  const { attendeeId, inviteeId, commandId } = edit
  const person = parsePerson(edit)
  if (!person.ok) return person
  if (attendance.removed.has(attendeeId)) return err({ type: 'PersonGone' })
  const before = (await store.listAttendees(meetingId)).find((one) => one.attendeeId === attendeeId)
  if (!before && attendance.attendees.size >= maxPeople) return err({ type: 'ListFull', max: maxPeople })
  const { signature, source, keyHash } = before ?? { signature: noSignature, source: 'paper' as const, keyHash: '' }
  const known = { ...person.value, attendeeId, inviteeId, source, keyHash }
  await store.commit([
    {
      type: 'put-attendee',
      meetingId,
      isChange: before !== undefined,
      ...known,
      phone: cleanPhone(edit.phone),
      signature,
    },
    { type: 'attendance-done', meetingId, commandId },
  ])
  attendance.attendees.set(attendeeId, known)
  return done
}

const carryOut = async (deps: AttendanceDeps, live: LiveMeeting, edit: AttendanceEdit): Promise<AttendAnswer> => {
  const { store } = deps
  switch (edit.type) {
    case 'invite':
      return invite(store, live, edit)
    case 'uninvite':
      if (!live.attendance.invitees.has(edit.inviteeId)) return done
      return removePerson(deps, live, { ...edit, personId: edit.inviteeId })
    case 'put':
      return put(store, live, edit)
    case 'remove':
      if (!live.attendance.attendees.has(edit.attendeeId)) return done
      return removePerson(deps, live, { ...edit, personId: edit.attendeeId })
    case 'settle': {
      const { settings, commandId } = edit
      const { meetingId } = live
      await store.commit([
        { type: 'settle-attendance', meetingId, settings },
        { type: 'attendance-done', meetingId, commandId },
      ])
      live.attendance.settings = settings
      return done
    }
  }
}

/** Carries out what a host or an editor asks of the lists; it is on disk when this resolves. */
export const editAttendance = async (
  deps: AttendanceDeps,
  live: LiveMeeting,
  { edit, role }: { readonly edit: AttendanceEdit; readonly role: Role },
): Promise<AttendAnswer> =>
  mayEdit(role, live, edit)
    ? carryOutOnce(deps, live, edit, () => carryOut(deps, live, edit))
    : err({ type: 'NotAllowed' })

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'id')

/** Both lists with everything on them, in the order of the names. */
export const listAttendance = async (
  { store }: Pick<AttendanceDeps, 'store'>,
  { meetingId, attendance }: LiveMeeting,
): Promise<AttendanceList> => {
  const [invitees, attendees] = await Promise.all([store.listInvitees(meetingId), store.listAttendees(meetingId)])
  return {
    settings: attendance.settings,
    invitees: invitees.toSorted(byName),
    attendees: attendees.map(({ keyHash: _, ...attendee }) => attendee).toSorted(byName),
  }
}

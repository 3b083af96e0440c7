import type { AttendanceList, Attendee, Invitee } from '@rembuk/shared/attendance/attendance'
import type { Person } from '@rembuk/shared/attendance/person'
import { linkInvitees } from '@rembuk/shared/attendance/summary'

/** One person on the screen: invited, present, or both. */
export interface PersonRow {
  readonly key: string
  readonly person: Person
  readonly invitee: Invitee | undefined
  readonly attendee: Attendee | undefined
}

/** Everybody once, in the order of the names. */
export const listPeople = ({ invitees, attendees }: AttendanceList): readonly PersonRow[] => {
  const links = linkInvitees(invitees, attendees)
  const attendeesById = new Map(attendees.map((attendee) => [attendee.attendeeId, attendee]))
  const linked = new Set(links.values())
  const invited = invitees.map((invitee): PersonRow => {
    const attendeeId = links.get(invitee.inviteeId)
    const attendee = attendeeId && attendeesById.get(attendeeId)
    return { key: invitee.inviteeId, person: attendee ?? invitee, invitee, attendee }
  })
  const others = attendees
    .filter(({ attendeeId }) => !linked.has(attendeeId))
    .map((attendee): PersonRow => ({ key: attendee.attendeeId, person: attendee, invitee: undefined, attendee }))
  return [...invited, ...others].sort((a, b) => a.person.name.localeCompare(b.person.name, 'id', { numeric: true }))
}

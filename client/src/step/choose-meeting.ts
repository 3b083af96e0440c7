import type { DocumentRole } from '@rembuk/shared/access/access'
import { documentRoles } from '@rembuk/shared/access/access'
import type { MeetingId } from '@rembuk/shared/base/id'

/** A meeting as the server lists it, with the code that residents type. */
export interface MeetingCode {
  readonly meetingId: MeetingId
  readonly code: string
}

/** The meeting that a page is about: the one its address names (`?rapat=`), else the newest. */
export const chooseMeeting = (meetings: readonly MeetingCode[], search: string): MeetingCode | undefined => {
  const wanted = new URLSearchParams(search).get('rapat')
  return meetings.find(({ meetingId }) => meetingId === wanted) ?? meetings.at(-1)
}

/** The role that a page's address asks for (`?as=`). */
export const wantedRole = (search: string): DocumentRole | undefined => {
  const as = new URLSearchParams(search).get('as')
  return documentRoles.find((role) => role === as)
}

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

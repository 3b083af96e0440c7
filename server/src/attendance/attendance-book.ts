import type { Invitee } from '@rembuk/shared/attendance/attendance'
import { type AttendanceSettings, defaultSettings } from '@rembuk/shared/attendance/quorum'
import { type AttendanceSummary, summarize } from '@rembuk/shared/attendance/summary'
import type { AttendeeId, InviteeId, MeetingId } from '@rembuk/shared/base/id'
import type { PersonId, Store, StoredAttendee } from '../store/store.ts'

/** A line of the list as this process remembers it: phone numbers and signatures stay on disk. */
export type KnownAttendee = Omit<StoredAttendee, 'phone' | 'signature'>

/** The attendance of a meeting under way. */
export interface AttendanceBook {
  settings: AttendanceSettings
  readonly invitees: Map<InviteeId, Invitee>
  readonly attendees: Map<AttendeeId, KnownAttendee>
  readonly removed: Set<PersonId>
  /** What is under way on lines, by attendee. */
  readonly turns: Map<string, Promise<unknown>>
  /** Undefined when something has changed since it was made. */
  summary: AttendanceSummary | undefined
}

export const readAttendanceBook = async (store: Store, meetingId: MeetingId): Promise<AttendanceBook> => {
  const [settings, invitees, attendees, removed] = await Promise.all([
    store.readAttendanceSettings(meetingId),
    store.listInvitees(meetingId),
    store.listAttendees(meetingId),
    store.listRemovedPeople(meetingId),
  ])
  return {
    settings: settings ?? defaultSettings,
    invitees: new Map(invitees.map((invitee) => [invitee.inviteeId, invitee])),
    attendees: new Map(attendees.map(({ phone: _, signature: __, ...known }) => [known.attendeeId, known])),
    removed: new Set(removed),
    turns: new Map(),
    summary: undefined,
  }
}

/** The numbers of a list, made once for each change. */
export const summaryOf = (book: AttendanceBook): AttendanceSummary => {
  book.summary ??= summarize([...book.invitees.values()], [...book.attendees.values()], book.settings.quorum)
  return book.summary
}

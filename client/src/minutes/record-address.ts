import type { MeetingId } from '@rembuk/shared/base/id'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { type ClockZone, clockZones } from '@rembuk/shared/record/clock-zone'

export const recordFormats = ['docx', 'pdf', 'md', 'json'] as const
export type RecordFormat = (typeof recordFormats)[number]

export interface RecordChoice {
  readonly meetingId: MeetingId
  readonly locale: Locale
  readonly paper: 'a4' | 'f4'
}

/** Which of Indonesia's times this device keeps; western time anywhere else. */
const zoneHere = (): ClockZone => clockZones[-new Date().getTimezoneOffset() / 60 - 7] ?? 'WIB'

const queryOf = ({ locale, paper }: RecordChoice): string =>
  new URLSearchParams({ locale, paper, zone: zoneHere() }).toString()

/** Where the server answers the record as a file, and as pages to look at. */
export const recordFilePath = (choice: RecordChoice, format: RecordFormat): string =>
  `/api/meetings/${choice.meetingId}/record.${format}?${queryOf(choice)}`
export const recordPreviewPath = (choice: RecordChoice): string =>
  `/api/meetings/${choice.meetingId}/record/preview?${queryOf(choice)}`

import type { TimeMs } from '../base/time.ts'
import { formatClockTime, formatDate } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'

/** The three times of Indonesia, from west to east: UTC+7, +8 and +9. */
export const clockZones = ['WIB', 'WITA', 'WIT'] as const
export type ClockZone = (typeof clockZones)[number]

export const parseClockZone = (value: unknown): ClockZone => clockZones.find((zone) => zone === value) ?? 'WIB'

const hourMs = 3_600_000

/** "24 November 2026 21.14 WIB", the same on every machine. */
export const formatMomentInZone = (locale: Locale, zone: ClockZone, atMs: TimeMs): string => {
  const moment = new Date(atMs + (7 + clockZones.indexOf(zone)) * hourMs).toISOString()
  return `${formatDate(locale, moment.slice(0, 10))} ${formatClockTime(locale, moment.slice(11, 16))} ${zone}`
}

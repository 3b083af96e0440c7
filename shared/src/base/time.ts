/** Milliseconds since 1970, by the server's clock unless the name says otherwise. */
export type TimeMs = number
/** A calendar day as `2026-11-24`; an empty string is "not set". */
export type IsoDate = string
/** A time of day as `19:30`; an empty string is "not set". */
export type ClockTime = string

const isoDatePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/

export const readIsoDate = (value: unknown): IsoDate =>
  typeof value === 'string' && isoDatePattern.test(value) ? value : ''
export const readClockTime = (value: unknown): ClockTime =>
  typeof value === 'string' && clockTimePattern.test(value) ? value : ''

/** Minutes after midnight, or null when the time is not set. */
export const minutesOf = (time: ClockTime): number | null => {
  if (!clockTimePattern.test(time)) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes from start to end, past midnight if need be; null when either is not set. */
export const minutesBetween = (start: ClockTime, end: ClockTime): number | null => {
  const from = minutesOf(start)
  const to = minutesOf(end)
  if (from === null || to === null) return null
  return (to - from + 1440) % 1440
}

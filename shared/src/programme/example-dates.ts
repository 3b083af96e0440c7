import type { IsoDate, TimeMs } from '../base/time.ts'

const dayMs = 86_400_000

/** The moment so many days from now; the past is negative. */
export const momentFromNow = (nowMs: TimeMs, days: number): TimeMs => nowMs + days * dayMs

/** The day so many days from now, so that the example never looks old. */
export const dayFromNow = (nowMs: TimeMs, days: number): IsoDate =>
  new Date(momentFromNow(nowMs, days)).toISOString().slice(0, 10)

/** When the example's residents met. */
export const meetingDays = -60

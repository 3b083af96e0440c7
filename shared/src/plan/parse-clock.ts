import type { ClockTime } from '../base/time.ts'

/** `19.30`, `19:30`, `1930`, `7` or `pukul 7.05 WIB`. */
const shape = /^(\d{1,2})(?:[.:,]?(\d{2}))?$/

/** Reads a time of day as people write it; undefined for what is no time. Midnight at the end of a day, 24.00, is 00:00. */
export const parseClock = (text: string): ClockTime | undefined => {
  const compact = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(pukul|pkl\.?|jam)/, '')
    .replace(/(wib|wita|wit)$/, '')
  const [, hour, minute = '00'] = shape.exec(compact) ?? []
  if (hour === undefined) return undefined
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined
  return `${String(hours % 24).padStart(2, '0')}:${minute}`
}

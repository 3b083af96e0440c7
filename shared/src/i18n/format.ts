import { type IsoDate, minutesOf, type TimeMs } from '../base/time.ts'
import { type Locale, localeTag } from './locale.ts'

/** Rp1.250.000 in both languages: it is what stands on the receipts. */
export const formatRupiah = (amountRupiah: number): string =>
  `Rp${amountRupiah.toLocaleString('id-ID', { maximumFractionDigits: 0 })}`

/** 1.250,5 in Indonesian, 1,250.5 in English. */
export const formatNumber = (locale: Locale, value: number): string =>
  value.toLocaleString(localeTag[locale], { maximumFractionDigits: 3 })

const dateOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`)

/** 24 November 2026; an empty string for no date. */
export const formatDate = (locale: Locale, date: IsoDate): string =>
  date
    ? dateOf(date).toLocaleDateString(localeTag[locale], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
    : ''

/** 12–24 November 2026, 28 Desember 2026–2 Januari 2027, or the one day that is set; an empty string for none. */
export const formatPeriod = (locale: Locale, [first, last]: readonly [IsoDate, IsoDate]): string => {
  if (!first || !last || last <= first)
    return [...new Set([first, last])]
      .map((day) => formatDate(locale, day))
      .filter(Boolean)
      .join(' – ')
  const format = new Intl.DateTimeFormat(localeTag[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(dateOf(first), dateOf(last))
}

/** Selasa; an empty string for no date. */
export const formatWeekday = (locale: Locale, date: IsoDate): string =>
  date ? dateOf(date).toLocaleDateString(localeTag[locale], { weekday: 'long', timeZone: 'UTC' }) : ''

/** 19.30 in Indonesian, 19:30 in English; an empty string for no time. */
export const formatClockTime = (locale: Locale, time: string): string => {
  if (minutesOf(time) === null) return ''
  return locale === 'id' ? time.replace(':', '.') : time
}

/** 19.30-21.00, or the one that is set. */
export const formatSpan = (locale: Locale, [start, end]: readonly [string, string]): string =>
  [formatClockTime(locale, start), formatClockTime(locale, end)].filter(Boolean).join('–')

/** A moment in the reader's own time zone: 24 Nov 2026 19.30. */
export const formatMoment = (locale: Locale, atMs: TimeMs): string =>
  new Date(atMs).toLocaleString(localeTag[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** The time of day of a moment in the reader's own time zone: 19.30. */
export const formatTimeOfDay = (locale: Locale, atMs: TimeMs): string =>
  new Date(atMs).toLocaleTimeString(localeTag[locale], { hour: '2-digit', minute: '2-digit' })

import type { IsoDate } from '../base/time.ts'
import type { Locale } from './locale.ts'

const idUnits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')
const idScales = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun']
const enUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const enTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const enScales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']

const join = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ')
const rest = (value: number, toWords: (value: number) => string): string => (value > 0 ? toWords(value) : '')

/** 1..999 in Indonesian. */
const idHundreds = (value: number): string => {
  if (value < 12) return idUnits[value] ?? ''
  if (value < 20) return join(idUnits[value - 10], 'belas')
  if (value < 100) return join(idUnits[Math.floor(value / 10)], 'puluh', rest(value % 10, idHundreds))
  if (value < 200) return join('seratus', rest(value - 100, idHundreds))
  return join(idUnits[Math.floor(value / 100)], 'ratus', rest(value % 100, idHundreds))
}

/** 1..999 in English. */
const enHundreds = (value: number): string => {
  if (value < 20) return enUnits[value] ?? ''
  if (value < 100) return [enTens[Math.floor(value / 10)], rest(value % 10, enHundreds)].filter(Boolean).join('-')
  return join(enUnits[Math.floor(value / 100)], 'hundred', value % 100 ? 'and' : '', rest(value % 100, enHundreds))
}

/** The thousands of a whole number, the highest first, as `[count, power]`; those of zero are left out. */
const thousandsOf = (value: number): readonly (readonly [number, number])[] => {
  const parts: (readonly [number, number])[] = []
  for (let power = 0, left = value; left > 0; power += 1, left = Math.floor(left / 1000))
    if (left % 1000 > 0) parts.unshift([left % 1000, power])
  return parts
}

const idNumber = (value: number): string =>
  join(
    ...thousandsOf(value).map(([count, power]) =>
      count === 1 && power === 1 ? 'seribu' : join(idHundreds(count), idScales[power]),
    ),
  ) || 'nol'

const enNumber = (value: number): string =>
  join(
    ...thousandsOf(value).map(([count, power], index) =>
      join(index > 0 && power === 0 && count < 100 ? 'and' : '', enHundreds(count), enScales[power]),
    ),
  ) || 'zero'

/** A whole number of 0 or more in words: "dua puluh empat". */
export const numberInWords = (locale: Locale, value: number): string => {
  const whole = Math.min(Math.max(Math.round(value), 0), Number.MAX_SAFE_INTEGER)
  return locale === 'id' ? idNumber(whole) : enNumber(whole)
}

/** Terbilang: "delapan juta tujuh ratus lima puluh ribu rupiah". */
export const rupiahInWords = (locale: Locale, amountRupiah: number): string =>
  `${numberInWords(locale, amountRupiah)} rupiah`

const enOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

const enOrdinal = (value: number): string =>
  enNumber(value).replace(/[a-z]+$/, (last) => enOrdinals[last] ?? `${last.replace(/y$/, 'ie')}th`)

/** "dua puluh empat bulan November tahun dua ribu dua puluh enam"; an empty string for no date. */
export const dateInWords = (locale: Locale, date: IsoDate): string => {
  if (!date) return ''
  const [year = 0, , day = 0] = date.split('-').map(Number)
  const month = new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' })
  return locale === 'id'
    ? `${idNumber(day)} bulan ${month} tahun ${idNumber(year)}`
    : `the ${enOrdinal(day)} of ${month} ${enNumber(year)}`
}

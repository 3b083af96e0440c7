import { err, ok, type Result } from '../base/result.ts'
import { maxRupiah, maxVolume, wholeInBasisPoints } from './amounts.ts'

/** Why what somebody typed or pasted was not taken as a number; the cell keeps what was there. */
export type NumberError =
  | { readonly type: 'NotANumber' }
  | { readonly type: 'NegativeNumber' }
  | { readonly type: 'NumberTooLarge' }

/** Words that people write behind a price, and how many zeros they stand for. */
const zerosOf: Readonly<Record<string, number>> = { rb: 3, ribu: 3, k: 3, jt: 6, juta: 6, m: 9, miliar: 9 }

const shape = /^([\d.,]+)(rb|ribu|k|jt|juta|m|miliar)?%?$/
/** Thousands set apart by one kind of mark: 1.250.000. */
const groupedByDots = /^\d{1,3}(\.\d{3})+$/
const groupedByCommas = /^\d{1,3}(,\d{3}){2,}$/

/** Digits before and after the decimal mark. */
type Decimal = readonly [whole: string, fraction: string]

const digitsToDecimal = (digits: string): Decimal | undefined => {
  if (groupedByDots.test(digits)) return [digits.replaceAll('.', ''), '']
  if (groupedByCommas.test(digits)) return [digits.replaceAll(',', ''), '']
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  const [whole = '', fraction = '', ...rest] = digits.split(dot > comma ? '.' : ',')
  if (rest.length > 0) return undefined
  const isWholeGrouped = dot >= 0 && comma >= 0
  if (isWholeGrouped && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined
  return [whole.replaceAll(/[.,]/g, ''), fraction]
}

/** How many digits anybody may write before it is more than can be counted. */
const maxDigits = 30

/** A decimal as a whole number of its 10^-places, halves rounded up. */
const scaled = ([whole, fraction]: Decimal, places: number): bigint => {
  const digits = BigInt(`0${whole}${fraction}`)
  const zeros = places - fraction.length
  if (zeros >= 0) return digits * 10n ** BigInt(zeros)
  const divisor = 10n ** BigInt(-zeros)
  return (digits * 2n + divisor) / (divisor * 2n)
}

const withoutCurrency = (text: string): string => text.replace(/^(rp|idr)\.?/, '')
/** A sign in front, on either side of the currency, or an accountant's brackets. */
const negative = /^(?:[-−–]|\((.*)\)$)/

/** A number of zero or more, as a whole number of its 10^-places. */
const parseScaled = (text: string, { places, max }: { readonly places: number; readonly max: number }) => {
  const compact = withoutCurrency(text.toLowerCase().replaceAll(/\s+/g, '')).replace(/,(-|–|—|=)$/, '')
  // An accountant's nothing: "Rp -".
  if (/^[-−–]$/.test(compact)) return ok(0)
  const bare = withoutCurrency(compact.replace(negative, '$1'))
  const [, digits = '', word = ''] = shape.exec(bare) ?? []
  const decimal = /\d/.test(digits) ? digitsToDecimal(digits) : undefined
  if (!decimal) return err<NumberError>({ type: 'NotANumber' })
  const [whole, fraction] = [decimal[0].replace(/^0+/, ''), decimal[1].slice(0, maxDigits)]
  if (whole.length > maxDigits) return err<NumberError>({ type: 'NumberTooLarge' })
  const value = scaled([whole, fraction], places + (zerosOf[word] ?? 0))
  if (value > 0n && negative.test(compact)) return err<NumberError>({ type: 'NegativeNumber' })
  return value > BigInt(max) ? err<NumberError>({ type: 'NumberTooLarge' }) : ok(Number(value))
}

type Parsed = Result<number, NumberError>
const divided = (parsed: Parsed, by: number): Parsed => (parsed.ok ? ok(parsed.value / by) : parsed)

/**
 * Reads a volume as people in Indonesia write it: `40`, `2,5`, `1.250`; what Excel hands over in English, `1,250.5`, as well. Three
 * decimals count.
 */
export const parseVolume = (text: string): Parsed =>
  divided(parseScaled(text, { places: 3, max: maxVolume * 1000 }), 1000)

/**
 * Reads an amount of whole rupiah: `1.250.000`, `Rp75.000,-`, `1,5 juta`, `1,250,000.50`. Nobody writes three decimals of a rupiah, so
 * `125,000` out of an English Excel is 125 thousand.
 */
export const parseRupiah = (text: string): Parsed => {
  const isGrouped = /^\D*\d{1,3}(,\d{3})+\D*$/.test(text.trim()) && !/[a-z]\s*$/i.test(text)
  return parseScaled(isGrouped ? text.replaceAll(',', '') : text, { places: 0, max: maxRupiah })
}

/** Reads a percentage in hundredths of a percent: `11`, `2,5 %`. */
export const parsePercent = (text: string): Parsed => parseScaled(text, { places: 2, max: wholeInBasisPoints })

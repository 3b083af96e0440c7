/** Words that people write behind a price, and what they multiply it by. */
const multipliers: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  m: 1e9,
  miliar: 1e9,
}

const shape = /^([\d.,]+)(rb|ribu|k|jt|juta|m|miliar)?$/
/** Thousands set apart by one kind of mark: 1.250.000. */
const groupedByDots = /^\d{1,3}(\.\d{3})+$/
const groupedByCommas = /^\d{1,3}(,\d{3}){2,}$/

/** The digits with a full stop for the decimals, or undefined when the marks make no sense. */
const withDecimalPoint = (digits: string): string | undefined => {
  if (groupedByDots.test(digits)) return digits.replaceAll('.', '')
  if (groupedByCommas.test(digits)) return digits.replaceAll(',', '')
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  const decimal = dot > comma ? '.' : ','
  const [whole = '', fraction, ...rest] = digits.split(decimal)
  if (rest.length > 0) return undefined
  const isWholeGrouped = dot >= 0 && comma >= 0
  if (isWholeGrouped && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined
  return `${whole.replaceAll(/[.,]/g, '')}.${fraction ?? ''}`
}

/**
 * Reads a number as people in Indonesia write it: `1.250.000`, `2,5`, `Rp75.000,-`, `1,5 juta`; what Excel hands over in English,
 * `1,250,000.50`, as well. Undefined for what is no number of zero or more.
 */
export const parseNumber = (text: string): number | undefined => {
  const compact = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(rp|idr)\.?/, '')
    .replace(/,(-|–|—|=)$/, '')
  const [, digits = '', multiplier] = shape.exec(compact) ?? []
  if (!/\d/.test(digits)) return undefined
  const number = Number(withDecimalPoint(digits) ?? 'none')
  if (!Number.isFinite(number)) return undefined
  // 1,005 juta must not become 1.004.999,9999999999.
  return multiplier ? Math.round(number * (multipliers[multiplier] ?? 1)) : number
}

/** Reads an amount of whole rupiah. Nobody writes three decimals of a rupiah, so `125,000` out of an English Excel is 125 thousand. */
export const parseRupiah = (text: string): number | undefined => {
  const isGrouped = /^\D*\d{1,3}(,\d{3})+$/.test(text.trim())
  const number = parseNumber(isGrouped ? text.replaceAll(',', '') : text)
  return number === undefined ? undefined : Math.round(number)
}

/**
 * Money is counted in whole rupiah and nowhere in fractions: a volume in thousandths, a tax in hundredths of a percent, and products
 * in integers without end, which become a number again only once they are whole rupiah. Every half is rounded up.
 */

/** The most that a price, or one line, may come to: a thousand lines of it still add up exactly. */
export const maxRupiah = 1e12
export const maxVolume = 1e6
/** 100 %, in hundredths of a percent. */
export const wholeInBasisPoints = 10_000

/** A volume in whole thousandths; exact for every volume of up to three decimals. */
export const thousandthsOf = (volume: number): number => Math.round(volume * 1000)

const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => (dividend * 2n + divisor) / (divisor * 2n)

/** What so many of something cost, rounded once, to whole rupiah; never more than `maxRupiah`. */
export const costOfVolume = (volume: number, unitPriceRupiah: number): number => {
  const cost = divideHalfUp(BigInt(thousandthsOf(volume)) * BigInt(unitPriceRupiah), 1000n)
  return Number(cost < BigInt(maxRupiah) ? cost : BigInt(maxRupiah))
}

/** True where a line is counted as less than it says, because it says more than can be counted. */
export const isBeyondCount = (volume: number, unitPriceRupiah: number): boolean =>
  BigInt(thousandthsOf(volume)) * BigInt(unitPriceRupiah) > BigInt(maxRupiah) * 1000n

/** A part of an amount, in whole rupiah. */
export const partOf = (amountRupiah: number, basisPoints: number): number =>
  Number(divideHalfUp(BigInt(amountRupiah) * BigInt(basisPoints), BigInt(wholeInBasisPoints)))

/** The nearest multiple of `stepRupiah`. */
export const roundToStep = (amountRupiah: number, stepRupiah: number): number => {
  const rest = amountRupiah % stepRupiah
  return amountRupiah - rest + (rest * 2 >= stepRupiah ? stepRupiah : 0)
}

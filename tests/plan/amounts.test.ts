import { costOfVolume, isBeyondCount, maxRupiah, partOf, roundToStep, thousandthsOf } from '@rembuk/shared/plan/amounts'
import { expect, test } from 'vitest'
import { randomFrom } from '../support/random.ts'

test('[I42] a volume of up to three decimals is counted as exactly what it says', () => {
  const random = randomFrom(42)
  for (let turn = 0; turn < 5000; turn += 1) {
    const thousandths = random.below(1_000_000_001)
    const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`
    expect(thousandthsOf(Number(text))).toBe(thousandths)
  }
})

test('[I42] what a line costs is the exact product, rounded once, a half up', () => {
  const random = randomFrom(43)
  for (let turn = 0; turn < 5000; turn += 1) {
    const thousandths = random.below(1_000_001)
    const price = Math.floor(10 ** (random.next() * 9))
    const exact = BigInt(thousandths) * BigInt(price)
    const cost = exact / 1000n + (exact % 1000n >= 500n ? 1n : 0n)
    expect(costOfVolume(thousandths / 1000, price)).toBe(Number(cost > 10n ** 12n ? 10n ** 12n : cost))
  }
})

test.each([
  [2.5, 250_001, 625_003],
  [1.005, 100, 101],
  [0.001, 499, 0],
  [0.001, 500, 1],
  [1.15, 100, 115],
  [0.1, 30, 3],
  [1e6, 1e6, 1e12],
  [1e6, 1e12, maxRupiah],
])('[I42] %d of Rp%d cost Rp%d', (volume, price, cost) => {
  expect(costOfVolume(volume, price)).toBe(cost)
  expect(isBeyondCount(volume, price)).toBe(price === 1e12)
})

test('[I42] a part of an amount is exact, also where amount and percentage together leave what a number can hold', () => {
  expect(partOf(8_750_000, 1100)).toBe(962_500)
  expect(partOf(maxRupiah, 9999)).toBe(999_900_000_000)
  expect(partOf(50, 100)).toBe(1)
  expect(partOf(49, 100)).toBe(0)
})

test.each([
  [8_750_049, 100, 8_750_000],
  [8_750_050, 100, 8_750_100],
  [8_750_499, 1000, 8_750_000],
  [8_750_500, 1000, 8_751_000],
  [8_750_123, 1, 8_750_123],
  [9_007_199_254_740_300, 1000, 9_007_199_254_740_000],
  [0, 1000, 0],
])('[I42] Rp%d to the nearest %d is Rp%d', (amount, step, rounded) => {
  expect(roundToStep(amount, step)).toBe(rounded)
})

import { parsePercent, parseRupiah, parseVolume } from '@rembuk/shared/plan/parse-number'
import { expect, test } from 'vitest'
import { randomFrom } from '../support/random.ts'

const read = (value: number) => ({ ok: true, value })
const refused = (type: string) => ({ ok: false, error: { type } })

test.each([
  ['1.250.000', 1_250_000],
  ['1250000', 1_250_000],
  ['Rp 1.250.000,50', 1_250_001],
  ['1,250,000.50', 1_250_001],
  ['1,250,000.49', 1_250_000],
  ['1,250,000', 1_250_000],
  ['125,000', 125_000],
  ['Rp125,000', 125_000],
  ['125.000', 125_000],
  ['Rp 75.000,-', 75_000],
  ['Rp. 5000', 5_000],
  ['IDR 5000', 5_000],
  ['1,5 juta', 1_500_000],
  ['1,1jt', 1_100_000],
  ['1,005 juta', 1_005_000],
  ['75 ribu', 75_000],
  ['2 miliar', 2_000_000_000],
  ['0', 0],
  ['Rp -', 0],
  ['1.000.000.000.000', 1_000_000_000_000],
])('[I40] a treasurer who writes or pastes %s means Rp%d', (text, amount) => {
  expect(parseRupiah(text)).toEqual(read(amount))
})

test.each([
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['0,75', 0.75],
  ['1.250', 1250],
  ['0,3333333', 0.333],
  ['1.000.000', 1_000_000],
])('[I40] a volume of %s is %d', (text, volume) => {
  expect(parseVolume(text)).toEqual(read(volume))
})

test.each([
  ['11', 1100],
  ['11 %', 1100],
  ['2,5%', 250],
  ['100', 10_000],
])('[I40] a tax of %s is %d hundredths of a percent', (text, basisPoints) => {
  expect(parsePercent(text)).toEqual(read(basisPoints))
})

test.each(['', ' ', '.', ',', 'Rp', 'banyak', '1.2.3', '1.25.000', '12 sak', '1,2,3', '١٢', '1e9', '()', '--'])(
  '[I41] what is no number, "%s", is left for the person to mend',
  (text) => {
    expect(parseRupiah(text)).toEqual(refused('NotANumber'))
  },
)

test.each(['-5', '−5.000', '-Rp5.000', 'Rp -5.000', 'Rp-1,5 juta', '(1.250.000)', 'Rp (1.250)'])(
  '[I41] a negative amount, %s, is named as one',
  (text) => {
    expect(parseRupiah(text)).toEqual(refused('NegativeNumber'))
  },
)

test.each(['1.000.000.000.001', '999999 miliar', '9'.repeat(100_000), `1${'.000'.repeat(30)}`])(
  '[I41] an amount too large to be counted is named as one (%#)',
  (text) => {
    expect(parseRupiah(text)).toEqual(refused('NumberTooLarge'))
  },
)

test('[I40] whatever amount stands in a cell is read back as itself, however it is set apart', () => {
  const random = randomFrom(40)
  for (let turn = 0; turn < 500; turn += 1) {
    const amount = Math.floor(10 ** (random.next() * 12))
    for (const text of [`Rp${amount.toLocaleString('id-ID')}`, amount.toLocaleString('en-US'), String(amount)])
      expect([text, parseRupiah(text)]).toEqual([text, read(amount)])
  }
})

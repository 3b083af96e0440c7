import { parseNumber, parseRupiah } from '@rembuk/shared/plan/parse-number'
import { expect, test } from 'vitest'

test.each([
  ['1.250.000', 1_250_000],
  ['1250000', 1_250_000],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['0,75', 0.75],
  ['1.250.000,50', 1_250_000.5],
  ['1,250,000.50', 1_250_000.5],
  ['1,250,000', 1_250_000],
  ['Rp 75.000,-', 75_000],
  ['Rp. 5000', 5_000],
  ['1,5 juta', 1_500_000],
  ['1,1jt', 1_100_000],
  ['1,005 juta', 1_005_000],
  ['75 ribu', 75_000],
  ['0', 0],
])('a bookkeeper who writes %s means %d', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})

test.each(['', ' ', '.', ',', 'Rp', 'banyak', '-5', '1.2.3', '1.25.000', '12 sak', '1,2,3', '١٢'])(
  'what is no number, "%s", is left for the person to mend',
  (text) => {
    expect(parseNumber(text)).toBeUndefined()
  },
)

test('a price with an English comma for thousands is not read as a hundredth of it', () => {
  expect(parseRupiah('125,000')).toBe(125_000)
  expect(parseRupiah('Rp125,000')).toBe(125_000)
  expect(parseRupiah('125.000')).toBe(125_000)
})

test('a price is whole rupiah', () => {
  expect(parseRupiah('1.250,50')).toBe(1_251)
  expect(parseRupiah('mahal')).toBeUndefined()
})

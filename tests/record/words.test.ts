import { locales } from '@rembuk/shared/i18n/locale'
import { dateInWords, numberInWords, rupiahInWords } from '@rembuk/shared/i18n/words'
import { expect, test } from 'vitest'
import { randomFrom } from '../support/random.ts'

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [200, 'dua ratus'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [2000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [1_000_000_001, 'satu miliar satu'],
  [2_500_000_000_000, 'dua triliun lima ratus miliar'],
])('a treasurer reads %i as "%s"', (value, words) => {
  expect(numberInWords('id', value)).toBe(words)
})

test('a budget total is spelled out below the table', () => {
  expect(rupiahInWords('id', 8_750_000)).toBe('delapan juta tujuh ratus lima puluh ribu rupiah')
  expect(rupiahInWords('en', 8_750_000)).toBe('eight million seven hundred and fifty thousand rupiah')
})

test.each([
  [0, 'zero'],
  [21, 'twenty-one'],
  [105, 'one hundred and five'],
  [1001, 'one thousand and one'],
  [1_234_567, 'one million two hundred and thirty-four thousand five hundred and sixty-seven'],
])('an English reader reads %i as "%s"', (value, words) => {
  expect(numberInWords('en', value)).toBe(words)
})

test('the largest sum that can be told exactly still has words, and what is no sum counts as nothing', () => {
  expect(numberInWords('id', Number.MAX_SAFE_INTEGER)).toMatch(/^sembilan kuadriliun tujuh triliun /)
  expect(numberInWords('id', -5)).toBe('nol')
})

test('the day of an official report stands in words', () => {
  expect(dateInWords('id', '2026-11-24')).toBe('dua puluh empat bulan November tahun dua ribu dua puluh enam')
  expect(dateInWords('id', '2030-08-17')).toBe('tujuh belas bulan Agustus tahun dua ribu tiga puluh')
  expect(dateInWords('en', '2026-11-24')).toBe('the twenty-fourth of November two thousand and twenty-six')
  expect(dateInWords('en', '2026-12-12')).toBe('the twelfth of December two thousand and twenty-six')
  expect(dateInWords('en', '2026-05-20')).toBe('the twentieth of May two thousand and twenty-six')
  expect(dateInWords('id', '')).toBe('')
})

/** The same table for every reader: each figure as a treasurer would have it spelled. */
const spelled: readonly (readonly [number, string, string])[] = [
  [0, 'nol', 'zero'],
  [1, 'satu', 'one'],
  [9, 'sembilan', 'nine'],
  [10, 'sepuluh', 'ten'],
  [11, 'sebelas', 'eleven'],
  [12, 'dua belas', 'twelve'],
  [15, 'lima belas', 'fifteen'],
  [19, 'sembilan belas', 'nineteen'],
  [20, 'dua puluh', 'twenty'],
  [21, 'dua puluh satu', 'twenty-one'],
  [90, 'sembilan puluh', 'ninety'],
  [100, 'seratus', 'one hundred'],
  [101, 'seratus satu', 'one hundred and one'],
  [110, 'seratus sepuluh', 'one hundred and ten'],
  [111, 'seratus sebelas', 'one hundred and eleven'],
  [199, 'seratus sembilan puluh sembilan', 'one hundred and ninety-nine'],
  [200, 'dua ratus', 'two hundred'],
  [999, 'sembilan ratus sembilan puluh sembilan', 'nine hundred and ninety-nine'],
  [1_000, 'seribu', 'one thousand'],
  [1_001, 'seribu satu', 'one thousand and one'],
  [1_100, 'seribu seratus', 'one thousand one hundred'],
  [1_999, 'seribu sembilan ratus sembilan puluh sembilan', 'one thousand nine hundred and ninety-nine'],
  [2_000, 'dua ribu', 'two thousand'],
  [10_000, 'sepuluh ribu', 'ten thousand'],
  [11_000, 'sebelas ribu', 'eleven thousand'],
  [21_000, 'dua puluh satu ribu', 'twenty-one thousand'],
  [100_000, 'seratus ribu', 'one hundred thousand'],
  [101_000, 'seratus satu ribu', 'one hundred and one thousand'],
  [1_000_000, 'satu juta', 'one million'],
  [1_001_000, 'satu juta seribu', 'one million one thousand'],
  [1_000_001, 'satu juta satu', 'one million and one'],
  [8_750_000, 'delapan juta tujuh ratus lima puluh ribu', 'eight million seven hundred and fifty thousand'],
  [100_000_000, 'seratus juta', 'one hundred million'],
  [1_000_000_000, 'satu miliar', 'one billion'],
  [1_000_001_000, 'satu miliar seribu', 'one billion one thousand'],
  [1_000_000_000_000, 'satu triliun', 'one trillion'],
  [
    123_456_789_012_345,
    'seratus dua puluh tiga triliun empat ratus lima puluh enam miliar tujuh ratus delapan puluh sembilan juta dua belas ribu tiga ratus empat puluh lima',
    'one hundred and twenty-three trillion four hundred and fifty-six billion seven hundred and eighty-nine million twelve thousand three hundred and forty-five',
  ],
  [
    999_999_999_999_999,
    'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    'nine hundred and ninety-nine trillion nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine',
  ],
  [1_000_000_000_000_000, 'satu kuadriliun', 'one quadrillion'],
]
test.each(spelled)('[I43] %i is spelled the same way by everybody who checks a total', (value, id, en) => {
  expect([numberInWords('id', value), numberInWords('en', value)]).toEqual([id, en])
})

test('[I43] no two totals are spelled alike, from nothing to a quadrillion', () => {
  const random = randomFrom(45)
  const values = [...new Set(Array.from({ length: 5000 }, () => Math.floor(10 ** (random.next() * 15))))]
  for (const locale of locales)
    expect(new Set(values.map((value) => numberInWords(locale, value))).size).toBe(values.length)
})

import { dateInWords, numberInWords, rupiahInWords } from '@rembuk/shared/i18n/words'
import { expect, test } from 'vitest'

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

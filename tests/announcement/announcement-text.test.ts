import { announcementToText, countCharacters, shiftCaret } from '@rembuk/shared/announcement/announcement-text'
import { expect, test } from 'vitest'

const headings = { achieved: 'Tercapai', changed: 'Berubah', continued: 'Dilanjutkan', contact: 'Kontak' }

test('the message holds the parts that say something, each under its heading', () => {
  const text = announcementToText(
    { achieved: 'Air mengalir', changed: ' ', continued: '', contact: 'Bu Sari ' },
    { title: 'Kabar RW 05', headings },
  )
  expect(text).toBe('*Kabar RW 05*\n\n*Tercapai*\nAir mengalir\n\n*Kontak*\nBu Sari')
})

test('while nobody has written anything there is no message, not even its title', () => {
  expect(
    announcementToText({ achieved: '', changed: '\n', continued: '', contact: '' }, { title: 'Kabar', headings }),
  ).toBe('')
})

test('people count an emoji as one', () => {
  expect(countCharacters('air 💧')).toBe(5)
})

test('a caret stays with its words when another writes before, behind or over them', () => {
  expect(shiftCaret('Bersih tandon', 'Warga: Bersih tandon', 6)).toBe(13)
  expect(shiftCaret('Bersih tandon', 'Bersih tandon tiap Jumat', 6)).toBe(6)
  expect(shiftCaret('Bersih tandon', 'Bersih', 10)).toBe(6)
  expect(shiftCaret('abc', 'abc', 2)).toBe(2)
})

import { parseInvitees } from '@rembuk/shared/attendance/parse-invitees'
import { cleanHamlet } from '@rembuk/shared/attendance/parse-person'
import { expect, test } from 'vitest'

const sari = { name: 'Bu Sari', hamlet: 'RT 03', gender: 'female', sector: 'women' }
const joko = { name: 'Pak Joko', hamlet: 'RT 01', gender: 'male', sector: 'farming' }

test('[A1] names on lines of their own are invited, without their numbers and the empty lines', () => {
  const { people } = parseInvitees('1. Bu Sari\r\n\r\n2) Pak Joko\n- Siti Aminah, S.Pd.\n')
  expect(people.map(({ name }) => name)).toEqual(['Bu Sari', 'Pak Joko', 'Siti Aminah, S.Pd.'])
})

test.each([
  [
    'with headings in another order',
    'No\tL/P\tNama\tUnsur\tRT\n1\tP\tBu Sari\tPKK\t3\n2\tL\tPak Joko\tKelompok tani\tRT 01',
  ],
  ['without headings', 'Bu Sari\tRT 03\tP\tPerempuan\nPak Joko\tRT 1\tLaki-laki\tPetani'],
  ['with their numbers', '1\tBu Sari\tRT 03\tP\tPerempuan\n2\tPak Joko\tRT 1\tL\tTani'],
  ['with commas', 'Bu Sari, RT 03, P, perempuan\nPak Joko; RT.01; L; tani'],
  ['with commas under headings', 'Nama, RT, L/P, Unsur\nBu Sari, RT 03, P, perempuan\nPak Joko, 01, L, tani'],
])('[A1] columns of a spreadsheet are understood %s', (_, text) => {
  expect(parseInvitees(text).people).toEqual([sari, joko])
})

test('[A2] who stands twice is invited once, and two people of one name in two places are two', () => {
  const { people, doubleCount } = parseInvitees('Sari, RT 01\nBu SARI, rt.1\nSari, RT 02')
  expect([people.map(({ hamlet }) => hamlet), doubleCount]).toEqual([['RT 01', 'RT 02'], 1])
})

test('[A2] a name of 300 letters is left out and counted; what cannot be printed is cleaned', () => {
  const { people, tooLongCount } = parseInvitees(`${'a'.repeat(300)}\nSa\u202eri\u0000 \t=SUM(A1)`)
  expect(tooLongCount).toBe(1)
  expect(people).toEqual([{ name: 'Sari', hamlet: '=SUM(A1)', gender: '', sector: '' }])
})

test.each([
  ['rt 3', 'RT 03'],
  ['03', 'RT 03'],
  ['RT.003/RW.5', 'RT 03/RW 05'],
  ['Dusun  Krajan ', 'Dusun Krajan'],
])('[A3] %j is the place %j', (written, place) => {
  expect(cleanHamlet(written)).toBe(place)
})

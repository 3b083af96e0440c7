import { parseClock } from '@rembuk/shared/plan/parse-clock'
import { expect, test } from 'vitest'

test.each([
  ['19.30', '19:30'],
  ['19:30', '19:30'],
  ['1930', '19:30'],
  ['730', '07:30'],
  ['7', '07:00'],
  ['7.05', '07:05'],
  ['pukul 7.05 WIB', '07:05'],
  ['24.00', '00:00'],
])('a chair who writes %s means %s', (text, time) => {
  expect(parseClock(text)).toBe(time)
})

test.each(['', 'siang', '25', '19.60', '24.30', '7.5', '123456', '-7'])('"%s" is no time of day', (text) => {
  expect(parseClock(text)).toBeUndefined()
})

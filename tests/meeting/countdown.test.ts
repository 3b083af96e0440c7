import { clockOf, countdownOf } from '@rembuk/shared/meeting/countdown'
import { expect, test } from 'vitest'

test('[J3] a clock counts down to nought in minutes and seconds, and says in words by how much the time is over', () => {
  const timer = { type: 'running', endsAtMs: 600_000 } as const
  const at = (nowMs: number) => countdownOf(timer, nowMs)
  expect(at(0)).toEqual({ type: 'running', clock: '10:00', isShort: false })
  expect(at(539_999)).toEqual({ type: 'running', clock: '1:01', isShort: false })
  expect(at(540_000)).toEqual({ type: 'running', clock: '1:00', isShort: true })
  expect(at(599_999)).toEqual({ type: 'running', clock: '0:01', isShort: true })
  expect(at(600_000)).toEqual({ type: 'over', minutes: 0 })
  expect(at(659_999)).toEqual({ type: 'over', minutes: 0 })
  expect(at(725_000)).toEqual({ type: 'over', minutes: 2 })
})

test('[J4] a stopped clock stands still; where no time is set there is none', () => {
  expect(countdownOf({ type: 'paused', leftMs: 61_000 }, 5_000_000)).toEqual({ type: 'paused', clock: '1:01' })
  expect(countdownOf(null, 0)).toBeUndefined()
  expect(clockOf(-5)).toBe('0:00')
  expect(clockOf(3_600_000)).toBe('60:00')
})

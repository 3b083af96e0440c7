import type { SnapshotId } from '@rembuk/shared/base/id'
import { type AutomaticSnapshot, listSnapshotsToThin } from '@rembuk/shared/snapshot/thin-snapshots'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Noon of a Thursday: on the border of ten minutes and of an hour. */
const nowMs = Date.UTC(2026, 10, 26, 12)

const takenAt = (agesMs: readonly number[]): readonly AutomaticSnapshot[] =>
  agesMs.map((ageMs) => ({ snapshotId: `${nowMs - ageMs}` as SnapshotId, takenAtMs: nowMs - ageMs }))

const thin = (snapshots: readonly AutomaticSnapshot[], atMs: number): readonly AutomaticSnapshot[] => {
  const gone = new Set(listSnapshotsToThin(snapshots, { nowMs: atMs }))
  return snapshots.filter(({ snapshotId }) => !gone.has(snapshotId))
}

const every = (stepMs: number, untilMs: number): readonly AutomaticSnapshot[] =>
  takenAt(Array.from({ length: untilMs / stepMs }, (_, at) => (at + 0.5) * stepMs))

test('[S61] a board that was snapshotted every five minutes for a year keeps some dozens, ever fewer with age', () => {
  const kept = thin(every(5 * minute, 365 * day), nowMs)
  const between = (fromMs: number, toMs: number) =>
    kept.filter(({ takenAtMs }) => nowMs - takenAtMs >= fromMs && nowMs - takenAtMs < toMs).length
  expect(between(0, hour)).toBe(6)
  expect(between(2 * hour, day)).toBe(22)
  expect(between(2 * day, 30 * day)).toBe(28)
  expect(between(40 * day, 365 * day)).toBe(47)
})

test('[S61] what a meeting ended with is what is kept of its hour, its day and its week', () => {
  const meeting = takenAt([0, 10, 20, 30, 40].map((minutes) => 41 * day + minutes * minute))
  expect(thin(meeting, nowMs)).toEqual(meeting.slice(0, 1))
  expect(thin(meeting, nowMs - 41 * day)).toEqual(meeting)
})

test('[S61] a room with one snapshot keeps it, however old', () => {
  const only = takenAt([3000 * day])
  expect(thin(only, nowMs)).toEqual(only)
  expect(listSnapshotsToThin([], { nowMs })).toEqual([])
})

test('[S61] thinning every few minutes leaves what thinning once would leave', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: (60 * day) / minute }), { maxLength: 80 }),
      fc.array(fc.integer({ min: 0, max: (60 * day) / minute }), { maxLength: 20 }),
      (ages, thinnedAtAges) => {
        const snapshots = takenAt(ages.map((age) => age * minute))
        const thinnings = thinnedAtAges.map((age) => nowMs - age * minute).sort((a, b) => a - b)
        const often = thinnings.reduce<readonly AutomaticSnapshot[]>(
          (kept, atMs) => [
            ...thin(
              kept.filter(({ takenAtMs }) => takenAtMs <= atMs),
              atMs,
            ),
            ...kept.filter(({ takenAtMs }) => takenAtMs > atMs),
          ],
          snapshots,
        )
        const byAge = (list: readonly AutomaticSnapshot[]) => new Set(list.map(({ takenAtMs }) => takenAtMs))
        expect(byAge(thin(often, nowMs))).toEqual(byAge(thin(snapshots, nowMs)))
      },
    ),
  )
})

import type { SnapshotId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'

export interface AutomaticSnapshot {
  readonly snapshotId: SnapshotId
  readonly takenAtMs: TimeMs
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * Of each stretch of time the last snapshot stays; stretches that ended longer ago are longer. Coarsest first; each holds whole
 * stretches of the next, so the last of a day is also the last of its hour.
 */
const densities = [
  { endedMs: 30 * dayMs, stretchMs: 7 * dayMs },
  { endedMs: dayMs, stretchMs: dayMs },
  { endedMs: hourMs, stretchMs: hourMs },
] as const
const densestMs = 10 * minuteMs

const stretchOf = (takenAtMs: TimeMs, nowMs: TimeMs): string => {
  const hasEnded = ({ endedMs, stretchMs }: (typeof densities)[number]) =>
    nowMs - (Math.floor(takenAtMs / stretchMs) + 1) * stretchMs >= endedMs
  const stretchMs = densities.find(hasEnded)?.stretchMs ?? densestMs
  return `${stretchMs} ${Math.floor(takenAtMs / stretchMs)}`
}

/**
 * Which automatic snapshots of one room may go: of the last hour one in ten minutes stays, of the last day one an hour, of the last
 * month one a day, before that one a week. Thinning often or seldom comes to the same. Named ones and those of steps are kept for
 * ever: the caller leaves them out.
 */
export const listSnapshotsToThin = (
  automatic: readonly AutomaticSnapshot[],
  { nowMs }: { readonly nowMs: TimeMs },
): readonly SnapshotId[] => {
  const kept = new Set<string>()
  return [...automatic]
    .sort((a, b) => b.takenAtMs - a.takenAtMs)
    .filter(({ takenAtMs }) => {
      const stretch = stretchOf(takenAtMs, nowMs)
      const isKept = !kept.has(stretch)
      kept.add(stretch)
      return !isKept
    })
    .map(({ snapshotId }) => snapshotId)
}

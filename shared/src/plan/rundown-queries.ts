import type { RundownRowId } from '../base/id.ts'
import { minutesBetween, minutesOf } from '../base/time.ts'
import type { RundownRow } from './plan-schema.ts'

/** Something in the order of events that people may want to look at again; never an error. */
export type RundownHint =
  | { readonly type: 'Overlap'; readonly rowId: RundownRowId; readonly minutes: number }
  | { readonly type: 'Gap'; readonly rowId: RundownRowId; readonly minutes: number }
  | { readonly type: 'EndsBeforeStart'; readonly rowId: RundownRowId }

/** Half a day: an end that lies further from the start is taken as a mistake or the next morning, not as a gap. */
const halfDay = 720

/** Minutes from one end to the next start: negative when the next begins before the end. */
const minutesApart = (end: number, start: number): number => {
  const apart = (start - end + 1440) % 1440
  return apart > halfDay ? apart - 1440 : apart
}

/**
 * Where a row begins before the one above it has ended, or leaves time unused. Rows without times are passed over, and events
 * may go on past midnight.
 */
export const listRundownHints = (rows: readonly RundownRow[]): readonly RundownHint[] => {
  const hints: RundownHint[] = []
  let lastEnd: number | null = null
  for (const { id: rowId, span } of rows) {
    const start = minutesOf(span[0])
    if (start !== null && lastEnd !== null) {
      const minutes = minutesApart(lastEnd, start)
      if (minutes < 0) hints.push({ type: 'Overlap', rowId, minutes: -minutes })
      if (minutes > 0) hints.push({ type: 'Gap', rowId, minutes })
    }
    if ((minutesBetween(span[0], span[1]) ?? 0) > halfDay) hints.push({ type: 'EndsBeforeStart', rowId })
    lastEnd = minutesOf(span[1]) ?? lastEnd
  }
  return hints
}

/** How long a row takes, in minutes; null while a time is missing. */
export const durationMinutesOf = ({ span }: RundownRow): number | null => minutesBetween(span[0], span[1])

/** From the first start to the last end, as `[start, end]`; either may be empty. */
export const spanOfRundown = (rows: readonly RundownRow[]): readonly [string, string] => [
  rows.find(({ span }) => span[0])?.span[0] ?? '',
  rows.findLast(({ span }) => span[1])?.span[1] ?? '',
]

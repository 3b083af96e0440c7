import type { TimeMs } from '@rembuk/shared/base/time'
import type { LogRow } from '../store/store.ts'

/** A moment ends at a pause this long, after so much time, or when somebody else takes over after so little; in milliseconds. */
const pauseMs = 10_000
const spanMs = 30_000
const turnMs = 4_000
/** A slider with more stops cannot be aimed at: a longer past is gathered more coarsely. */
const maxMoments = 1000

const authorsOf = ({ entries }: LogRow): readonly string[] =>
  entries.map(({ by }) => by).filter((by) => by !== 'server')

const gather = (rows: readonly LogRow[], cutsMs: readonly TimeMs[], scale: number): readonly (readonly LogRow[])[] => {
  const moments: LogRow[][] = []
  let people = new Set<string>()
  let nextCut = 0
  let startedAtMs = 0
  let endedAtMs = 0
  for (const row of rows) {
    const authors = authorsOf(row)
    const isCut = (cutsMs[nextCut] ?? Infinity) < row.atMs
    while ((cutsMs[nextCut] ?? Infinity) < row.atMs) nextCut += 1
    const age = row.atMs - startedAtMs
    const isOther = authors.some((author) => !people.has(author))
    // What the server has made ready is where people begin.
    const isTurn = isOther && (people.size === 0 || age > turnMs * scale)
    const isPause = row.atMs - endedAtMs > pauseMs * scale
    if (moments.length === 0 || isCut || isTurn || isPause || age > spanMs * scale) {
      moments.push([])
      people = new Set()
      startedAtMs = row.atMs
    }
    endedAtMs = row.atMs
    for (const author of authors) people.add(author)
    moments.at(-1)?.push(row)
  }
  return moments
}

/** Gathers the rows of a log into moments to stop at, none of which reaches across one of the times of `cutsMs` (in order). */
export const gatherRows = (
  rows: readonly LogRow[],
  { cutsMs }: { readonly cutsMs: readonly TimeMs[] },
): readonly (readonly LogRow[])[] => {
  for (let scale = 1; ; scale *= 2) {
    const moments = gather(rows, cutsMs, scale)
    if (moments.length <= maxMoments + cutsMs.length || scale > 1e6) return moments
  }
}

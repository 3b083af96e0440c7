import type { BallotStep } from '@rembuk/shared/meeting/step'
import { type Cell, type Choice, cellsOf, type Totals } from '@rembuk/shared/vote/ballot'
import type { Tally } from '@rembuk/shared/vote/tally'

/** What is typed into the fields of a count, by cell; a field left empty is 0. */
export type Typed = Readonly<Record<Cell, string>>

const readNumber = (text: string): number | undefined => {
  const trimmed = text.trim()
  return /^\d{0,7}$/.test(trimmed) ? Number(trimmed) : undefined
}

/** The count that is typed; undefined while something in it is no whole number. For consent the people are the answers added up. */
export const readCount = (
  step: BallotStep,
  choices: readonly Choice[],
  { typed, people }: { readonly typed: Typed; readonly people: string },
): Tally | undefined => {
  const totals: Record<Cell, number> = {}
  let sum = 0
  for (const cell of cellsOf(step, choices)) {
    const value = readNumber(typed[cell] ?? '')
    if (value === undefined) return undefined
    totals[cell] = value
    sum += value
  }
  const ballotCount = step.kind === 'consent' ? sum : readNumber(people)
  return ballotCount === undefined ? undefined : { ballotCount, totals: totals satisfies Totals }
}

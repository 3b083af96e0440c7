// What one person decides with: a ballot. Every kind of ballot is a number in each of some cells, so that counting is adding up.
import type { CriterionId } from '../base/id.ts'
import { done, err, ok, type Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { type AgreementLevel, agreementLevels, type BallotStep } from '../meeting/step.ts'

/** What can be chosen: a group of the board, or one of its notes; `id` is the group's or the note's. */
export interface Choice {
  readonly id: string
  readonly title: string
}

/** The most choices of one vote. */
export const maxChoices = 60
export const lowestScore = 1
export const highestScore = 5
export const scoreLevels = [1, 2, 3, 4, 5] as const

export type Ballot =
  /** Dots by choice; a choice without any may be left out. */
  | { readonly kind: 'vote'; readonly dots: Readonly<Record<string, number>> }
  /** From 1 to 5, by choice and criterion. */
  | { readonly kind: 'score'; readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>> }
  | { readonly kind: 'consent'; readonly level: AgreementLevel }

/** Where a number is added up: a choice, a choice under a criterion, or a level of agreement. */
export type Cell = string
export type Totals = Readonly<Record<Cell, number>>

export const scoreCell = (choiceId: string, criterionId: CriterionId): Cell => `${choiceId}/${criterionId}`

/** All cells of a vote, in order. */
export const cellsOf = (step: BallotStep, choices: readonly Choice[]): readonly Cell[] => {
  if (step.kind === 'consent') return agreementLevels
  if (step.kind === 'vote') return choices.map(({ id }) => id)
  return choices.flatMap(({ id }) => step.criteria.map(({ criterionId }) => scoreCell(id, criterionId)))
}

/** A ballot as numbers by cell; it has been checked. */
export const ballotToTotals = (ballot: Ballot): Totals => {
  if (ballot.kind === 'vote') return ballot.dots
  if (ballot.kind === 'consent') return { [ballot.level]: 1 }
  return Object.fromEntries(
    Object.entries(ballot.scores).flatMap(([choiceId, scores]) =>
      Object.entries(scores).map(([criterionId, score]) => [scoreCell(choiceId, criterionId as CriterionId), score]),
    ),
  )
}

const sumOf = (totals: Totals): number => Object.values(totals).reduce((sum, value) => sum + value, 0)

/** Checks the numbers of some ballots added up: those of one person, or those of all the hands in a hall. */
const checkTotals = (
  step: BallotStep,
  choices: readonly Choice[],
  { totals, ballotCount }: { readonly totals: Totals; readonly ballotCount: number },
): Result<void, Problem> => {
  const cells = new Set(cellsOf(step, choices))
  if (Object.keys(totals).some((cell) => !cells.has(cell))) return err({ type: 'UnknownChoice' })
  const values = Object.values(totals)
  if (values.some((value) => !Number.isSafeInteger(value) || value < 0)) return err({ type: 'BadRequest' })
  if (step.kind === 'vote') {
    const most = step.dots * ballotCount
    if (sumOf(totals) > most) return err({ type: 'TooManyDots', dots: most })
    const mostOfOne = Math.min(step.dotsPerChoice, step.dots) * ballotCount
    return values.some((value) => value > mostOfOne) ? err({ type: 'TooManyDotsOnOne', dots: mostOfOne }) : done
  }
  if (step.kind === 'consent') return sumOf(totals) === ballotCount ? done : err({ type: 'CountsDiffer', ballotCount })
  if (values.length < cells.size) return err({ type: 'BallotIncomplete' })
  const isWithin = values.every((value) => value >= lowestScore * ballotCount && value <= highestScore * ballotCount)
  return isWithin ? done : err({ type: 'ScoresOutOfRange' })
}

/** Checks a ballot against what is asked; what is not a ballot of this kind of step is refused as a bad request. */
export const checkBallot = (step: BallotStep, choices: readonly Choice[], ballot: Ballot): Result<Totals, Problem> => {
  if (ballot.kind !== step.kind) return err({ type: 'BadRequest' })
  const totals = ballotToTotals(ballot)
  const checked = checkTotals(step, choices, { totals, ballotCount: 1 })
  return checked.ok ? ok(totals) : checked
}

/** Checks a count of hands or of paper slips: no more than that many people could have given. */
export const checkCount = (
  step: BallotStep,
  choices: readonly Choice[],
  count: { readonly totals: Totals; readonly ballotCount: number },
): Result<void, Problem> =>
  count.ballotCount === 0 && sumOf(count.totals) === 0 ? done : checkTotals(step, choices, count)

// Counting: ballots -> totals by source -> who comes first, or whether the room agrees. Pure; numbers stay whole until they are shown.
import type { ConsentStep, ScoreStep, VoteStep } from '../meeting/step.ts'
import { type Cell, type Choice, scoreCell, type Totals } from './ballot.ts'

/** Where ballots come from: phones, raised hands, slips of paper. */
export const ballotSources = ['phone', 'hand', 'paper'] as const
export type BallotSource = (typeof ballotSources)[number]
/** The sources that somebody counts and enters. */
export type CountedSource = Exclude<BallotSource, 'phone'>

/** Ballots of one source, added up. */
export interface Tally {
  readonly ballotCount: number
  readonly totals: Totals
}
export type TallyBySource = Readonly<Record<BallotSource, Tally>>

export const emptyTally: Tally = { ballotCount: 0, totals: {} }

/** Adds ballots up, each given as numbers by cell. */
export const tallyOf = (ballots: readonly Totals[]): Tally => {
  const totals: Record<Cell, number> = {}
  for (const ballot of ballots)
    for (const [cell, value] of Object.entries(ballot)) totals[cell] = (totals[cell] ?? 0) + value
  return { ballotCount: ballots.length, totals }
}

/** All sources together. */
export const sumTallies = (bySource: TallyBySource): Tally => {
  const tallies = Object.values(bySource)
  return {
    ballotCount: tallies.reduce((sum, { ballotCount }) => sum + ballotCount, 0),
    totals: tallyOf(tallies.map(({ totals }) => totals)).totals,
  }
}

/** A choice with what it got. `value` is its dots, or its weighted score from 1 to 5 (0 when nobody has scored). */
export interface RankedChoice extends Choice {
  readonly value: number
  /** 1 for the first; equals share a rank, and the next comes after all of them. */
  readonly rank: number
}

/** What a choice is ranked by: dots, or the sum of its scores times their weights. A whole number, so that equals are equal. */
const pointsOf = (step: VoteStep | ScoreStep, { totals }: Tally, { id }: Choice): number => {
  if (step.kind === 'vote') return totals[id] ?? 0
  return step.criteria.reduce(
    (sum, { criterionId, weight }) => sum + weight * (totals[scoreCell(id, criterionId)] ?? 0),
    0,
  )
}

const pointsToValue = (step: VoteStep | ScoreStep, { ballotCount }: Tally, points: number): number => {
  if (step.kind === 'vote') return points
  const weights = step.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return ballotCount && weights ? points / (ballotCount * weights) : 0
}

/** The choices of a vote, the first first; equals keep the order of the board. */
export const rankChoices = (
  step: VoteStep | ScoreStep,
  choices: readonly Choice[],
  tally: Tally,
): readonly RankedChoice[] => {
  const scored = choices.map((choice) => ({ choice, points: pointsOf(step, tally, choice) }))
  scored.sort((a, b) => b.points - a.points)
  return scored.map(({ choice, points }) => ({
    ...choice,
    value: pointsToValue(step, tally, points),
    rank: scored.findIndex((other) => other.points === points) + 1,
  }))
}

/** The mean of a choice under one criterion, from 1 to 5; 0 when nobody has scored. */
export const meanScore = ({ ballotCount, totals }: Tally, cell: Cell): number =>
  ballotCount ? (totals[cell] ?? 0) / ballotCount : 0

export interface Consent {
  /** Those who at least accept. */
  readonly acceptCount: number
  readonly objectionCount: number
  /** The percentage of those who answered that at least accept, rounded down: "reached" is never rounded up to. */
  readonly percent: number
  readonly isReached: boolean
}

/** Whether the room agrees. Nobody answering is no agreement. */
export const readConsent = ({ neededPercent }: Pick<ConsentStep, 'neededPercent'>, tally: Tally): Consent => {
  const { ballotCount, totals } = tally
  const countOf = (cell: Cell) => totals[cell] ?? 0
  const acceptCount = countOf('support') + countOf('agree') + countOf('accept')
  return {
    acceptCount,
    objectionCount: countOf('object'),
    percent: ballotCount ? Math.floor((100 * acceptCount) / ballotCount) : 0,
    isReached: ballotCount > 0 && 100 * acceptCount >= neededPercent * ballotCount,
  }
}

/**
 * The choices that go on to be scored: the first so many, with all who share the last place, but none that nobody wanted.
 * Empty when nothing got a single dot.
 */
export const shortlistOf = (
  { step, choices, tally }: { readonly step: VoteStep; readonly choices: readonly Choice[]; readonly tally: Tally },
  length: number,
): readonly Choice[] =>
  rankChoices(step, choices, tally)
    .filter(({ rank, value }) => rank <= length && value > 0)
    .map(({ id, title }) => ({ id, title }))

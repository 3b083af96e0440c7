// What stays to be told of a closed vote in a few words: in the panel's list, beside a decision, on the wall.
import type { StepId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'
import type { DecisionCounts } from '../decision/decision.ts'
import type { BallotStep } from '../meeting/step.ts'
import { type BallotSource, type Consent, type RankedChoice, rankChoices, readConsent, sumTallies } from './tally.ts'
import type { Vote, VoteResult } from './vote-state.ts'

/** Which vote of a meeting: a step, and its first, second … count. */
export interface VoteKey {
  readonly stepId: StepId
  readonly round: number
}
export const isSameVote = (a: VoteKey | null, b: VoteKey | null): boolean =>
  a?.stepId === b?.stepId && a?.round === b?.round

/** A vote that has been counted. */
export interface ClosedVote extends Vote {
  readonly result: VoteResult
}
export const isClosed = (vote: Vote): vote is ClosedVote => vote.result !== null

/** How many of the first choices a line tells. */
const toldChoices = 3

/** A closed vote in a few lines, so that all those of a meeting can be told at every change. */
export interface VoteSummary extends VoteKey {
  readonly kind: BallotStep['kind']
  readonly prompt: string
  /** What was asked agreement for; empty for other votes. */
  readonly proposal: string
  /** How many counts this step has had until now. */
  readonly roundCount: number
  readonly closedAtMs: TimeMs
  readonly ballotCounts: Readonly<Record<BallotSource, number>>
  /** The first choices that got anything, at most three; empty for a proposal. */
  readonly best: readonly RankedChoice[]
  /** Null unless agreement was asked for. */
  readonly consent: (Consent & { readonly neededPercent: number }) | null
}

export const summarizeVote = (
  { step, stepId, round, choices, result }: ClosedVote,
  roundCount = round,
): VoteSummary => {
  const { phone, hand, paper } = result.bySource
  const tally = sumTallies(result.bySource)
  const ranked = step.kind === 'consent' ? [] : rankChoices(step, choices, tally)
  return {
    stepId,
    round,
    roundCount,
    kind: step.kind,
    prompt: step.prompt,
    proposal: step.kind === 'consent' ? step.proposal : '',
    closedAtMs: result.closedAtMs,
    ballotCounts: { phone: phone.ballotCount, hand: hand.ballotCount, paper: paper.ballotCount },
    best: ranked.filter(({ value }) => value > 0).slice(0, toldChoices),
    consent: step.kind === 'consent' ? { ...readConsent(step, tally), neededPercent: step.neededPercent } : null,
  }
}

/**
 * The votes for and against a proposal, and of those who doubt: who at least accepts is for it. Null where people chose among several
 * things: nobody was against any.
 */
export const countsOfVote = ({ consent, ballotCounts }: VoteSummary): DecisionCounts | null => {
  if (!consent) return null
  const { acceptCount, objectionCount } = consent
  const ballotCount = ballotCounts.phone + ballotCounts.hand + ballotCounts.paper
  return { inFavour: acceptCount, against: objectionCount, abstained: ballotCount - acceptCount - objectionCount }
}

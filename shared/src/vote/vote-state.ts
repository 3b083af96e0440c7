import type { StepId } from '../base/id.ts'
import type { TimeMs } from '../base/time.ts'
import type { BallotStep } from '../meeting/step.ts'
import type { Choice } from './ballot.ts'
import type { BallotSource, CountedSource, Tally, TallyBySource } from './tally.ts'

/** What stays of a vote once it is closed. No ballot can be read out of it but by adding up. */
export interface VoteResult {
  readonly bySource: TallyBySource
  /** Who counted the hands, and who the slips; empty where there were none. */
  readonly countedBy: Readonly<Record<CountedSource, string>>
  /** How many were present, when attendance was kept. */
  readonly presentCount: number | null
  readonly closedAtMs: TimeMs
}

/** One vote of a step: what could be chosen when it was opened, and the result once it is closed. */
export interface Vote {
  readonly stepId: StepId
  /** The step as it was when the vote was opened: what the ballots were cast on. */
  readonly step: BallotStep
  /** 1 for the step's first count; another one only when the host asks for it. */
  readonly round: number
  readonly choices: readonly Choice[]
  readonly result: VoteResult | null
}

/** A count of hands or slips. */
export interface VoteCount extends Tally {
  readonly source: CountedSource
  readonly countedBy: string
}

/** Fewer secret ballots than that are hardly secret. */
export const fewestSecret = 5

/** What hosts, editors and the projector are told of the current step's vote. While it is open nobody hears for what. */
export interface VoteState extends Vote {
  /** How many have voted, by source. */
  readonly ballotCounts: Readonly<Record<BallotSource, number>>
  readonly countedBy: Readonly<Record<CountedSource, string>>
  /** Ballots that phones still hold and have not been able to send. */
  readonly onPhonesCount: number
  /** More ballots than people present. */
  readonly isOverAttendance: boolean
  /** So few voted secretly that the result may tell who chose what. */
  readonly isHardlySecret: boolean
}

/** What phones are told of the current step's vote; its settings stand in the step. */
export type ResidentVote = Pick<Vote, 'stepId' | 'step' | 'round' | 'choices' | 'result'>

import type { MeetingId, PriorityId, StepId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'

/** What a problem statement (rumusan masalah) answers, in the order in which it is asked. */
export const statementFields = ['who', 'what', 'where', 'howMany', 'since', 'effect'] as const
export type StatementField = (typeof statementFields)[number]
export type Statement = Readonly<Record<StatementField, string>>

/** The longest answer to one of them, and the longest name of a problem. */
export const maxStatementLength = 300
export const maxPriorityTitle = 200

/** What a priority is about. */
export type AboutKind = 'note' | 'group'
/** A note or group of the same board; it may be gone by now. */
export interface About {
  readonly id: string
  readonly kind: AboutKind
}

/** The mean of a problem under one criterion, from 1 to 5. */
export interface CriterionMean {
  readonly title: string
  readonly weight: number
  readonly mean: number
}

/** What a problem got in a closed vote. That is never counted otherwise again, so its numbers are kept and do not go stale. */
export interface PriorityScore {
  readonly meetingId: MeetingId
  readonly stepId: StepId
  readonly round: number
  /** Dots, or a shortlist against criteria. */
  readonly kind: 'vote' | 'score'
  /** Dots, or the weighted mean from 1 to 5. */
  readonly value: number
  readonly ballotCount: number
  /** Empty for dots. */
  readonly criteria: readonly CriterionMean[]
}

/** A problem on the ranked list of a mapping board. */
export interface Priority {
  readonly id: PriorityId
  /** What people call it; empty where the words of what it is about are its name. */
  readonly title: string
  readonly about: readonly About[]
  readonly statement: Statement
  /** The free text of the statement, in plain words. */
  readonly text: string
  readonly score: PriorityScore | undefined
  /** Equal for those that share a place. */
  readonly order: OrderKey
}

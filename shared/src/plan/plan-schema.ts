import type { ActivityId, BudgetLineId, FundingId, RundownRowId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'
import type { ClockTime, IsoDate } from '../base/time.ts'
import type { Source } from '../document/document.ts'

/** The columns of the activities board. */
export const activityStatuses = ['proposed', 'agreed', 'ongoing', 'done'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

/** What the community will do about a problem. */
export interface Activity {
  readonly id: ActivityId
  readonly title: string
  readonly goal: string
  readonly place: string
  /** The person in charge (penanggung jawab). */
  readonly person: string
  /** First and last day; either may be empty. */
  readonly period: readonly [IsoDate, IsoDate]
  readonly status: ActivityStatus
  readonly order: OrderKey
  readonly source: Source | undefined
  /** What else it answers: problems that it was linked to later. */
  readonly alsoFrom: readonly Source[]
}

export const budgetSections = ['material', 'tool', 'wage', 'other'] as const
export type BudgetSection = (typeof budgetSections)[number]

/** One line of the budget (RAB). */
export interface BudgetLine {
  readonly id: BudgetLineId
  readonly section: BudgetSection
  readonly item: string
  /** How many units; up to three decimals count. */
  readonly volume: number
  readonly unit: string
  readonly unitPriceRupiah: number
  /** Its own tax in hundredths of a percent; undefined where the budget's counts. */
  readonly taxBasisPoints: number | undefined
  readonly activityId: ActivityId | undefined
  /** Who bears what is left of it; undefined where the budget's main source does. */
  readonly fundingId: FundingId | undefined
  /** What other sources bear of it, taxes included; a source may be gone. */
  readonly shares: readonly { readonly fundingId: FundingId; readonly amountRupiah: number }[]
  readonly order: OrderKey
}

/** One row of the order of events (susunan acara). */
export interface RundownRow {
  readonly id: RundownRowId
  /** Start and end on the day; either may be empty. */
  readonly span: readonly [ClockTime, ClockTime]
  readonly item: string
  readonly person: string
  readonly activityId: ActivityId | undefined
  readonly order: OrderKey
}

import type { FundingId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'

/** What a source gives; goods and work are counted at what they would cost. */
export const fundingKinds = ['cash', 'inKind', 'labour'] as const
export type FundingKind = (typeof fundingKinds)[number]

/** How sure it is. */
export const fundingStatuses = ['idea', 'asked', 'promised', 'received'] as const
export type FundingStatus = (typeof fundingStatuses)[number]

/** One source of the funding strategy. */
export interface FundingSource {
  readonly id: FundingId
  readonly name: string
  readonly kind: FundingKind
  readonly amountRupiah: number
  readonly status: FundingStatus
  /** The office or position to turn to. Nobody's telephone number: residents may look at the board. */
  readonly contact: string
  readonly order: OrderKey
}

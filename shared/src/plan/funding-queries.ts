import type * as Y from 'yjs'
import type { FundingId } from '../base/id.ts'
import { compareOrdered, readOrderKey } from '../base/order-key.ts'
import { readOneOf, readString } from '../base/read.ts'
import { fundingOf } from '../board/board-document.ts'
import { type Item, listItems } from '../document/document.ts'
import type { Share } from './budget-queries.ts'
import { type FundingSource, type FundingStatus, fundingKinds, fundingStatuses } from './funding-schema.ts'
import { readRupiah } from './plan-queries.ts'

export const itemToFundingSource = (id: string, item: Item): FundingSource => ({
  id: id as FundingId,
  name: readString(item.get('name')),
  kind: readOneOf(item.get('kind'), fundingKinds, 'cash'),
  amountRupiah: readRupiah(item.get('amountRupiah')),
  status: readOneOf(item.get('status'), fundingStatuses, 'idea'),
  contact: readString(item.get('contact')),
  order: readOrderKey(item.get('order')),
})

export const listFunding = (doc: Y.Doc): readonly FundingSource[] =>
  listItems(fundingOf(doc))
    .map(([id, item]) => itemToFundingSource(id, item))
    .sort(compareOrdered)

const isPledged = ({ status }: FundingSource): boolean => status === 'promised' || status === 'received'

/** How far the sources reach. */
export interface FundingState {
  readonly byStatus: Readonly<Record<FundingStatus, number>>
  /** What nobody has promised or given yet; negative when there is more than is needed. */
  readonly gapRupiah: number
}

export const fundingState = (sources: readonly FundingSource[], totalRupiah: number): FundingState => {
  const sumOf = (status: FundingStatus) =>
    sources.reduce((sum, source) => (source.status === status ? sum + source.amountRupiah : sum), 0)
  const byStatus = {
    idea: sumOf('idea'),
    asked: sumOf('asked'),
    promised: sumOf('promised'),
    received: sumOf('received'),
  }
  return { byStatus, gapRupiah: totalRupiah - byStatus.promised - byStatus.received }
}

/** Something about a source that people may want to look at again; never an error. */
export type FundingHint =
  | {
      readonly type: 'PromisedTwice'
      readonly fundingId: FundingId
      readonly amountRupiah: number
      /** The other board on which it is promised; undefined where it is this one. */
      readonly boardTitle: string | undefined
    }
  | { readonly type: 'SharedBeyond'; readonly fundingId: FundingId; readonly overRupiah: number }

/** The sources of another planning board of the programme. */
export interface BoardFunding {
  readonly title: string
  readonly sources: readonly FundingSource[]
}

/** Capitals and spaces make no other source. */
const nameKey = ({ name }: FundingSource): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/**
 * Where one source is promised twice, here or on another board of the programme, and where the budget counts on more of it than it
 * gives. Of two alike on one board the later one is pointed out.
 */
export const listFundingHints = (
  sources: readonly FundingSource[],
  { shares, others = [] }: { readonly shares: readonly Share[]; readonly others?: readonly BoardFunding[] },
): readonly FundingHint[] =>
  sources.flatMap((source, index): readonly FundingHint[] => {
    const isSame = (other: FundingSource) =>
      isPledged(other) && other.kind === source.kind && nameKey(other) === nameKey(source)
    const rivals = [{ title: undefined, sources: sources.slice(0, index) }, ...others]
    const used = shares.find(({ fundingId }) => fundingId === source.id)?.amountRupiah ?? 0
    const overRupiah = used - source.amountRupiah
    const isAmountKnown = source.amountRupiah > 0 || isPledged(source)
    return [
      ...(isPledged(source) && nameKey(source)
        ? rivals.flatMap(({ title, sources: some }) =>
            some.filter(isSame).map(({ amountRupiah }) => ({
              type: 'PromisedTwice' as const,
              fundingId: source.id,
              amountRupiah,
              boardTitle: title,
            })),
          )
        : []),
      ...(overRupiah > 0 && isAmountKnown ? [{ type: 'SharedBeyond' as const, fundingId: source.id, overRupiah }] : []),
    ]
  })

/** True for words that hold a telephone number or an e-mail address. */
export const isPersonalContact = (text: string): boolean => /(?:\d[\s().-]*){8,}/.test(text) || /\S@\S+\.\S/.test(text)

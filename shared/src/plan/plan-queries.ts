import type * as Y from 'yjs'
import type { ActivityId, BudgetLineId, FundingId, RundownRowId } from '../base/id.ts'
import { compareOrdered, readOrderKey } from '../base/order-key.ts'
import { readAmount, readOneOf, readPair, readString } from '../base/read.ts'
import { readClockTime, readIsoDate } from '../base/time.ts'
import { activitiesOf, budgetOf, rundownOf } from '../board/board-document.ts'
import { findItem, type Item, isSameSource, listItems, readSource, type Source } from '../document/document.ts'
import { costOfVolume, maxRupiah, maxVolume, wholeInBasisPoints } from './amounts.ts'
import {
  type Activity,
  activityStatuses,
  type BudgetLine,
  type BudgetSection,
  budgetSections,
  type RundownRow,
} from './plan-schema.ts'

const readActivityId = (value: unknown): ActivityId | undefined =>
  (readString(value) || undefined) as ActivityId | undefined

const alsoPrefix = 'from:'
/** The key under which an activity names a further source: one key each, so that two people linking two at once are both heard. */
export const alsoFromKey = ({ board, item }: Source): string => `${alsoPrefix}${board}/${item}`

const readAlsoFrom = (item: Item): readonly Source[] =>
  [...item.keys()]
    .filter((key) => key.startsWith(alsoPrefix))
    .sort()
    .flatMap((key) => {
      const [board = '', id = ''] = key.slice(alsoPrefix.length).split('/')
      return readSource({ board, item: id }) ?? []
    })

export const itemToActivity = (id: string, item: Item): Activity => ({
  id: id as ActivityId,
  title: readString(item.get('title')),
  goal: readString(item.get('goal')),
  place: readString(item.get('place')),
  person: readString(item.get('person')),
  period: readPair(item.get('period'), readIsoDate),
  status: readOneOf(item.get('status'), activityStatuses, 'proposed'),
  order: readOrderKey(item.get('order')),
  source: readSource(item.get('source')),
  alsoFrom: readAlsoFrom(item),
})

export const readActivity = (doc: Y.Doc, id: ActivityId): Activity | undefined => {
  const item = findItem(activitiesOf(doc), id)
  return item && itemToActivity(id, item)
}

export const listActivities = (doc: Y.Doc): readonly Activity[] =>
  listItems(activitiesOf(doc))
    .map(([id, item]) => itemToActivity(id, item))
    .sort(compareOrdered)

/** Everything that an activity came from or was linked to, what it came from first. */
export const sourcesOf = ({ source, alsoFrom }: Pick<Activity, 'source' | 'alsoFrom'>): readonly Source[] =>
  source ? [source, ...alsoFrom.filter((one) => !isSameSource(one, source))] : alsoFrom

const sharePrefix = 'share:'
/** The key under which a line says what one source bears: one key each, so that two people sharing at once are both heard. */
export const shareKey = (fundingId: FundingId): string => `${sharePrefix}${fundingId}`

const readShares = (item: Item): BudgetLine['shares'] =>
  [...item.keys()]
    .filter((key) => key.startsWith(sharePrefix))
    .sort()
    .map((key) => ({
      fundingId: key.slice(sharePrefix.length) as FundingId,
      amountRupiah: readRupiah(item.get(key)),
    }))

/** Whole rupiah, whatever somebody has written. */
export const readRupiah = (value: unknown): number => Math.round(readAmount(value, maxRupiah))

/** A tax in hundredths of a percent; undefined where none is written. */
export const readBasisPoints = (value: unknown): number | undefined =>
  typeof value === 'number' ? Math.round(readAmount(value, wholeInBasisPoints)) : undefined

export const readFundingId = (value: unknown): FundingId | undefined =>
  (readString(value) || undefined) as FundingId | undefined

export const itemToBudgetLine = (id: string, item: Item): BudgetLine => ({
  id: id as BudgetLineId,
  section: readOneOf(item.get('section'), budgetSections, 'other'),
  item: readString(item.get('item')),
  volume: readAmount(item.get('volume'), maxVolume),
  unit: readString(item.get('unit')),
  unitPriceRupiah: readRupiah(item.get('unitPriceRupiah')),
  taxBasisPoints: readBasisPoints(item.get('taxBasisPoints')),
  activityId: readActivityId(item.get('activityId')),
  fundingId: readFundingId(item.get('fundingId')),
  shares: readShares(item),
  order: readOrderKey(item.get('order')),
})

export const listBudgetLines = (doc: Y.Doc): readonly BudgetLine[] =>
  listItems(budgetOf(doc))
    .map(([id, item]) => itemToBudgetLine(id, item))
    .sort(compareOrdered)

/** What a line costs before taxes, in whole rupiah. */
export const amountRupiahOf = ({ volume, unitPriceRupiah }: Pick<BudgetLine, 'volume' | 'unitPriceRupiah'>): number =>
  costOfVolume(volume, unitPriceRupiah)

export const sumRupiah = (lines: readonly BudgetLine[]): number =>
  lines.reduce((sum, line) => sum + amountRupiahOf(line), 0)

/** The lines of each section that has any, with its subtotal in rupiah. */
export const listBudgetSections = (
  lines: readonly BudgetLine[],
): readonly { readonly section: BudgetSection; readonly lines: readonly BudgetLine[]; readonly sumRupiah: number }[] =>
  budgetSections
    .map((section) => ({ section, lines: lines.filter((line) => line.section === section) }))
    .filter(({ lines: some }) => some.length > 0)
    .map((part) => ({ ...part, sumRupiah: sumRupiah(part.lines) }))

export const itemToRundownRow = (id: string, item: Item): RundownRow => ({
  id: id as RundownRowId,
  span: readPair(item.get('span'), readClockTime),
  item: readString(item.get('item')),
  person: readString(item.get('person')),
  activityId: readActivityId(item.get('activityId')),
  order: readOrderKey(item.get('order')),
})

export const listRundown = (doc: Y.Doc): readonly RundownRow[] =>
  listItems(rundownOf(doc))
    .map(([id, item]) => itemToRundownRow(id, item))
    .sort(compareOrdered)

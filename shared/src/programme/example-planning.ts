import type * as Y from 'yjs'
import type { BudgetLineId, FundingId } from '../base/id.ts'
import { orderKeyAtEnd } from '../base/order-key.ts'
import { addFunding, shareBudgetLine } from '../plan/funding-commands.ts'
import { listFunding } from '../plan/funding-queries.ts'
import type { FundingSource } from '../plan/funding-schema.ts'
import { addActivity, addBudgetLine, addRundownRow } from '../plan/plan-commands.ts'
import { listActivities, listBudgetLines, listRundown } from '../plan/plan-queries.ts'
import type { Activity, BudgetLine, RundownRow } from '../plan/plan-schema.ts'
import type { ExampleFill } from './example.ts'
import { dayFromNow } from './example-dates.ts'
import type { ExampleActivityKey } from './example-ids.ts'
import { examplePlanningTexts } from './example-planning-texts.ts'

type Texts = (typeof examplePlanningTexts)['id']

interface ExampleActivity extends Pick<Activity, 'person' | 'status'> {
  readonly key: ExampleActivityKey
  /** First and last day, in days from now. */
  readonly days: readonly [number, number]
}
const activities: readonly ExampleActivity[] = [
  { key: 'pipe', person: 'Pak Joko', status: 'done', days: [-45, -24] },
  { key: 'tank', person: 'Pak Slamet', status: 'ongoing', days: [-14, 7] },
  { key: 'committee', person: 'Bu Yanti', status: 'agreed', days: [10, 24] },
]

type SourceKey = keyof Texts['funding']
const sources: readonly (Pick<FundingSource, 'kind' | 'status' | 'amountRupiah'> & { readonly key: SourceKey })[] = [
  { key: 'village', kind: 'cash', status: 'promised', amountRupiah: 5_800_000 },
  { key: 'fees', kind: 'cash', status: 'received', amountRupiah: 1_350_000 },
  { key: 'work', kind: 'labour', status: 'promised', amountRupiah: 1_200_000 },
  { key: 'bazaar', kind: 'cash', status: 'asked', amountRupiah: 400_000 },
]

interface ExampleLine extends Pick<BudgetLine, 'section' | 'volume' | 'unitPriceRupiah'> {
  readonly key: keyof Texts['budget']
  /** Who bears what the others leave. */
  readonly bearer: SourceKey
  readonly share?: readonly [SourceKey, amountRupiah: number]
}
const budgetLines: readonly ExampleLine[] = [
  { key: 'pipe', section: 'material', volume: 40, unitPriceRupiah: 125_000, bearer: 'village' },
  { key: 'cement', section: 'material', volume: 18, unitPriceRupiah: 75_000, bearer: 'fees' },
  {
    key: 'plumber',
    section: 'wage',
    volume: 8,
    unitPriceRupiah: 150_000,
    bearer: 'village',
    share: ['bazaar', 400_000],
  },
  { key: 'labour', section: 'wage', volume: 24, unitPriceRupiah: 50_000, bearer: 'work' },
]

const rundown: readonly (Pick<RundownRow, 'span'> & { readonly key: keyof Texts['rundown'] })[] = [
  { key: 'gather', span: ['06:30', '07:00'] },
  { key: 'opening', span: ['07:00', '07:15'] },
  { key: 'dig', span: ['07:15', '09:30'] },
  { key: 'rest', span: ['09:30', '10:00'] },
  { key: 'lay', span: ['10:00', '12:00'] },
  { key: 'lunch', span: ['12:00', '13:00'] },
  { key: 'test', span: ['13:00', '14:30'] },
  { key: 'close', span: ['14:30', '15:00'] },
]

/** Writes three activities, each from a note of the map, the budget of the first with who pays it, and the rundown of its day of shared work. */
export const fillExamplePlanning = (doc: Y.Doc, { locale, ids, nowMs }: ExampleFill): void => {
  const texts = examplePlanningTexts[locale]
  for (const { key, days, ...values } of activities)
    addActivity(doc, {
      id: ids.activities[key],
      ...texts.activities[key],
      ...values,
      period: [dayFromNow(nowMs, days[0]), dayFromNow(nowMs, days[1])],
      order: orderKeyAtEnd(listActivities(doc)),
      source: { board: ids.boards.mapping, item: ids.notes[key] },
    })
  const sourceIds = new Map(sources.map(({ key }) => [key, ids.newId<FundingId>()]))
  for (const { key, ...values } of sources)
    addFunding(doc, {
      id: sourceIds.get(key) ?? ids.newId(),
      ...texts.funding[key],
      ...values,
      order: orderKeyAtEnd(listFunding(doc)),
    })
  for (const { key, bearer, share, ...values } of budgetLines) {
    const id = ids.newId<BudgetLineId>()
    addBudgetLine(doc, {
      id,
      ...texts.budget[key],
      ...values,
      activityId: ids.activities.pipe,
      fundingId: sourceIds.get(bearer),
      order: orderKeyAtEnd(listBudgetLines(doc)),
    })
    const sharer = share && sourceIds.get(share[0])
    if (sharer) shareBudgetLine(doc, id, { fundingId: sharer, amountRupiah: share[1] })
  }
  for (const { key, span } of rundown)
    addRundownRow(doc, {
      id: ids.newId(),
      ...texts.rundown[key],
      span,
      activityId: ids.activities.pipe,
      order: orderKeyAtEnd(listRundown(doc)),
    })
}

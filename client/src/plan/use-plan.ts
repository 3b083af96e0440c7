import type { Ordered } from '@rembuk/shared/base/order-key'
import { activitiesOf, boardMetaOf, budgetOf, fundingOf, notesOf, rundownOf } from '@rembuk/shared/board/board-document'
import type { Item, ItemMap } from '@rembuk/shared/document/document'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { type BudgetSettings, readBudgetSettings } from '@rembuk/shared/plan/budget-queries'
import { itemToFundingSource } from '@rembuk/shared/plan/funding-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { itemToActivity, itemToBudgetLine, listRundown } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine, RundownRow } from '@rembuk/shared/plan/plan-schema'
import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useY, useYDeep } from '../sync/use-y.ts'
import { createLiveRows, type LiveRows } from './live-rows.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const liveRowsByMap = new WeakMap<ItemMap, LiveRows<unknown>>()

/** Items of a document, live; one that has not changed stays the same object, so that its row is not drawn again. */
const useRows = <Row extends Ordered>(map: ItemMap, itemToRow: (id: string, item: Item) => Row): readonly Row[] => {
  const known = liveRowsByMap.get(map) as LiveRows<Row> | undefined
  const rows = known ?? createLiveRows(map, itemToRow)
  if (!known) liveRowsByMap.set(map, rows)
  return useSyncExternalStore(rows.subscribe, rows.read)
}

/** The activities of a planning board, live and in their order. */
export const useActivities = (doc: Y.Doc): readonly Activity[] => useRows(activitiesOf(doc), itemToActivity)

/** The budget lines of a planning board, live and in their order. */
export const useBudgetLines = (doc: Y.Doc): readonly BudgetLine[] => useRows(budgetOf(doc), itemToBudgetLine)

/** Taxes, rounding and main source of a budget, live. */
export const useBudgetSettings = (doc: Y.Doc): BudgetSettings =>
  useY(boardMetaOf(doc), () => readBudgetSettings(doc), isSame)

/** The sources of the funding strategy, live and in their order. */
export const useFunding = (doc: Y.Doc): readonly FundingSource[] => useRows(fundingOf(doc), itemToFundingSource)

/** The order of events of a planning board, live and in its order. */
export const useRundown = (doc: Y.Doc): readonly RundownRow[] =>
  useYDeep(rundownOf(doc), () => listRundown(doc), isSame)

/** The notes of a board of columns or lists, live, oldest first. */
export const useNotes = (doc: Y.Doc): readonly Note[] => useYDeep(notesOf(doc), () => listNotes(doc), isSame)

import { activitiesOf, boardMetaOf, budgetOf, fundingOf, notesOf, rundownOf } from '@rembuk/shared/board/board-document'
import type { ItemMap } from '@rembuk/shared/document/document'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { type BudgetSettings, readBudgetSettings } from '@rembuk/shared/plan/budget-queries'
import { listFunding } from '@rembuk/shared/plan/funding-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { listActivities, listBudgetLines, listRundown } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine, RundownRow } from '@rembuk/shared/plan/plan-schema'
import { useRef } from 'react'
import type * as Y from 'yjs'
import { useY, useYDeep } from '../sync/use-y.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])

/** Items of a document, live; one that has not changed stays the same object, so that its row is not drawn again. */
const useRows = <Row extends { readonly id: string }>(map: ItemMap, list: () => readonly Row[]): readonly Row[] => {
  const known = useRef<ReadonlyMap<string, { readonly row: Row; readonly json: string }>>(new Map())
  return useYDeep(
    map,
    () => {
      const rows = list().map((row) => ({ row, json: JSON.stringify(row) }))
      const kept = rows.map((one) => {
        const before = known.current.get(one.row.id)
        return before?.json === one.json ? before : one
      })
      known.current = new Map(kept.map((one) => [one.row.id, one]))
      return kept.map(({ row }) => row)
    },
    areSame,
  )
}

/** The activities of a planning board, live and in their order. */
export const useActivities = (doc: Y.Doc): readonly Activity[] => useRows(activitiesOf(doc), () => listActivities(doc))

/** The budget lines of a planning board, live and in their order. */
export const useBudgetLines = (doc: Y.Doc): readonly BudgetLine[] => useRows(budgetOf(doc), () => listBudgetLines(doc))

/** Taxes, rounding and main source of a budget, live. */
export const useBudgetSettings = (doc: Y.Doc): BudgetSettings =>
  useY(boardMetaOf(doc), () => readBudgetSettings(doc), isSame)

/** The sources of the funding strategy, live and in their order. */
export const useFunding = (doc: Y.Doc): readonly FundingSource[] => useRows(fundingOf(doc), () => listFunding(doc))

/** The order of events of a planning board, live and in its order. */
export const useRundown = (doc: Y.Doc): readonly RundownRow[] =>
  useYDeep(rundownOf(doc), () => listRundown(doc), isSame)

/** The notes of a board of columns or lists, live, oldest first. */
export const useNotes = (doc: Y.Doc): readonly Note[] => useYDeep(notesOf(doc), () => listNotes(doc), isSame)

import type { BudgetLineId } from '@rembuk/shared/base/id'
import { orderKeyAtEnd, orderKeyBetween, orderKeyMoved } from '@rembuk/shared/base/order-key'
import { readOneOf } from '@rembuk/shared/base/read'
import { addBudgetLine, changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import { budgetSections } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { newId } from '../sync/ids.ts'

/** Moves a line within its section. Concurrency: of two moves at once one wins whole. */
export const moveLine = (doc: Y.Doc, rowId: string, steps: number): void => {
  const lines = listBudgetLines(doc)
  const section = lines.find(({ id }) => id === rowId)?.section
  const order = orderKeyMoved(
    lines.filter((line) => line.section === section),
    rowId,
    steps,
  )
  if (order) changeBudgetLine(doc, rowId as BudgetLineId, { order })
}

/** Adds empty lines at the end of a section and answers their ids. */
export const addLines = (doc: Y.Doc, sectionKey: string, count: number): readonly string[] => {
  const section = readOneOf(sectionKey, budgetSections, 'other')
  let order = orderKeyAtEnd(listBudgetLines(doc))
  return Array.from({ length: count }, () => {
    const id = newId<BudgetLineId>()
    addBudgetLine(doc, { id, section, order })
    order = orderKeyBetween(order, null)
    return id
  })
}

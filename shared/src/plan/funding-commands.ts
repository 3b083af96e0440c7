import type * as Y from 'yjs'
import type { BudgetLineId, FundingId } from '../base/id.ts'
import { done, err, type Result } from '../base/result.ts'
import { boardMetaOf, budgetOf, fundingOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem } from '../document/document.ts'
import type { BudgetSettings } from './budget-queries.ts'
import type { FundingSource } from './funding-schema.ts'
import type { PlanError } from './plan-commands.ts'
import { shareKey } from './plan-queries.ts'

type Changes<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined }

export const addFunding = (
  doc: Y.Doc,
  { id, ...values }: Pick<FundingSource, 'id' | 'order'> & Changes<FundingSource>,
): void => void createItem(fundingOf(doc), id, values)

/** Concurrency: every cell keeps its own last writer. */
export const changeFunding = (
  doc: Y.Doc,
  id: FundingId,
  changes: Changes<Omit<FundingSource, 'id'>>,
): Result<void, PlanError> => {
  const item = findItem(fundingOf(doc), id)
  if (!item) return err({ type: 'ItemNotFound', id })
  changeItem(item, changes)
  return done
}

/**
 * Deletes a source. What lines gave to it falls back to who bears the rest of them.
 *
 * Concurrency: a share that another gives to it meanwhile counts as none; undone, it is there again with all its shares.
 */
export const removeFunding = (doc: Y.Doc, id: FundingId): Result<void, PlanError> => {
  if (!fundingOf(doc).has(id)) return err({ type: 'ItemNotFound', id })
  fundingOf(doc).delete(id)
  return done
}

/**
 * Says what a source bears of a line; undefined and 0 take it away.
 *
 * Concurrency: each source's share keeps its own last writer; two who share one line over two sources are both heard.
 */
export const shareBudgetLine = (
  doc: Y.Doc,
  lineId: BudgetLineId,
  { fundingId, amountRupiah }: { readonly fundingId: FundingId; readonly amountRupiah: number | undefined },
): Result<void, PlanError> => {
  const item = findItem(budgetOf(doc), lineId)
  if (!item) return err({ type: 'ItemNotFound', id: lineId })
  changeItem(item, { [shareKey(fundingId)]: amountRupiah || undefined })
  return done
}

/** Concurrency: tax, rounding and main source are separate facts; each keeps its last writer. */
export const changeBudgetSettings = (doc: Y.Doc, changes: Changes<BudgetSettings>): void =>
  changeItem(boardMetaOf(doc), changes)

import type * as Y from 'yjs'
import type { ActivityId, BudgetLineId, RundownRowId } from '../base/id.ts'
import { type OrderKey, orderKeyAtEnd } from '../base/order-key.ts'
import { done, err, type Result } from '../base/result.ts'
import { activitiesOf, budgetOf, rundownOf } from '../board/board-document.ts'
import {
  changeItem,
  createItem,
  findItem,
  type ItemMap,
  type ItemValues,
  isSameSource,
  type Source,
} from '../document/document.ts'
import { alsoFromKey, listActivities, readActivity, sourcesOf } from './plan-queries.ts'
import type { Activity, ActivityStatus, BudgetLine, RundownRow } from './plan-schema.ts'

export type PlanError = { readonly type: 'ItemNotFound'; readonly id: string }

const changeIn = (map: ItemMap, id: string, values: ItemValues): Result<void, PlanError> => {
  const item = findItem(map, id)
  if (!item) return err({ type: 'ItemNotFound', id })
  changeItem(item, values)
  return done
}

const removeFrom = (map: ItemMap, id: string): Result<void, PlanError> => {
  if (!map.has(id)) return err({ type: 'ItemNotFound', id })
  map.delete(id)
  return done
}

/** What may be changed of an item: everything but its id and its links; a field set to undefined is taken away. */
type Changes<Value> = { readonly [Key in Exclude<keyof Value, 'id' | 'alsoFrom' | 'shares'>]?: Value[Key] | undefined }
type New<Value extends { id: unknown; order: unknown }> = Pick<Value, 'id' | 'order'> & Changes<Value>

export const addActivity = (doc: Y.Doc, { id, ...values }: New<Activity>): void =>
  void createItem(activitiesOf(doc), id, values)

/** Concurrency: every field keeps its own last writer; first and last day move together. */
export const changeActivity = (doc: Y.Doc, id: ActivityId, changes: Changes<Activity>): Result<void, PlanError> =>
  changeIn(activitiesOf(doc), id, changes)

/**
 * Puts an activity at a place in a column of the activities board.
 *
 * Concurrency: column and place are two facts; of two moves at once the activity may land in one's column at the other's height.
 */
export const moveActivity = (
  doc: Y.Doc,
  {
    activityId,
    ...values
  }: { readonly activityId: ActivityId; readonly status: ActivityStatus; readonly order: OrderKey },
): Result<void, PlanError> => changeIn(activitiesOf(doc), activityId, values)

export const removeActivity = (doc: Y.Doc, id: ActivityId): Result<void, PlanError> => removeFrom(activitiesOf(doc), id)

export const addBudgetLine = (doc: Y.Doc, { id, ...values }: New<BudgetLine>): void =>
  void createItem(budgetOf(doc), id, values)

/** Concurrency: every cell keeps its own last writer. */
export const changeBudgetLine = (doc: Y.Doc, id: BudgetLineId, changes: Changes<BudgetLine>): Result<void, PlanError> =>
  changeIn(budgetOf(doc), id, changes)

export const removeBudgetLine = (doc: Y.Doc, id: BudgetLineId): Result<void, PlanError> => removeFrom(budgetOf(doc), id)

export const addRundownRow = (doc: Y.Doc, { id, ...values }: New<RundownRow>): void =>
  void createItem(rundownOf(doc), id, values)

/** Concurrency: every cell keeps its own last writer; start and end move together. */
export const changeRundownRow = (doc: Y.Doc, id: RundownRowId, changes: Changes<RundownRow>): Result<void, PlanError> =>
  changeIn(rundownOf(doc), id, changes)

export const removeRundownRow = (doc: Y.Doc, id: RundownRowId): Result<void, PlanError> =>
  removeFrom(rundownOf(doc), id)

/**
 * Links an activity to a problem that it answers as well: the first becomes what it came from.
 *
 * Concurrency: two people who link one activity to two problems at once are both heard, unless it had no source yet: then one is.
 */
export const linkActivity = (doc: Y.Doc, id: ActivityId, source: Source): Result<void, PlanError> => {
  const activity = readActivity(doc, id)
  if (!activity) return err({ type: 'ItemNotFound', id })
  if (sourcesOf(activity).some((one) => isSameSource(one, source))) return done
  return changeIn(activitiesOf(doc), id, activity.source ? { [alsoFromKey(source)]: true } : { source })
}

/** A note of another board that becomes an activity. */
export interface CarriedItem {
  readonly activityId: ActivityId
  readonly title: string
  readonly source: Source
}

/**
 * Carries notes over as proposed activities, each with a reference to what it came from; what has been carried over before is left
 * out, so pressing the button twice adds nothing.
 *
 * Concurrency: two people carrying the same note over at once make two activities; one is deleted by hand.
 */
export const carryOver = (doc: Y.Doc, items: readonly CarriedItem[]): void =>
  doc.transact(() => {
    const sourceKey = ({ board, item }: Source) => `${board}/${item}`
    const known = new Set(listActivities(doc).flatMap((activity) => sourcesOf(activity).map(sourceKey)))
    for (const { activityId, title, source } of items) {
      if (known.has(sourceKey(source))) continue
      known.add(sourceKey(source))
      addActivity(doc, { id: activityId, title, source, status: 'proposed', order: orderKeyAtEnd(listActivities(doc)) })
    }
  })

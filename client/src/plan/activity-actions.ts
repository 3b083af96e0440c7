import type { ActivityId } from '@rembuk/shared/base/id'
import { orderKeyAt, orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import { readOneOf } from '@rembuk/shared/base/read'
import { addActivity, changeActivity, moveActivity } from '@rembuk/shared/plan/plan-commands'
import { listActivities } from '@rembuk/shared/plan/plan-queries'
import { type ActivityStatus, activityStatuses } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { newId } from '../sync/ids.ts'
import { type ActivityDraft, changesOfDraft, emptyDraft } from './activity-draft.ts'
import type { DropPlace } from './column-drag.ts'

const othersIn = (doc: Y.Doc, status: ActivityStatus, id: string) =>
  listActivities(doc).filter((activity) => activity.status === status && activity.id !== id)

/** Puts an activity where its card was dropped, or sent by a button. */
export const dropActivity = (doc: Y.Doc, activityId: ActivityId, { columnKey, index }: DropPlace): void => {
  const status = readOneOf(columnKey, activityStatuses, 'proposed')
  moveActivity(doc, { activityId, status, order: orderKeyAt(othersIn(doc, status, activityId), index) })
}

/** Writes what a person changed in the form; a new status puts the activity at the end of its column. */
export const saveActivity = (doc: Y.Doc, activityId: ActivityId, before: ActivityDraft, after: ActivityDraft): void => {
  const changes = changesOfDraft(before, after)
  const order = changes.status && orderKeyAtEnd(othersIn(doc, changes.status, activityId))
  changeActivity(doc, activityId, { ...changes, ...(order && { order }) })
}

export const createActivity = (doc: Y.Doc, draft: ActivityDraft): void =>
  addActivity(doc, {
    id: newId<ActivityId>(),
    order: orderKeyAtEnd(listActivities(doc)),
    ...changesOfDraft(emptyDraft, draft),
    status: draft.status,
  })

import type { ActivityId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { titleFromText } from '@rembuk/shared/plan/carry-over-queries'
import { carryOver, linkActivity } from '@rembuk/shared/plan/plan-commands'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type * as Y from 'yjs'
import { newId } from '../sync/ids.ts'
import { holdRoom, roomConnection } from '../sync/rooms.ts'
import { undoOf } from '../undo/board-undo.ts'

export const newActivity = 'new'

/** A problem that goes to a plan: as an activity of its own, or to one that is there. */
export interface Carried {
  readonly name: string
  readonly source: Source
  readonly to: ActivityId | typeof newActivity
}

/** Writes problems into a planning board, as one step that its undo takes back. */
export const carryOut = (plan: Y.Doc, items: readonly Carried[]): void => {
  const undo = undoOf(plan)
  undo.stopCapturing()
  plan.transact(() => {
    const fresh = items.filter(({ to }) => to === newActivity)
    carryOver(
      plan,
      fresh.map(({ name, source }) => ({ activityId: newId<ActivityId>(), title: titleFromText(name), source })),
    )
    for (const { to, source } of items) if (to !== newActivity) linkActivity(plan, to, source)
  })
  undo.stopCapturing()
}

/** Runs once what has been written into a room is on the server. */
export const whenSaved = (name: RoomName, run: () => void): void => {
  const letGo = holdRoom(name)
  const connection = roomConnection(name)
  const check = () => {
    if (connection.readSaveState() !== 'saved') return
    stop()
    letGo()
    run()
  }
  const stop = connection.subscribe(check)
  check()
}

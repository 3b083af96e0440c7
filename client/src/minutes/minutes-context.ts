import { assert } from '@rembuk/shared/base/assert'
import type { MeetingId } from '@rembuk/shared/base/id'
import { createContext, use } from 'react'
import type * as Y from 'yjs'
import type { OpenRoom } from '../sync/open-room.ts'

/** The minutes that a page shows. */
export interface Minutes {
  readonly meetingId: MeetingId
  readonly room: OpenRoom
  readonly undoManager: Y.UndoManager
}

export const MinutesContext = createContext<Minutes | undefined>(undefined)

/** The minutes around this component. */
export const useMinutes = (): Minutes => {
  const minutes = use(MinutesContext)
  assert(minutes, 'a part of the minutes stands inside MinutesPage')
  return minutes
}

import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { OpenRoom } from '../sync/open-room.ts'
import { undoOf } from './board-undo.ts'

/** The board's undo manager, the same one wherever it is asked for. */
export const useUndo = (room: OpenRoom): Y.UndoManager => useMemo(() => undoOf(room.doc), [room.doc])

export interface UndoSteps {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const subscribeTo = (undo: Y.UndoManager) => (notify: () => void) => {
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared', 'stack-item-updated'] as const
  for (const event of events) undo.on(event, notify)
  return () => {
    for (const event of events) undo.off(event, notify)
  }
}

/** Whether there is anything to take back or to do again. */
export const useUndoSteps = (undo: Y.UndoManager): UndoSteps => {
  const subscribe = useMemo(() => subscribeTo(undo), [undo])
  return {
    canUndo: useSyncExternalStore(subscribe, () => undo.undoStack.length > 0),
    canRedo: useSyncExternalStore(subscribe, () => undo.redoStack.length > 0),
  }
}

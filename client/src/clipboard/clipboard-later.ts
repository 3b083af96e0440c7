import type { NoteId } from '@rembuk/shared/base/id'
import { useCallback } from 'react'
import type { Board } from '../board/board.ts'
import { later, useTellFailed } from '../ui/later.tsx'

export const clipboardActions = later(() => import('./clipboard-actions.ts'))

type Actions = NonNullable<ReturnType<typeof clipboardActions.read>>

/** Uses the clipboard's actions as soon as the code for them is here, or tells the person that it could not be fetched. */
export const useClipboardActions = (): ((use: (actions: Actions) => void) => void) => {
  const tellFailed = useTellFailed()
  return useCallback((use) => void clipboardActions.load().then(use, tellFailed), [tellFailed])
}

/** Doubles notes. */
export const useDuplicate = (board: Board): ((ids: readonly NoteId[]) => void) => {
  const withActions = useClipboardActions()
  return useCallback((ids) => withActions(({ duplicateNotes }) => duplicateNotes(board, ids)), [board, withActions])
}

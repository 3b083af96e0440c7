import type { NoteId } from '@rembuk/shared/base/id'
import type { Board } from '../board/board.ts'
import { later } from '../ui/later.tsx'

export const clipboardActions = later(() => import('./clipboard-actions.ts'))

/** Doubles notes as soon as the code for it is here. */
export const duplicateLater = (board: Board, ids: readonly NoteId[]): void =>
  void clipboardActions.load().then(({ duplicateNotes }) => duplicateNotes(board, ids))

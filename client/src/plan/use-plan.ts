import { activitiesOf, budgetOf, notesOf, rundownOf } from '@rembuk/shared/board/board-document'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { listActivities, listBudgetLines, listRundown } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine, RundownRow } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { useYDeep } from '../sync/use-y.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The activities of a planning board, live and in their order. */
export const useActivities = (doc: Y.Doc): readonly Activity[] =>
  useYDeep(activitiesOf(doc), () => listActivities(doc), isSame)

/** The budget lines of a planning board, live and in their order. */
export const useBudgetLines = (doc: Y.Doc): readonly BudgetLine[] =>
  useYDeep(budgetOf(doc), () => listBudgetLines(doc), isSame)

/** The order of events of a planning board, live and in its order. */
export const useRundown = (doc: Y.Doc): readonly RundownRow[] =>
  useYDeep(rundownOf(doc), () => listRundown(doc), isSame)

/** The notes of a board of columns or lists, live, oldest first. */
export const useNotes = (doc: Y.Doc): readonly Note[] => useYDeep(notesOf(doc), () => listNotes(doc), isSame)

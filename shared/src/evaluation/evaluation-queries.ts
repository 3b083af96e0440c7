import type { Ordered } from '../base/order-key.ts'
import { listOrdered } from '../note/note-queries.ts'
import { kindsByStage, type Note } from '../note/note-schema.ts'

/** The columns of an evaluation board, from left to right. */
export const evaluationColumns = kindsByStage.evaluation
export type EvaluationColumn = (typeof evaluationColumns)[number]

/** The column that a note stands in, or would be placed in: its kind's, and Problems for a kind that has none. */
export const columnOfNote = ({ kind }: Note): EvaluationColumn =>
  evaluationColumns.find((column) => column === kind) ?? 'problem'

/** The placed notes of a column in their order. */
export const listColumnNotes = (notes: readonly Note[], column: EvaluationColumn): readonly (Note & Ordered)[] =>
  listOrdered(notes)
    .filter((note) => columnOfNote(note) === column)
    .map((note) => ({ ...note, order: note.order ?? 'zz' }))

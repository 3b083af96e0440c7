import type { AnyExtension, Editor } from '@tiptap/core'

export const tableActions = ['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const
export type TableAction = (typeof tableActions)[number]

/** What an editor needs for tables; loaded for statements only, see tiptap-editor.tsx. */
export interface TableTools {
  readonly extensions: readonly AnyExtension[]
  /** Puts an empty table at the caret. */
  readonly insert: (editor: Editor) => void
  /** Changes the table at the caret. */
  readonly run: (editor: Editor, action: TableAction) => void
}

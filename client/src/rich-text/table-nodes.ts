import { maxSpan, type NodeName } from '@rembuk/shared/rich-text/rich-text-schema'
import { type AnyExtension, type Editor, Extension, Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import * as tables from '@tiptap/pm/tables'
import styles from './rich-text.module.css'
import type { TableAction, TableTools } from './table-tools.ts'

/** How many columns or rows a pasted cell takes; one that says something senseless takes one. */
const spanAttribute = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement): number => {
    const span = Number(element.getAttribute(name))
    return Number.isInteger(span) && span >= 1 && span <= maxSpan ? span : 1
  },
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
})

const cellNodeOf = (name: Extract<NodeName, 'tableCell' | 'tableHeader'>, tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: () => ({ colspan: spanAttribute('colspan'), rowspan: spanAttribute('rowspan') }),
    extendNodeSchema: ({ name: extended }) =>
      extended === name ? { tableRole: tag === 'td' ? 'cell' : 'header_cell' } : {},
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const TableRow = Node.create({
  name: 'tableRow' satisfies NodeName,
  content: '(tableCell | tableHeader)*',
  extendNodeSchema: ({ name }) => (name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const commands = {
  addRow: tables.addRowAfter,
  addColumn: tables.addColumnAfter,
  removeRow: tables.deleteRow,
  removeColumn: tables.deleteColumn,
  removeTable: tables.deleteTable,
} as const satisfies Record<TableAction, unknown>

/** Each first fills the holes that others' work has left in the table. */
const runAction = (editor: Editor, action: TableAction): void => {
  const fix = tables.fixTables(editor.state)
  if (fix) editor.view.dispatch(fix)
  commands[action](editor.state, editor.view.dispatch)
  editor.commands.focus()
}

/** A table of three rows, the first for titles, at the caret, which goes into its first cell; none in another table. */
const insertTable = (editor: Editor): void => {
  if (editor.isActive('table')) return
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] })
  const at = editor.state.selection.from
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    .setTextSelection(at + 3)
    .run()
}

/**
 * Concurrency: one person's new column and another's new row leave a row that is one cell short. The library's plugin would
 * fill it in every open editor at once, each filling what the others have filled, without end; so it is left as it is, and
 * filled when somebody next adds to the table or takes from it.
 */
const tableEditing = (): Plugin => {
  const { appendTransaction: _, ...spec } = tables.tableEditing().spec
  return new Plugin(spec)
}

const Table = Node.create({
  name: 'table' satisfies NodeName,
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: styles['table'] ?? '' }, ['table', ['tbody', 0]]],
  addKeyboardShortcuts() {
    const goTo = (direction: 1 | -1) => tables.goToNextCell(direction)(this.editor.state, this.editor.view.dispatch)
    return {
      Tab: () => {
        if (!this.editor.isActive('table') || goTo(1)) return this.editor.isActive('table')
        runAction(this.editor, 'addRow')
        return goTo(1)
      },
      'Shift-Tab': () => goTo(-1),
    }
  },
})

const TableEditing = Extension.create({ name: 'tableEditing', addProseMirrorPlugins: () => [tableEditing()] })

const extensions: readonly AnyExtension[] = [
  Table,
  TableRow,
  cellNodeOf('tableHeader', 'th'),
  cellNodeOf('tableCell', 'td'),
  TableEditing,
]

export const tableTools: TableTools = { extensions, insert: insertTable, run: runAction }

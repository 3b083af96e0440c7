import { isTable, parseTable } from '@rembuk/shared/plan/parse-table'
import type { ClipboardEvent, CSSProperties, FocusEvent } from 'react'
import styles from './Grid.module.css'
import { GridHead } from './GridHead.tsx'
import { GridSectionRows } from './GridSectionRows.tsx'
import { GridSums } from './GridSums.tsx'
import {
  type GridColumn,
  type GridCommands,
  type GridSection,
  type GridTexts,
  type GridTotal,
  type RowRemarks,
  sumIndexOf,
} from './grid-model.ts'
import { pasteCells } from './grid-paste.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridRows } from './use-grid-rows.ts'

interface Props<Row> {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly sections: readonly GridSection<Row>[]
  readonly canEdit: boolean
  readonly commands: GridCommands
  readonly texts: GridTexts
  readonly remarksOf: (row: Row) => RowRemarks
  /** What leads to the total: lines before it. */
  readonly subtotals?: readonly GridTotal[]
  readonly total?: GridTotal
  /** CSS width below which a table is not squeezed, where it is one. */
  readonly minWidth?: string
}

/** The widths of the number, of all columns, and of what may be done to a row. */
const trackSizes = <Row,>(columns: readonly GridColumn<Row>[], canEdit: boolean): string =>
  ['3.2rem', ...columns.map(({ width }) => (width === 'auto' ? 'minmax(0, 1fr)' : width)), canEdit ? '7.6rem' : '']
    .filter(Boolean)
    .join(' ')

/**
 * A table that is typed into like a spreadsheet: Enter, Tab and arrows move, rows are pasted from Excel, sections have their
 * sums. On a phone every row is a card.
 */
export const Grid = <Row extends { readonly id: string }>(props: Props<Row>) => {
  const { label, columns, sections, canEdit, texts, remarksOf, subtotals = [], total, minWidth = '0' } = props
  const { table, rows, isEmptyRow, commands } = useGridRows(props)
  const handleKey = useGridKeys({ table, sections, commands, isEmptyRow })
  const numberById = new Map(rows.map(({ id }, index) => [id, index + 1]))

  const handlePaste = (event: ClipboardEvent) => {
    const { row: rowId, column: columnKey } = event.target instanceof HTMLElement ? event.target.dataset : {}
    const text = event.clipboardData.getData('text/plain')
    const section = sections.find((some) => some.rows.some(({ id }) => id === rowId))
    if (!rowId || !columnKey || !section || !isTable(text)) return
    event.preventDefault()
    const cells = parseTable(text)
    const paste = () => pasteCells({ section, columns, rowId, columnKey, cells }, props.commands)
    commands.pasteRows(paste, cells.length)
  }
  const handleFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) commands.visitRow(event.target.dataset['row'])
  }
  const handleBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commands.visitRow(undefined)
  }

  return (
    <table
      ref={table}
      aria-label={label}
      className={styles['table']}
      style={{ '--min-width': minWidth, '--columns': trackSizes(columns, canEdit) } as CSSProperties}
      onKeyDown={handleKey}
      onPaste={handlePaste}
      onFocus={handleFocus}
      onBlur={handleBlur}
    >
      <GridHead columns={columns} numberLabel={texts.number} canEdit={canEdit} />
      {sections.map((section, index) => (
        <GridSectionRows
          key={section.key}
          section={section}
          letter={String.fromCharCode(65 + index)}
          columns={columns}
          canEdit={canEdit}
          commands={commands}
          texts={texts}
          numberById={numberById}
          remarksOf={remarksOf}
        />
      ))}
      {total && (
        <tfoot>
          {[...subtotals, total].map((line, index) => (
            <tr key={index} data-is-total={line === total ? '' : undefined}>
              <td className={styles['filler']} />
              <th scope="row" colSpan={sumIndexOf(columns)} style={{ gridColumn: `span ${sumIndexOf(columns)}` }}>
                {line.label}
              </th>
              <GridSums columns={columns} canEdit={canEdit} sum={line.sum} sums={line.sums} />
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  )
}

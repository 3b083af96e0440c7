import { useEffect, useRef } from 'react'
import { focusCell } from './grid-focus.ts'
import { type GridColumn, type GridCommands, type GridSection, isEditable } from './grid-model.ts'
import { useSteady } from './use-steady.ts'

interface Options<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly sections: readonly GridSection<Row>[]
  readonly commands: GridCommands
}

/** The commands of a table with the caret following them: into an added row, along with a moved one, beside a deleted one. */
export const useGridRows = <Row extends { readonly id: string }>({ columns, sections, commands }: Options<Row>) => {
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<{ readonly rowId: string; readonly columnKey: string }>(undefined)
  const rows = sections.flatMap((section) => section.rows)
  const firstKey = columns.find(isEditable)?.key ?? ''

  useEffect(() => {
    if (!table.current || !wanted.current) return
    if (focusCell(table.current, wanted.current.rowId, wanted.current.columnKey)) wanted.current = undefined
  })

  const addRow = (sectionKey: string): string => {
    const rowId = commands.addRow(sectionKey)
    wanted.current = { rowId, columnKey: firstKey }
    return rowId
  }
  const removeRow = (rowId: string) => {
    const index = rows.findIndex(({ id }) => id === rowId)
    const neighbour = rows[index + 1] ?? rows[index - 1]
    commands.removeRow(rowId)
    if (neighbour) wanted.current = { rowId: neighbour.id, columnKey: firstKey }
  }
  const moveRow = (rowId: string, steps: number) => {
    const active = document.activeElement
    const columnKey = active instanceof HTMLElement ? active.dataset['column'] : undefined
    commands.moveRow(rowId, steps)
    if (columnKey) wanted.current = { rowId, columnKey }
  }
  /** Looks at what stands in the inputs, since the last letters may not be written yet. */
  const isEmptyRow = (rowId: string): boolean =>
    Array.from(table.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])
      .filter(({ dataset }) => dataset['row'] === rowId)
      .every(({ value }) => !value.trim())

  return { table, rows, isEmptyRow, commands: useSteady({ ...commands, addRow, removeRow, moveRow }) }
}

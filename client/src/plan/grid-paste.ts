import type { GridColumn, GridCommands, GridSection } from './grid-model.ts'

interface Paste<Row> {
  readonly section: GridSection<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: string
  readonly columnKey: string
  readonly cells: readonly (readonly string[])[]
}

/**
 * Spreads copied rows over a section, from one cell to the right and down, adding rows where they run out. A copied column that
 * falls on a computed one is passed over: its figure follows by itself. Answers how many cells could not be read.
 */
export const pasteCells = <Row extends { readonly id: string }>(
  { section, columns, rowId, columnKey, cells }: Paste<Row>,
  { addRows }: Pick<GridCommands, 'addRows'>,
): number => {
  const firstRow = section.rows.findIndex(({ id }) => id === rowId)
  const firstColumn = columns.findIndex(({ key }) => key === columnKey)
  const refused: (() => string | undefined)[] = []
  const writeRow = (id: string, values: readonly string[]) => {
    for (const [index, value] of values.entries()) {
      const cell = columns[firstColumn + index]?.cell
      if (!cell || cell.type === 'computed') continue
      const write = () => cell.write(id, value)
      if (write() !== undefined) refused.push(write)
    }
  }
  const known = section.rows.slice(firstRow, firstRow + cells.length).map(({ id }) => id)
  const rowIds = [...known, ...addRows(section.key, cells.length - known.length)]
  for (const [index, values] of cells.entries()) writeRow(rowIds[index] ?? '', values)
  // What a cell refuses may depend on cells behind it.
  return refused.filter((write) => write() !== undefined).length
}

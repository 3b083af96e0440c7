import styles from './Grid.module.css'
import { GridInput } from './GridInput.tsx'
import { type GridColumn, textOfCell } from './grid-model.ts'

interface Props<Row> {
  readonly row: Row
  readonly column: GridColumn<Row>
  readonly label: string
  readonly canEdit: boolean
}

/** What stands in one cell: an input, a choice, or plain words for what follows from others or may only be read. */
export const GridCellView = <Row extends { readonly id: string }>({ row, column, label, canEdit }: Props<Row>) => {
  const { cell, key } = column
  const isEnd = column.align === 'end'
  if (!canEdit || cell.type === 'computed')
    return <span className={isEnd ? styles['valueEnd'] : styles['value']}>{textOfCell(column, row)}</span>
  if (cell.type === 'input') return <GridInput row={row} columnKey={key} cell={cell} label={label} isEnd={isEnd} />
  return (
    <select
      className={styles['choice']}
      data-row={row.id}
      data-column={key}
      aria-label={label}
      value={cell.read(row)}
      onChange={(event) => void cell.write(row.id, event.currentTarget.value)}
    >
      {cell.options.map(({ value, label: optionLabel }) => (
        <option key={value} value={value}>
          {optionLabel}
        </option>
      ))}
    </select>
  )
}

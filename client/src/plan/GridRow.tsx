import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Grid.module.css'
import { GridCellView } from './GridCellView.tsx'
import { type GridColumn, type GridCommands, type GridTexts, type RowRemarks, remarkKeyOf } from './grid-model.ts'

interface Props<Row> {
  readonly row: Row
  readonly number: number
  readonly columns: readonly GridColumn<Row>[]
  readonly canEdit: boolean
  readonly commands: GridCommands
  readonly texts: GridTexts
  readonly remarks: RowRemarks
}

const RowActions = ({
  rowId,
  label,
  commands,
  texts,
}: {
  readonly rowId: string
  readonly label: string
  readonly commands: GridCommands
  readonly texts: GridTexts
}) => (
  <div className={styles['actions']}>
    <IconButton label={texts.moveRowUp(label)} onClick={() => commands.moveRow(rowId, -1)}>
      <ArrowUp size={16} />
    </IconButton>
    <IconButton label={texts.moveRowDown(label)} onClick={() => commands.moveRow(rowId, 1)}>
      <ArrowDown size={16} />
    </IconButton>
    <IconButton label={texts.removeRow(label)} onClick={() => commands.removeRow(rowId)}>
      <Trash2 size={16} />
    </IconButton>
  </div>
)

const Remarks = ({ origin, hint, person }: RowRemarks) => (
  <>
    {origin}
    {hint && <span className={styles['hint']}>{hint}</span>}
    {person && <span className={styles['person']}>{person}</span>}
  </>
)

/** One row of a table, with its remarks under the first cell and what may be done to it at its end. */
export const GridRow = <Row extends { readonly id: string }>(props: Props<Row>) => {
  const { row, number, columns, canEdit, commands, texts, remarks } = props
  const label = String(number)
  const remarkKey = remarkKeyOf(columns)
  return (
    <tr className={styles['row']} data-row-id={row.id} data-person={remarks.person ? '' : undefined}>
      <td className={styles['number']}>{label}</td>
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.align === 'end' ? styles['cellEnd'] : styles['cell']}
          data-label={column.header}
          data-wide={column.isWide ? '' : undefined}
        >
          <GridCellView row={row} column={column} label={texts.cell(column.header, label)} canEdit={canEdit} />
          {column.key === remarkKey && <Remarks {...remarks} />}
        </td>
      ))}
      {canEdit && (
        <td className={styles['actionCell']}>
          <RowActions rowId={row.id} label={label} commands={commands} texts={texts} />
        </td>
      )}
    </tr>
  )
}

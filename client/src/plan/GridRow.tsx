import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { memo } from 'react'
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

const Row = <Row extends { readonly id: string }>(props: Props<Row>) => {
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

const areSameRemarks = (a: RowRemarks, b: RowRemarks): boolean =>
  a.hint === b.hint && a.origin === b.origin && a.person === b.person

const isSameRow = <Some,>(a: Props<Some>, b: Props<Some>): boolean =>
  a.row === b.row &&
  a.number === b.number &&
  a.columns === b.columns &&
  a.canEdit === b.canEdit &&
  a.commands === b.commands &&
  a.texts === b.texts &&
  areSameRemarks(a.remarks, b.remarks)

/**
 * One row of a table, with its remarks under the first cell and what may be done to it at its end. It is drawn again only when
 * something in it has changed, however much others type into the rest of the table.
 */
export const GridRow = memo(Row, isSameRow) as typeof Row

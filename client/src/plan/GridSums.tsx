import styles from './Grid.module.css'
import { type GridColumn, type Sums, sumIndexOf } from './grid-model.ts'

interface Props<Row> extends Sums {
  readonly columns: readonly GridColumn<Row>[]
  readonly canEdit: boolean
}

/** A sum and what stands behind it, up to the end of the line: sums of further columns, or nothing. */
export const GridSums = <Row,>({ columns, canEdit, sum, sums }: Props<Row>) => (
  <>
    <td className={styles['sum']}>{sum}</td>
    {columns.slice(sumIndexOf(columns) + 1).map(({ key, header }) => {
      const further = sums?.[key]
      return (
        <td key={key} className={further === undefined ? styles['filler'] : styles['sum']} data-label={header}>
          {further}
        </td>
      )
    })}
    {canEdit && <td className={styles['filler']} />}
  </>
)

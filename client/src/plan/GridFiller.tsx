import styles from './Grid.module.css'
import { type GridColumn, sumIndexOf } from './grid-model.ts'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly canEdit: boolean
}

/** What stands behind a sum, up to the end of the line. */
export const GridFiller = <Row,>({ columns, canEdit }: Props<Row>) => {
  const span = columns.length - sumIndexOf(columns) - 1 + (canEdit ? 1 : 0)
  // A span of zero would mean "to the end" and make the table wider.
  return span > 0 ? <td className={styles['filler']} colSpan={span} /> : undefined
}

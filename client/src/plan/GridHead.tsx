import styles from './Grid.module.css'
import type { GridColumn } from './grid-model.ts'

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly numberLabel: string
  readonly canEdit: boolean
}

/** The headings of a table. */
export const GridHead = <Row,>({ columns, numberLabel, canEdit }: Props<Row>) => (
  <thead>
    <tr>
      <th scope="col">{numberLabel}</th>
      {columns.map(({ key, header, align }) => (
        <th key={key} scope="col" className={align === 'end' ? styles['headEnd'] : undefined}>
          {header}
        </th>
      ))}
      {canEdit && <td aria-hidden="true" />}
    </tr>
  </thead>
)

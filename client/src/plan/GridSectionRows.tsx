import { Plus } from 'lucide-react'
import styles from './Grid.module.css'
import { GridRow } from './GridRow.tsx'
import { GridSums } from './GridSums.tsx'
import {
  type GridColumn,
  type GridCommands,
  type GridSection,
  type GridTexts,
  type RowRemarks,
  sumIndexOf,
} from './grid-model.ts'

interface Props<Row> {
  readonly section: GridSection<Row>
  readonly letter: string
  readonly columns: readonly GridColumn<Row>[]
  readonly canEdit: boolean
  readonly commands: GridCommands
  readonly texts: GridTexts
  readonly numberById: ReadonlyMap<string, number>
  readonly remarksOf: (row: Row) => RowRemarks
}

const SectionHead = <Row,>({ section, letter, columns, canEdit }: Props<Row>) => (
  <tr className={styles['section']}>
    <td className={styles['letter']}>{letter}</td>
    <th scope="rowgroup" colSpan={sumIndexOf(columns)} style={{ gridColumn: `span ${sumIndexOf(columns)}` }}>
      {section.title}
    </th>
    <GridSums columns={columns} canEdit={canEdit} sum={section.sum} sums={section.sums} />
  </tr>
)

/** The rows of one section under its title and subtotal, with a button that adds one more. */
export const GridSectionRows = <Row extends { readonly id: string }>(props: Props<Row>) => {
  const { section, columns, canEdit, commands, texts, numberById, remarksOf } = props
  return (
    <tbody>
      {section.title && <SectionHead {...props} />}
      {section.rows.map((row) => (
        <GridRow
          key={row.id}
          row={row}
          number={numberById.get(row.id) ?? 0}
          columns={columns}
          canEdit={canEdit}
          commands={commands}
          texts={texts}
          remarks={remarksOf(row)}
        />
      ))}
      {canEdit && (
        <tr className={styles['add']}>
          <td colSpan={columns.length + 2}>
            <button type="button" className={styles['addButton']} onClick={() => void commands.addRow(section.key)}>
              <Plus size={16} aria-hidden="true" /> {section.addLabel}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

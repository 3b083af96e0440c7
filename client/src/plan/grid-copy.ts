import { type GridColumn, type GridSection, textOfCell } from './grid-model.ts'

/** A spreadsheet would reckon with a cell that begins like a formula; a space in front keeps it words, and is taken off when pasted back. */
const asWords = (text: string): string => (/^[=+\-@]/.test(text) ? ` ${text}` : text)

const cellToText = <Row>(column: GridColumn<Row>, row: Row): string =>
  asWords((column.copy?.(row) ?? textOfCell(column, row)).replaceAll(/[\t\r\n]+/g, ' '))

/** A table as spreadsheets take it: the columns as they are shown, amounts as plain digits, and the section of each row at its end. */
export const gridToTsv = <Row>(
  columns: readonly GridColumn<Row>[],
  sections: readonly GridSection<Row>[],
  sectionHeader: string,
): string => {
  const head = [...columns.map(({ header }) => header), sectionHeader]
  const rows = sections.flatMap((section) =>
    section.rows.map((row) => [...columns.map((column) => cellToText(column, row)), section.title ?? '']),
  )
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n')
}

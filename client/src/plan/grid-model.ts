import type { ReactNode } from 'react'

/** A cell people type into. `write` answers with what to tell the person when the text cannot be read. */
export interface InputCell<Row> {
  readonly type: 'input'
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
  readonly read: (row: Row) => string
  readonly write: (rowId: string, text: string) => string | undefined
}

/** A cell people choose in; `write` takes the label of an option as well, so that it can be pasted. */
export interface ChoiceCell<Row> {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly read: (row: Row) => string
  readonly write: (rowId: string, value: string) => string | undefined
}

/** A cell that follows from the others. */
export interface ComputedCell<Row> {
  readonly type: 'computed'
  readonly read: (row: Row) => string
}

export interface GridColumn<Row> {
  readonly key: string
  readonly header: string
  /** CSS width of the column where there is room for a table. */
  readonly width: string
  readonly align?: 'end'
  /** Its figures are summed up: subtotals and the total stand in it. */
  readonly isSummed?: boolean
  /** What is said beside a row stands under this cell; under the first one when no column has it. */
  readonly hasRemarks?: boolean
  /** Takes a whole line on a phone. */
  readonly isWide?: boolean
  readonly cell: InputCell<Row> | ChoiceCell<Row> | ComputedCell<Row>
  /** What a spreadsheet is given for a cell; what stands in it where nothing else is said. */
  readonly copy?: (row: Row) => string
}

/** The figure of a line of sums in the column of sums, and those of the columns behind it, by their keys. */
export interface Sums {
  readonly sum?: string | undefined
  readonly sums?: Readonly<Record<string, string>> | undefined
}
/** A closing line of a table: words, and its figures. */
export interface GridTotal extends Sums {
  readonly label: ReactNode
}

export interface GridSection<Row> extends Sums {
  readonly key: string
  readonly title?: string
  readonly addLabel: string
  readonly rows: readonly Row[]
}

/** What a table may do to its rows. */
export interface GridCommands {
  /** Adds an empty row at the end of a section and answers its id. */
  readonly addRow: (sectionKey: string) => string
  /** The same for several at once, for what is pasted. */
  readonly addRows: (sectionKey: string, count: number) => readonly string[]
  readonly removeRow: (rowId: string) => void
  readonly moveRow: (rowId: string, steps: number) => void
  /** Makes a paste one change, for others and for undo, and tells how it went; `paste` answers how many cells could not be read. */
  readonly pasteRows: (paste: () => number, rowCount: number) => void
  /** Called when the caret enters a row and, with undefined, when it leaves the table. */
  readonly visitRow: (rowId: string | undefined) => void
}

export interface GridTexts {
  readonly number: string
  readonly cell: (column: string, row: string) => string
  readonly removeRow: (row: string) => string
  readonly moveRowUp: (row: string) => string
  readonly moveRowDown: (row: string) => string
}

/** What is said beside a row: a gentle hint, what it came from, who else is in it. */
export interface RowRemarks {
  readonly hint?: string | undefined
  readonly origin?: ReactNode
  readonly person?: string | undefined
}

/** What can be read in a cell. */
export const textOfCell = <Row>({ cell }: GridColumn<Row>, row: Row): string => {
  const value = cell.read(row)
  return cell.type === 'choice' ? (cell.options.find((option) => option.value === value)?.label ?? '') : value
}

export const isEditable = <Row>({ cell }: GridColumn<Row>): boolean => cell.type !== 'computed'

/** Where the sums of a table stand; its last column when none is summed. */
export const sumIndexOf = <Row>(columns: readonly GridColumn<Row>[]): number => {
  const index = columns.findIndex(({ isSummed }) => isSummed)
  return index < 0 ? columns.length - 1 : index
}

/** The column under whose cells the remarks stand. */
export const remarkKeyOf = <Row>(columns: readonly GridColumn<Row>[]): string =>
  (columns.find(({ hasRemarks }) => hasRemarks) ?? columns[0])?.key ?? ''

import type { ListBlock, RecordBlock, RecordSection, Run, TableBlock, TableColumn, TableRow } from './record-schema.ts'

/** Short ways to write blocks. */

export const run = (text: string, style: { readonly isBold?: boolean; readonly isItalic?: boolean } = {}): Run => ({
  text,
  isBold: style.isBold ?? false,
  isItalic: style.isItalic ?? false,
})

export const paragraph = (text: string): RecordBlock => ({ type: 'paragraph', runs: [run(text)] })

/** A paragraph saying that there is nothing to tell. */
export const remark = (text: string): RecordBlock => ({ type: 'paragraph', runs: [run(text, { isItalic: true })] })

export const list = (items: readonly (readonly Run[])[], isOrdered = true): ListBlock => ({
  type: 'list',
  isOrdered,
  items: items.map((runs) => ({ runs, lists: [] })),
})

export const row = (...cells: readonly string[]): TableRow => ({ type: 'row', cells })

/** A column as `[title, width, align]`. */
type ColumnWords = readonly [title: string, width: number, align?: TableColumn['align']]

export const table = (columns: readonly ColumnWords[], rows: readonly TableRow[]): TableBlock => ({
  type: 'table',
  columns: columns.map(([title, width, align = 'left']) => ({ title, width, align })),
  rows,
})

export const section = (
  level: RecordSection['level'],
  title: string,
  blocks: readonly RecordBlock[] = [],
): RecordSection => ({ level, title, blocks, startsPage: false })

/** The words of runs without their styles. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

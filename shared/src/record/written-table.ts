import type { RichNode, RichPart } from '../rich-text/rich-text-queries.ts'
import { row } from './record-blocks.ts'
import type { TableBlock } from './record-schema.ts'

interface WrittenCell {
  readonly text: string
  readonly span: RichNode['span']
  readonly isTitle: boolean
}
type CellText = (part: RichPart) => string

/** What is no cell still has words, and gets a cell of its own; what is no row, a row. */
const cellsOf = (part: RichPart, textOf: CellText): readonly WrittenCell[] => {
  const parts = part.type === 'node' && part.name === 'tableRow' ? part.children : [part]
  return parts.map((cell) => ({
    text: textOf(cell),
    span: cell.type === 'node' ? cell.span : [1, 1],
    isTitle: cell.type === 'node' && cell.name === 'tableHeader',
  }))
}

/** Each cell at its place: one that takes several columns or rows has its words in the first, and the others are empty. */
const gridOf = (rows: readonly (readonly WrittenCell[])[]): readonly (readonly string[])[] => {
  const grid: (string | undefined)[][] = rows.map(() => [])
  for (const [y, cells] of rows.entries()) {
    let x = 0
    for (const { text, span } of cells) {
      while (grid[y]?.[x] !== undefined) x += 1
      for (const line of grid.slice(y, y + span[1])) for (let at = x; at < x + span[0]; at += 1) line[at] = ''
      const line = grid[y]
      if (line) line[x] = text
      x += span[0]
    }
  }
  const width = Math.max(...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''))
}

/** The longest line of a column counts, within reason: a column of numbers is narrow, one of sentences wide. */
const weightOf = (texts: readonly string[]): number =>
  Math.min(50, Math.max(8, ...texts.flatMap((text) => text.split('\n').map((line) => line.length))))

/** A table that somebody wrote in a text, as the record prints it; undefined when it has no cells. */
export const tableOf = (table: RichNode, textOf: CellText): TableBlock | undefined => {
  const rows = table.children.map((part) => cellsOf(part, textOf)).filter((cells) => cells.length > 0)
  if (rows.length === 0) return undefined
  const grid = gridOf(rows)
  const hasTitles = rows.length > 1 && (rows[0]?.every(({ isTitle }) => isTitle) ?? false)
  const titles = grid[0]?.map((title) => (hasTitles ? title : '')) ?? []
  const weights = titles.map((_, x) => weightOf(grid.map((line) => line[x] ?? '')))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return {
    type: 'table',
    columns: titles.map((title, x) => ({ title, width: ((weights[x] ?? 0) * 100) / sum, align: 'left' })),
    rows: grid.slice(hasTitles ? 1 : 0).map((cells) => row(...cells)),
  }
}

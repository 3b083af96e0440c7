/** One cell of a copied table: quoted (a quote inside is doubled) or up to the next tab or line end. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y

/** Lines inside a cell become one; the tables here have one line a cell. */
const cleanCell = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

/** The rows of what Excel, LibreOffice or Sheets put on the clipboard (tab separated), without empty rows. */
export const parseTable = (text: string): readonly (readonly string[])[] => {
  const source = text.replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  cellPattern.lastIndex = 0
  while (cellPattern.lastIndex < source.length) {
    const match = cellPattern.exec(source)
    // A stray quote in the middle of a line: take the rest as it stands.
    if (!match) break
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(cleanCell(quoted?.replaceAll('""', '"') ?? plain))
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.some(Boolean))
}

/** True for text of more than one cell, which a table spreads over its cells instead of squeezing it into one. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trim())

type TextCell = HTMLInputElement | HTMLTextAreaElement

/** True for a cell that is typed into. */
export const isTextCell = (cell: Element): cell is TextCell =>
  cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement

const cellSelector = '[data-row][data-column]'

const cellsOf = (table: HTMLElement): readonly HTMLElement[] =>
  Array.from(table.querySelectorAll<HTMLElement>(cellSelector))

/** Puts the caret into a cell with its content selected, so that typing replaces it. False when the cell is not there. */
export const focusCell = (table: HTMLElement, rowId: string, columnKey: string): boolean => {
  const cell = cellsOf(table).find(({ dataset }) => dataset['row'] === rowId && dataset['column'] === columnKey)
  if (!cell) return false
  cell.focus()
  if (isTextCell(cell)) cell.select()
  return true
}

/** The nearest cell of the same column above (-1) or below (1), over the sections' borders. */
export const cellInColumn = (table: HTMLElement, from: HTMLElement, step: -1 | 1): HTMLElement | undefined => {
  const column = cellsOf(table).filter(({ dataset }) => dataset['column'] === from.dataset['column'])
  return column[column.indexOf(from) + step]
}

/** The next cell in reading order, over the rows' ends. */
export const cellInLine = (table: HTMLElement, from: HTMLElement, step: -1 | 1): HTMLElement | undefined => {
  const cells = cellsOf(table)
  return cells[cells.indexOf(from) + step]
}

export const focusElement = (element: HTMLElement | undefined): boolean => {
  element?.focus()
  if (element && isTextCell(element)) element.select()
  return element !== undefined
}

/** True when an arrow key would leave the text: all of it is selected, or the caret stands at that end. */
export const leavesText = (input: TextCell, step: -1 | 1): boolean => {
  const { selectionStart, selectionEnd, value } = input
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (step === -1 ? 0 : value.length)
}

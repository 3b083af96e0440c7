import type { KeyboardEvent, RefObject } from 'react'
import { cellInColumn, cellInLine, focusElement, isTextCell, leavesText } from './grid-focus.ts'
import type { GridCommands, GridSection } from './grid-model.ts'

interface Options<Row> {
  readonly table: RefObject<HTMLElement | null>
  readonly sections: readonly GridSection<Row>[]
  readonly commands: GridCommands
  readonly isEmptyRow: (rowId: string) => boolean
}

const verticalSteps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }
const horizontalSteps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Moves through a table like through a spreadsheet: Enter and arrows; Alt with an arrow moves the row, Ctrl+Delete deletes it. */
export const useGridKeys = <Row extends { readonly id: string }>(options: Options<Row>) => {
  const { table, sections, commands, isEmptyRow } = options

  const enter = (cell: HTMLElement, rowId: string, step: -1 | 1): boolean => {
    const section = sections.find(({ rows }) => rows.some(({ id }) => id === rowId))
    const isLast = section?.rows.at(-1)?.id === rowId
    if (step === 1 && section && isLast) {
      if (!isEmptyRow(rowId)) commands.addRow(section.key)
      return true
    }
    return table.current !== null && focusElement(cellInColumn(table.current, cell, step))
  }

  const handle = (event: KeyboardEvent, cell: HTMLElement, rowId: string): boolean => {
    const vertical = verticalSteps[event.key]
    const horizontal = horizontalSteps[event.key]
    if (event.key === 'Enter') return enter(cell, rowId, event.shiftKey ? -1 : 1)
    if (event.key === 'Delete' && (event.ctrlKey || event.metaKey)) {
      commands.removeRow(rowId)
      return true
    }
    if (!isTextCell(cell) || !table.current) return false
    if (vertical && event.altKey) {
      commands.moveRow(rowId, vertical)
      return true
    }
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
    if (vertical) return focusElement(cellInColumn(table.current, cell, vertical))
    if (horizontal && leavesText(cell, horizontal)) return focusElement(cellInLine(table.current, cell, horizontal))
    return false
  }

  return (event: KeyboardEvent): void => {
    const cell = event.target
    // Enter that ends a composition (Japanese, Arabic keyboards) belongs to the keyboard.
    if (!(cell instanceof HTMLElement) || event.nativeEvent.isComposing) return
    const rowId = cell.dataset['row']
    if (rowId && handle(event, cell, rowId)) event.preventDefault()
  }
}

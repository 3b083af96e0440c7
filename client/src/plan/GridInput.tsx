import { type ChangeEvent, type KeyboardEvent, type MouseEvent, useId, useRef } from 'react'
import styles from './Grid.module.css'
import type { InputCell } from './grid-model.ts'
import { useCellDraft } from './use-cell-draft.ts'

type TextCell = HTMLInputElement | HTMLTextAreaElement

interface Props<Row> {
  readonly row: Row
  readonly columnKey: string
  readonly cell: InputCell<Row>
  readonly label: string
  readonly isEnd: boolean
}

/** One cell that people type into. */
export const GridInput = <Row extends { readonly id: string }>({ row, columnKey, cell, label, isEnd }: Props<Row>) => {
  const refusalId = useId()
  const { text, refusal, isChanged, type, leave, cancel } = useCellDraft(cell.read(row), (next) =>
    cell.write(row.id, next),
  )
  const isJustEntered = useRef(false)
  const inputMode = cell.inputMode ?? 'text'
  // Words grow over several lines rather than hide behind the edge; Enter still goes on to the next cell.
  const Control = inputMode === 'text' ? 'textarea' : 'input'
  return (
    <>
      <Control
        className={isEnd ? styles['inputEnd'] : styles['input']}
        data-row={row.id}
        data-column={columnKey}
        aria-label={label}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : refusalId}
        inputMode={inputMode}
        autoComplete="off"
        {...(Control === 'textarea' && { rows: 1 })}
        value={text}
        title={text}
        onChange={(event: ChangeEvent<TextCell>) => type(event.currentTarget.value)}
        onFocus={() => {
          isJustEntered.current = true
        }}
        onMouseUp={({ currentTarget }: MouseEvent<TextCell>) => {
          // The first click takes the whole cell, as in a spreadsheet; the next one puts the caret into its text.
          const isPlainClick = currentTarget.selectionStart === currentTarget.selectionEnd
          if (isJustEntered.current && isPlainClick) currentTarget.select()
          isJustEntered.current = false
        }}
        onBlur={leave}
        onKeyDown={(event: KeyboardEvent<TextCell>) => {
          if (event.key !== 'Escape' || !isChanged) return
          event.stopPropagation()
          cancel()
        }}
      />
      {refusal !== undefined && (
        <span id={refusalId} role="alert" className={styles['refusal']}>
          {refusal}
        </span>
      )}
    </>
  )
}

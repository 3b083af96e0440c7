import type { Result } from '@rembuk/shared/base/result'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import type { NumberError } from '@rembuk/shared/plan/parse-number'
import type { InputCell } from './grid-model.ts'

interface Options<Row> {
  readonly locale: Locale
  /** What the cell shows; empty for nothing. */
  readonly read: (row: Row) => string
  readonly parse: (text: string) => Result<number, NumberError>
  /** Answers why the number cannot stand here, if it cannot. */
  readonly write: (rowId: string, value: number | undefined) => string | undefined
}

/** A cell of numbers: an empty one is a value taken away, and text that is no number is refused in words. */
export const numberCell = <Row>({ locale, read, parse, write }: Options<Row>): InputCell<Row> => ({
  type: 'input',
  inputMode: 'decimal',
  read,
  write: (rowId, text) => {
    const parsed = text.trim() ? parse(text) : undefined
    if (parsed && !parsed.ok) return budgetMessages[locale].refusals[parsed.error.type]
    return write(rowId, parsed?.value)
  },
})

import type { BudgetLineId } from '@rembuk/shared/base/id'
import type { Result } from '@rembuk/shared/base/result'
import { formatNumber, formatRupiah } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { type NumberError, parseRupiah, parseVolume } from '@rembuk/shared/plan/parse-number'
import { changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { amountRupiahOf } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { activityCell } from './activity-cell.ts'
import type { GridColumn } from './grid-model.ts'

interface Options {
  readonly doc: Y.Doc
  readonly locale: Locale
  readonly activities: readonly Activity[]
}

/** The columns of the budget; an empty cell is a value taken away, and text that is no number is refused. */
export const budgetColumns = ({ doc, locale, activities }: Options): readonly GridColumn<BudgetLine>[] => {
  const texts = planMessages[locale]
  type Values = Parameters<typeof changeBudgetLine>[2]
  const change = (rowId: string, values: Values) => void changeBudgetLine(doc, rowId as BudgetLineId, values)

  const { refusals } = budgetMessages[locale]
  const writeNumber =
    (parse: (text: string) => Result<number, NumberError>, toValues: (value: number | undefined) => Values) =>
    (rowId: string, text: string): string | undefined => {
      const parsed = text.trim() ? parse(text) : undefined
      if (parsed && !parsed.ok) return refusals[parsed.error.type]
      change(rowId, toValues(parsed?.value))
      return undefined
    }
  const writeText = (toValues: (text: string) => Values) => (rowId: string, text: string) => {
    change(rowId, toValues(text.trim()))
    return undefined
  }

  return [
    {
      key: 'item',
      header: texts.item,
      width: 'auto',
      isWide: true,
      cell: { type: 'input', read: ({ item }) => item, write: writeText((item) => ({ item })) },
    },
    {
      key: 'volume',
      header: texts.volume,
      width: '5.5rem',
      align: 'end',
      cell: {
        type: 'input',
        inputMode: 'decimal',
        read: ({ volume }) => (volume ? formatNumber('id', volume) : ''),
        write: writeNumber(parseVolume, (volume) => ({ volume })),
      },
    },
    {
      key: 'unit',
      header: texts.unit,
      width: '7rem',
      cell: { type: 'input', read: ({ unit }) => unit, write: writeText((unit) => ({ unit })) },
    },
    {
      key: 'unitPrice',
      header: texts.unitPrice,
      width: '9rem',
      align: 'end',
      cell: {
        type: 'input',
        inputMode: 'decimal',
        read: ({ unitPriceRupiah }) => (unitPriceRupiah ? formatRupiah(unitPriceRupiah) : ''),
        write: writeNumber(parseRupiah, (unitPriceRupiah) => ({ unitPriceRupiah })),
      },
    },
    {
      key: 'amount',
      header: texts.amount,
      width: '9.5rem',
      align: 'end',
      isSummed: true,
      cell: { type: 'computed', read: (line) => (amountRupiahOf(line) ? formatRupiah(amountRupiahOf(line)) : '–') },
    },
    {
      key: 'activity',
      header: texts.activity,
      width: '12rem',
      isWide: true,
      cell: activityCell<BudgetLine>({
        activities,
        locale,
        write: (rowId, activityId) => change(rowId, { activityId }),
      }),
    },
  ]
}

import type { BudgetLineId } from '@rembuk/shared/base/id'
import { formatNumber, formatRupiah } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { parseRupiah, parseVolume } from '@rembuk/shared/plan/parse-number'
import { changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { amountRupiahOf } from '@rembuk/shared/plan/plan-queries'
import type { Activity, BudgetLine } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { activityCell } from './activity-cell.ts'
import type { GridColumn } from './grid-model.ts'
import { numberCell } from './number-cell.ts'

export interface BudgetColumnOptions {
  readonly doc: Y.Doc
  readonly locale: Locale
  readonly activities: readonly Activity[]
}

/** A sum of money as a cell shows it. */
export const moneyText = (amountRupiah: number): string => (amountRupiah ? formatRupiah(amountRupiah) : '–')

/** The column that says what a line is. */
export const itemColumn = ({ doc, locale }: Omit<BudgetColumnOptions, 'activities'>): GridColumn<BudgetLine> => ({
  key: 'item',
  header: planMessages[locale].item,
  width: 'auto',
  isWide: true,
  cell: {
    type: 'input',
    read: ({ item }) => item,
    write: (rowId, text) => {
      changeBudgetLine(doc, rowId as BudgetLineId, { item: text.trim() })
      return undefined
    },
  },
})

/** The columns of the budget as it is reckoned: how much of what at which price, and for which activity. */
export const budgetColumns = ({ doc, locale, activities }: BudgetColumnOptions): readonly GridColumn<BudgetLine>[] => {
  const texts = planMessages[locale]
  const change = (rowId: string, values: Parameters<typeof changeBudgetLine>[2]): undefined =>
    void changeBudgetLine(doc, rowId as BudgetLineId, values)

  return [
    itemColumn({ doc, locale }),
    {
      key: 'volume',
      header: texts.volume,
      width: '5.5rem',
      align: 'end',
      cell: numberCell({
        locale,
        parse: parseVolume,
        read: ({ volume }) => (volume ? formatNumber('id', volume) : ''),
        write: (rowId, volume) => change(rowId, { volume }),
      }),
      copy: ({ volume }) => volume.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 3 }),
    },
    {
      key: 'unit',
      header: texts.unit,
      width: '6rem',
      cell: { type: 'input', read: ({ unit }) => unit, write: (rowId, text) => change(rowId, { unit: text.trim() }) },
    },
    {
      key: 'unitPrice',
      header: texts.unitPrice,
      width: '9rem',
      align: 'end',
      cell: numberCell({
        locale,
        parse: parseRupiah,
        read: ({ unitPriceRupiah }) => (unitPriceRupiah ? formatRupiah(unitPriceRupiah) : ''),
        write: (rowId, unitPriceRupiah) => change(rowId, { unitPriceRupiah }),
      }),
      copy: ({ unitPriceRupiah }) => String(unitPriceRupiah),
    },
    {
      key: 'amount',
      header: texts.amount,
      width: '9.5rem',
      align: 'end',
      isSummed: true,
      cell: { type: 'computed', read: (line) => moneyText(amountRupiahOf(line)) },
      copy: (line) => String(amountRupiahOf(line)),
    },
    {
      key: 'activity',
      header: texts.activity,
      width: '10.5rem',
      isWide: true,
      cell: activityCell<BudgetLine>({
        activities,
        locale,
        write: (rowId, activityId) => change(rowId, { activityId }),
      }),
    },
  ]
}

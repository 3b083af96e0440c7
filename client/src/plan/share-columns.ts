import type { BudgetLineId, FundingId } from '@rembuk/shared/base/id'
import { formatNumber, formatRupiah } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { type BudgetSettings, bearerOf, costRupiahOf, sharesOf } from '@rembuk/shared/plan/budget-queries'
import { shareBudgetLine } from '@rembuk/shared/plan/funding-commands'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { parsePercent, parseRupiah } from '@rembuk/shared/plan/parse-number'
import { changeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { listBudgetLines } from '@rembuk/shared/plan/plan-queries'
import type { BudgetLine } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'
import { itemColumn, moneyText } from './budget-columns.ts'
import type { ChoiceCell, GridColumn } from './grid-model.ts'
import { numberCell } from './number-cell.ts'

export interface ShareColumnOptions {
  readonly doc: Y.Doc
  readonly locale: Locale
  readonly sources: readonly FundingSource[]
  readonly settings: BudgetSettings
}

/** The key of the column of a source. */
export const shareColumnKey = (id: FundingId): string => `source:${id}`

/** 11 or 2,5; empty for no tax of its own. */
export const percentText = (basisPoints: number | undefined): string =>
  basisPoints === undefined ? '' : formatNumber('id', basisPoints / 100)

/** Who bears what the others leave of a line; the name of a source may be pasted. */
const bearerCell = ({ doc, locale, sources, settings }: ShareColumnOptions): ChoiceCell<BudgetLine> => {
  const texts = budgetMessages[locale]
  const nameOf = ({ name }: FundingSource) => name || texts.unnamedSource
  const main = sources.find(({ id }) => id === settings.fundingId)
  const find = (value: string) => sources.find((source) => source.id === value || nameOf(source) === value)
  return {
    type: 'choice',
    options: [
      { value: '', label: main ? texts.asMain(nameOf(main)) : texts.nobody },
      ...sources.map((source) => ({ value: source.id, label: nameOf(source) })),
    ],
    read: ({ fundingId }) => (fundingId && find(fundingId)?.id) || '',
    write: (rowId, value) => void changeBudgetLine(doc, rowId as BudgetLineId, { fundingId: find(value)?.id }),
  }
}

const sourceColumn = (
  { doc, locale, sources, settings }: ShareColumnOptions,
  { id, name }: FundingSource,
): GridColumn<BudgetLine> => {
  const texts = budgetMessages[locale]
  const shareIn = (line: BudgetLine): number =>
    sharesOf(line, sources, settings).find(({ fundingId }) => fundingId === id)?.amountRupiah ?? 0
  const isBearer = (line: BudgetLine) => bearerOf(line, sources, settings) === id
  // What somebody wrote stands in the cell, also while it is more than the line costs; who bears the rest is shown the rest.
  const written = (line: BudgetLine): number =>
    isBearer(line) ? shareIn(line) : (line.shares.find(({ fundingId }) => fundingId === id)?.amountRupiah ?? 0)
  return {
    key: shareColumnKey(id),
    header: name || texts.unnamedSource,
    width: '9rem',
    align: 'end',
    cell: numberCell({
      locale,
      parse: parseRupiah,
      read: (line) => (written(line) ? formatRupiah(written(line)) : ''),
      write: (rowId, amountRupiah) => {
        const line = listBudgetLines(doc).find((one) => one.id === rowId)
        if (line && isBearer(line)) return (amountRupiah ?? 0) === shareIn(line) ? undefined : texts.bearsRest
        return void shareBudgetLine(doc, rowId as BudgetLineId, { fundingId: id, amountRupiah })
      },
    }),
    copy: (line) => String(shareIn(line)),
  }
}

/** The columns of the budget as it is paid: tax, and a column for each source. */
export const shareColumns = (options: ShareColumnOptions): readonly GridColumn<BudgetLine>[] => {
  const { doc, locale, sources, settings } = options
  const texts = budgetMessages[locale]
  return [
    { ...itemColumn({ doc, locale }), width: sources.length > 3 ? '14rem' : 'auto' },
    {
      key: 'tax',
      header: texts.taxOfLine,
      width: '6rem',
      align: 'end',
      cell: numberCell({
        locale,
        parse: parsePercent,
        read: ({ taxBasisPoints }) => percentText(taxBasisPoints ?? (settings.taxBasisPoints || undefined)),
        write: (rowId, taxBasisPoints) =>
          void changeBudgetLine(doc, rowId as BudgetLineId, {
            taxBasisPoints: taxBasisPoints === settings.taxBasisPoints ? undefined : taxBasisPoints,
          }),
      }),
    },
    {
      key: 'cost',
      header: texts.cost,
      width: '9.5rem',
      align: 'end',
      isSummed: true,
      cell: { type: 'computed', read: (line) => moneyText(costRupiahOf(line, settings)) },
      copy: (line) => String(costRupiahOf(line, settings)),
    },
    { key: 'bearer', header: texts.bears, width: '10.5rem', cell: bearerCell(options) },
    ...sources.map((source) => sourceColumn(options, source)),
  ]
}

import type * as Y from 'yjs'
import { formatNumber, formatPeriod, formatRupiah } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { budgetMessages } from '../i18n/messages/budget.ts'
import { planMessages } from '../i18n/messages/plan.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { recordBudgetMessages } from '../i18n/messages/record-budget.ts'
import { rupiahInWords } from '../i18n/words.ts'
import {
  type BudgetSettings,
  type BudgetSummary,
  costRupiahOf,
  costsByActivity,
  readBudgetSettings,
  sharesOf,
  summarizeBudget,
  taxBasisPointsOf,
} from '../plan/budget-queries.ts'
import { fundingState, listFunding } from '../plan/funding-queries.ts'
import type { FundingSource } from '../plan/funding-schema.ts'
import { amountRupiahOf, listActivities, listBudgetLines, listBudgetSections } from '../plan/plan-queries.ts'
import type { BudgetLine } from '../plan/plan-schema.ts'
import { row, run, table } from './record-blocks.ts'
import type { RecordBlock, TableBlock, TableRow } from './record-schema.ts'

/** Everything of a planning board that its budget is reckoned from. */
export interface BoardBudget {
  readonly lines: readonly BudgetLine[]
  readonly sources: readonly FundingSource[]
  readonly settings: BudgetSettings
  readonly summary: BudgetSummary
}

export const readBoardBudget = (doc: Y.Doc): BoardBudget => {
  const [lines, sources, settings] = [listBudgetLines(doc), listFunding(doc), readBudgetSettings(doc)]
  return { lines, sources, settings, summary: summarizeBudget(lines, sources, settings) }
}

const lineRows = (locale: Locale, lines: readonly BudgetLine[]): readonly TableRow[] =>
  lines.map((line, index) =>
    row(
      String(index + 1),
      line.item.trim() || recordMessages[locale].untitledItem,
      formatNumber(locale, line.volume),
      line.unit.trim() || '–',
      formatRupiah(line.unitPriceRupiah),
      formatRupiah(amountRupiahOf(line)),
    ),
  )

const sectionRows = (locale: Locale, lines: readonly BudgetLine[]): readonly TableRow[] => {
  const titles = planMessages[locale].sections
  return listBudgetSections(lines).flatMap(({ section, lines: some, sumRupiah }): readonly TableRow[] => [
    { type: 'section', cells: [titles[section]] },
    ...lineRows(locale, some),
    { type: 'subtotal', cells: [recordMessages[locale].subtotal(titles[section]), formatRupiah(sumRupiah)] },
  ])
}

/** What leads from the sum of the lines to the total: taxes, with the percentage where there is one, and rounding. */
const closingRows = (locale: Locale, { lines, settings, summary }: BoardBudget): readonly TableRow[] => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const { sumRupiah, taxRupiah, roundingRupiah, totalRupiah } = summary
  const percents = [...new Set(lines.map((line) => taxBasisPointsOf(line, settings)))]
  const percent = percents.length === 1 ? percents[0] : undefined
  const taxLabel = percent === undefined ? own.tax : own.taxAt(formatNumber(locale, percent / 100))
  const subtotal = (label: string, amount: number): TableRow => ({
    type: 'subtotal',
    cells: [label, formatRupiah(amount)],
  })
  return [
    ...(taxRupiah > 0 ? [subtotal(own.sumBeforeTax, sumRupiah), subtotal(taxLabel, taxRupiah)] : []),
    ...(roundingRupiah === 0
      ? []
      : [subtotal(own.roundedTo(formatNumber(locale, settings.roundToRupiah)), roundingRupiah)]),
    { type: 'total', cells: [texts.total, formatRupiah(totalRupiah)] },
  ]
}

/** How many columns of amounts stand legibly beside each other on A4: fewer where amounts are in the billions. */
const columnsPerTable = (totalRupiah: number): number => (totalRupiah < 1e9 ? 4 : 3)

/** As equal in length as can be, none longer than `most`. */
const inParts = <Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] => {
  const size = Math.ceil(values.length / Math.ceil(values.length / most))
  return values.flatMap((_, index) => (index % size === 0 ? [values.slice(index, index + size)] : []))
}

const plain = (amountRupiah: number): string => (amountRupiah ? formatNumber('id', amountRupiah) : '–')

/** Who bears what of each line: a column for each source, and one for what nobody bears yet. */
const shareTables = (locale: Locale, { lines, sources, settings, summary }: BoardBudget): readonly TableBlock[] => {
  const [texts, words] = [recordMessages[locale], budgetMessages[locale]]
  const bearers = summary.shares.filter(({ amountRupiah }) => amountRupiah !== 0)
  const nameOf = (id: string | undefined): string =>
    id === undefined ? words.nobody : sources.find((one) => one.id === id)?.name.trim() || words.unnamedSource
  const titles = planMessages[locale].sections
  return inParts(bearers, columnsPerTable(summary.totalRupiah)).map((some) => {
    const width = 58 / some.length
    const figuresOf = (shares: BudgetSummary['shares']) =>
      some.map(({ fundingId }) => plain(shares.find((one) => one.fundingId === fundingId)?.amountRupiah ?? 0))
    const rows = listBudgetSections(lines).flatMap(({ section, lines: part }): readonly TableRow[] => [
      { type: 'section', cells: [titles[section]] },
      ...part.map((line, index) =>
        row(
          String(index + 1),
          line.item.trim() || texts.untitledItem,
          plain(costRupiahOf(line, settings)),
          ...figuresOf(sharesOf(line, sources, settings)),
        ),
      ),
    ])
    return table(
      [
        [texts.number, 5, 'center'],
        [texts.item, 21],
        [texts.amount, 16, 'right'],
        ...some.map(({ fundingId }) => [nameOf(fundingId), width, 'right'] as const),
      ],
      [...rows, { type: 'total', cells: [texts.total, plain(summary.totalRupiah), ...figuresOf(summary.shares)] }],
    )
  })
}

/** The budget by sections with subtotals, taxes and rounding, the total, also in words, and who pays it. */
export const budgetBlocks = (locale: Locale, budget: BoardBudget): readonly RecordBlock[] => {
  const texts = recordMessages[locale]
  const columns = [
    [texts.number, 6, 'center'],
    [texts.item, 32],
    [texts.volume, 11, 'right'],
    [texts.unit, 12],
    [texts.unitPrice, 18, 'right'],
    [texts.amount, 21, 'right'],
  ] as const
  const shares = budget.sources.length > 0 ? shareTables(locale, budget) : []
  return [
    table(columns, [...sectionRows(locale, budget.lines), ...closingRows(locale, budget)]),
    {
      type: 'paragraph',
      runs: [run(texts.inWords(rupiahInWords(locale, budget.summary.totalRupiah)), { isItalic: true })],
    },
    ...(shares.length > 0
      ? [{ type: 'subheading' as const, runs: [run(recordBudgetMessages[locale].bySource)] }, ...shares]
      : []),
  ]
}

/** What each activity costs and when it is; none where no line is for one. */
export const activityCostBlocks = (locale: Locale, doc: Y.Doc): readonly RecordBlock[] => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const costs = costsByActivity(listBudgetLines(doc), listActivities(doc), readBudgetSettings(doc))
  if (!costs.some(({ activity }) => activity)) return []
  const rows = costs.map(({ activity, costRupiah }, index) =>
    row(
      String(index + 1),
      activity ? activity.title.trim() || texts.untitledItem : budgetMessages[locale].general,
      (activity && formatPeriod(locale, activity.period)) || '–',
      formatRupiah(costRupiah),
    ),
  )
  return [
    { type: 'subheading', runs: [run(own.byActivity)] },
    table(
      [
        [texts.number, 6, 'center'],
        [texts.activity, 43],
        [texts.when, 30],
        [texts.amount, 21, 'right'],
      ],
      rows,
    ),
  ]
}

/** The funding strategy: every source, and what the budget still lacks. */
export const fundingTable = (locale: Locale, { sources, summary }: BoardBudget): TableBlock => {
  const [texts, own, words] = [recordMessages[locale], recordBudgetMessages[locale], budgetMessages[locale]]
  const { byStatus, gapRupiah } = fundingState(sources, summary.totalRupiah)
  const offered = sources.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0)
  const closing: readonly (readonly [TableRow['type'], string, number])[] = [
    ['subtotal', own.sources, offered],
    ['subtotal', own.need, summary.totalRupiah],
    ['subtotal', own.secured, byStatus.promised + byStatus.received],
    ['total', gapRupiah < 0 ? own.surplus : own.gap, Math.abs(gapRupiah)],
  ]
  return table(
    [
      [texts.number, 6, 'center'],
      [words.source, 26],
      [words.kind, 11],
      [texts.status, 13],
      [own.contact, 24],
      [texts.amount, 20, 'right'],
    ],
    [
      ...sources.map((source, index) =>
        row(
          String(index + 1),
          source.name.trim() || words.unnamedSource,
          words.kinds[source.kind],
          words.statuses[source.status],
          source.contact.trim() || '–',
          source.amountRupiah > 0 ? formatRupiah(source.amountRupiah) : '–',
        ),
      ),
      ...closing.map(([type, label, amount]): TableRow => ({ type, cells: [label, formatRupiah(amount)] })),
    ],
  )
}

import { formatPeriod, formatRupiah } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { recordBudgetMessages } from '../i18n/messages/record-budget.ts'
import { rupiahInWords } from '../i18n/words.ts'
import { listActivities } from '../plan/plan-queries.ts'
import { readProgrammeMeta } from '../programme/programme-document.ts'
import type { RecordBoard } from './board-annex.ts'
import { activityCostBlocks, budgetBlocks, fundingTable, readBoardBudget } from './budget-tables.ts'
import { formatMomentInZone } from './clock-zone.ts'
import { fileStemOf, printableTree } from './printable-text.ts'
import type { ProgrammeSources } from './priority-record.ts'
import { remark, row, run, section, table } from './record-blocks.ts'
import type { RecordOptions } from './record-from-meeting.ts'
import type { RecordModel, RecordSection } from './record-schema.ts'
import { signaturesOf } from './signatures.ts'

const boardSections = (locale: Locale, { entry, doc }: RecordBoard): readonly RecordSection[] => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const budget = readBoardBudget(doc)
  const { lines, sources } = budget
  if (lines.length + sources.length === 0) return []
  return [
    section(1, entry.title.trim() || texts.untitledItem),
    ...(lines.length > 0
      ? [section(2, texts.budget, [...budgetBlocks(locale, budget), ...activityCostBlocks(locale, doc)])]
      : []),
    ...(sources.length > 0 ? [section(2, own.funding, [fundingTable(locale, budget)])] : []),
  ]
}

/** What all boards cost together, where there are several. */
const programmeSections = (locale: Locale, boards: readonly RecordBoard[]): readonly RecordSection[] => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const totals = boards
    .map(({ entry, doc }) => ({ title: entry.title, total: readBoardBudget(doc).summary.totalRupiah }))
    .filter(({ total }) => total > 0)
  if (totals.length < 2) return []
  const sum = totals.reduce((all, { total }) => all + total, 0)
  return [
    section(1, own.programme, [
      table(
        [
          [texts.number, 6, 'center'],
          [own.board, 69],
          [texts.amount, 25, 'right'],
        ],
        [
          ...totals.map(({ title, total }, index) =>
            row(String(index + 1), title.trim() || texts.untitledItem, formatRupiah(total)),
          ),
          { type: 'total', cells: [texts.total, formatRupiah(sum)] },
        ],
      ),
      { type: 'paragraph', runs: [run(texts.inWords(rupiahInWords(locale, sum)), { isItalic: true })] },
    ]),
  ]
}

/** Village, district, year, field, activities and their time; what nobody has written is left to be written by hand. */
const detailsOf = (locale: Locale, place: string, boards: readonly RecordBoard[]): RecordModel['details'] => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const activities = boards.flatMap(({ doc }) => listActivities(doc))
  const days = activities.flatMap(({ period }) => period.filter(Boolean)).toSorted()
  const titles = activities.map(({ title }) => title.trim()).filter(Boolean)
  return [
    { label: own.village, value: place },
    { label: own.district, value: '' },
    { label: own.year, value: [...new Set(days.map((day) => day.slice(0, 4)))].join('–') },
    { label: own.field, value: '' },
    { label: texts.activity, value: titles.join('; ') },
    { label: texts.when, value: formatPeriod(locale, [days[0] ?? '', days.at(-1) ?? '']) },
  ].map(({ label, value }) => ({ label, value: value || texts.toFillIn }))
}

/** The budget (RAB) and the funding strategy of all planning boards of a programme. */
export const recordFromBudget = (
  { programme, boards }: ProgrammeSources,
  { locale, printedAtMs, paper = 'a4', zone = 'WIB' }: RecordOptions,
): RecordModel => {
  const [texts, own] = [recordMessages[locale], recordBudgetMessages[locale]]
  const { title, place } = readProgrammeMeta(programme)
  const planning = boards.filter(({ entry }) => entry.stage === 'planning')
  const sections = planning.flatMap((board) => boardSections(locale, board))
  return printableTree<RecordModel>({
    version: 1,
    type: 'budget',
    locale,
    paper,
    fileStem: fileStemOf([own.file, title]),
    heading: own.heading,
    title: texts.programme(title.trim() || texts.untitledItem),
    subtitle: '',
    details: detailsOf(locale, place.trim(), planning),
    opening: sections.length > 0 ? [] : [remark(own.none)],
    sections: [...sections, ...programmeSections(locale, planning)],
    signatures: signaturesOf(locale, {
      place,
      day: '',
      signatories: [
        { position: texts.preparedBy, name: '' },
        { position: texts.approvedBy, name: '' },
      ],
    }),
    annexes: [],
    footer: [title.trim(), texts.printed(formatMomentInZone(locale, zone, printedAtMs))].filter(Boolean).join(' · '),
  })
}

import type * as Y from 'yjs'
import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { recordBudgetMessages } from '../i18n/messages/record-budget.ts'
import { listActivities, listRundown } from '../plan/plan-queries.ts'
import { readProgrammeMeta } from '../programme/programme-document.ts'
import type { RecordBoard } from './board-annex.ts'
import { budgetBlocks, fundingTable, readBoardBudget } from './budget-tables.ts'
import { formatMomentInZone } from './clock-zone.ts'
import { activityTable, rundownTable } from './plan-tables.ts'
import { fileStemOf, printableTree } from './printable-text.ts'
import { remark, section } from './record-blocks.ts'
import type { RecordOptions } from './record-from-meeting.ts'
import type { RecordModel, RecordSection } from './record-schema.ts'
import { signaturesOf } from './signatures.ts'

const boardSections = (locale: Locale, { entry, doc }: RecordBoard): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const rows = listRundown(doc)
  const budget = readBoardBudget(doc)
  if (rows.length + budget.lines.length + budget.sources.length === 0) return []
  return [
    section(1, entry.title.trim() || texts.untitledItem),
    ...(rows.length > 0 ? [section(2, texts.rundown, [rundownTable(locale, rows)])] : []),
    ...(budget.lines.length > 0 ? [section(2, texts.budget, budgetBlocks(locale, budget))] : []),
    ...(budget.sources.length > 0
      ? [section(2, recordBudgetMessages[locale].funding, [fundingTable(locale, budget)])]
      : []),
  ]
}

const namesIn = (boards: readonly RecordBoard[]): readonly string[] => [
  ...new Set(
    boards
      .flatMap(({ doc }) => [...listRundown(doc), ...listActivities(doc)])
      .map(({ person }) => person.trim())
      .filter(Boolean),
  ),
]

/** One sheet to hand to a person in charge: what is theirs, and nothing else. */
const personSheet = (locale: Locale, boards: readonly RecordBoard[], name: string): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const isTheirs = ({ person }: { readonly person: string }) => person.trim() === name
  const rows = boards.flatMap(({ doc }) => listRundown(doc)).filter(isTheirs)
  const activities = boards.flatMap(({ doc }) => listActivities(doc)).filter(isTheirs)
  return [
    { ...section(1, texts.personSheet(name)), startsPage: true },
    ...(rows.length > 0 ? [section(2, texts.personRows, [rundownTable(locale, rows)])] : []),
    ...(activities.length > 0 ? [section(2, texts.personTasks, [activityTable(locale, activities)])] : []),
  ]
}

/** The order of events and the budget of all planning boards, with a sheet for each person in charge. */
export const recordFromPlan = (
  { programme, boards }: { readonly programme: Y.Doc; readonly boards: readonly RecordBoard[] },
  { locale, printedAtMs, paper = 'a4', zone = 'WIB' }: RecordOptions,
): RecordModel => {
  const texts = recordMessages[locale]
  const { title, place } = readProgrammeMeta(programme)
  const planning = boards.filter(({ entry }) => entry.stage === 'planning')
  const sections = planning.flatMap((board) => boardSections(locale, board))
  return printableTree<RecordModel>({
    version: 1,
    type: 'plan',
    locale,
    paper,
    fileStem: fileStemOf([texts.planFile, title]),
    heading: texts.planHeading,
    title: texts.programme(title.trim() || texts.untitledItem),
    subtitle: place.trim(),
    details: [],
    opening: sections.length > 0 ? [] : [remark(texts.noPlan)],
    sections,
    signatures: signaturesOf(locale, {
      place,
      day: '',
      signatories: [
        { position: texts.preparedBy, name: '' },
        { position: texts.approvedBy, name: '' },
      ],
    }),
    annexes: namesIn(planning).flatMap((name) => personSheet(locale, planning, name)),
    footer: [title.trim(), texts.printed(formatMomentInZone(locale, zone, printedAtMs))].filter(Boolean).join(' · '),
  })
}

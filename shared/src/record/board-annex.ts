import type * as Y from 'yjs'
import { announcementParts, readAnnouncement } from '../announcement/announcement.ts'
import { evaluationColumns } from '../evaluation/evaluation-queries.ts'
import { readEvaluationTemplate } from '../evaluation/evaluation-template.ts'
import { listGroups } from '../group/group-queries.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { announcementMessages } from '../i18n/messages/announcement.ts'
import { evaluationTemplateMessages } from '../i18n/messages/evaluation-template.ts'
import { noteMessages } from '../i18n/messages/note.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { listLinks } from '../link/link-queries.ts'
import { isPlaced, listNotes, listOrdered } from '../note/note-queries.ts'
import type { Note } from '../note/note-schema.ts'
import { listActivities, listBudgetLines, listRundown } from '../plan/plan-queries.ts'
import type { BoardEntry } from '../programme/programme-document.ts'
import { changeTable, countKinds, noteList, noteTable } from './note-blocks.ts'
import { activityTable, budgetBlocks, rundownTable } from './plan-tables.ts'
import { prioritySections, type Surroundings, sourceToWords } from './priority-blocks.ts'
import { list, paragraph, remark, run, section } from './record-blocks.ts'
import type { RecordBlock, RecordSection } from './record-schema.ts'

/** A board of the programme as the record reads it: its entry holds the title that counts. */
export interface RecordBoard {
  readonly entry: BoardEntry
  readonly doc: Y.Doc
}

/** A section of notes, or none when there are none. */
const noteSection = (locale: Locale, title: string, notes: readonly Note[]): readonly RecordSection[] =>
  notes.length > 0 ? [section(2, title, [noteTable(locale, notes)])] : []

const blockSection = (title: string, blocks: readonly RecordBlock[], isThere: boolean): readonly RecordSection[] =>
  isThere ? [section(2, title, blocks)] : []

/** The ranked problems, then groups with their notes, then what is in none, then the inbox: each note once. */
const canvasSections = (locale: Locale, board: RecordBoard, around: Surroundings): readonly RecordSection[] => {
  const { doc } = board
  const texts = recordMessages[locale]
  const notes = listNotes(doc)
  const groups = listGroups(doc).map((group) => ({ group, members: notes.filter((note) => note.groupId === group.id) }))
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const rest = notes.filter((note) => !grouped.has(note))
  return [
    ...prioritySections(locale, board, around),
    ...groups.flatMap(({ group, members }) => {
      const title = texts.group(group.title.trim() || texts.untitledItem, formatNumber(locale, members.length))
      return [section(2, title, [members.length > 0 ? noteTable(locale, members) : remark(texts.nothingYet)])]
    }),
    ...noteSection(locale, texts.ungrouped, rest.filter(isPlaced)),
    ...noteSection(
      locale,
      texts.inbox,
      rest.filter((note) => !isPlaced(note)),
    ),
    ...linkSections(locale, doc),
  ]
}

/** What leads to what, in words; links to what is not in the record are not in it either. */
const linkSections = (locale: Locale, doc: Y.Doc): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const notes = listNotes(doc).map(({ id, text }) => [id, text.trim() || texts.emptyNote] as const)
  const groups = listGroups(doc).map(({ id, title }) => [id, title.trim() || texts.untitledItem] as const)
  const words = new Map<string, string>([...notes, ...groups])
  const lines = listLinks(doc).map(({ from, to, label }) => [
    run(texts.leadsTo(words.get(from) ?? '', words.get(to) ?? '')),
    ...(label ? [run(` (${label})`, { isItalic: true })] : []),
  ])
  return blockSection(texts.links, [list(lines)], lines.length > 0)
}

const planningSections = (locale: Locale, { doc }: RecordBoard, { boards }: Surroundings): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const activities = listActivities(doc)
  const lines = listBudgetLines(doc)
  const rows = listRundown(doc)
  return [
    ...blockSection(
      texts.activityTable,
      [activityTable(locale, activities, (source) => sourceToWords(locale, boards, source))],
      activities.length > 0,
    ),
    ...blockSection(texts.budget, budgetBlocks(locale, lines), lines.length > 0),
    ...blockSection(texts.rundown, [rundownTable(locale, rows)], rows.length > 0),
    ...noteSection(locale, noteMessages[locale].kinds.proposal, listNotes(doc)),
  ]
}

/** The four lists, each with what stands in its column and then what waits in the inbox; other kinds after them. */
const evaluationSections = (locale: Locale, doc: Y.Doc): readonly RecordSection[] => {
  const texts = recordMessages[locale]
  const notes = listNotes(doc)
  if (notes.length === 0) return []
  const inOrder = [...listOrdered(notes), ...notes.filter((note) => !isPlaced(note))]
  const asked = evaluationTemplateMessages[locale].words[readEvaluationTemplate(doc)].columns
  const lists = evaluationColumns.map((kind) => {
    const some = inOrder.filter((note) => note.kind === kind)
    const block = kind === 'change' ? changeTable(locale, some) : noteList(locale, some)
    return section(2, asked[kind].title, [some.length > 0 ? block : remark(texts.nothingYet)])
  })
  const others = inOrder.filter((note) => !evaluationColumns.some((kind) => kind === note.kind))
  return [...lists, ...noteSection(locale, texts.otherNotes, others)]
}

const announcementSections = (locale: Locale, doc: Y.Doc): readonly RecordSection[] => {
  const announcement = readAnnouncement(doc)
  return [
    ...announcementParts.flatMap((part) => {
      const text = announcement[part].trim()
      return blockSection(announcementMessages[locale].parts[part], [paragraph(text)], text !== '')
    }),
    ...noteSection(locale, recordMessages[locale].otherNotes, listNotes(doc)),
  ]
}

const stageSections = (locale: Locale, board: RecordBoard, around: Surroundings): readonly RecordSection[] => {
  const { entry, doc } = board
  switch (entry.stage) {
    case 'mapping':
      return canvasSections(locale, board, around)
    case 'planning':
      return planningSections(locale, board, around)
    case 'execution':
      return noteSection(locale, noteMessages[locale].kinds.report, listNotes(doc))
    case 'evaluation':
      return evaluationSections(locale, doc)
    case 'dissemination':
      return announcementSections(locale, doc)
  }
}

/** What stands on a board: a line that sums it up, and its parts; no parts for a board with nothing on it. */
export interface BoardAnnex {
  readonly summary: readonly RecordBlock[]
  readonly sections: readonly RecordSection[]
}

export const readBoardAnnex = (
  locale: Locale,
  board: RecordBoard,
  around: Surroundings = { boards: [board], decisions: [] },
): BoardAnnex => {
  const notes = listNotes(board.doc)
  const sum = recordMessages[locale].noteSum(formatNumber(locale, notes.length), countKinds(locale, notes))
  return { summary: notes.length > 0 ? [paragraph(sum)] : [], sections: stageSections(locale, board, around) }
}

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
import { recordBudgetMessages } from '../i18n/messages/record-budget.ts'
import { listLinks } from '../link/link-queries.ts'
import { isPlaced, listNotes, listOrdered } from '../note/note-queries.ts'
import type { Note } from '../note/note-schema.ts'
import { listActivities, listRundown } from '../plan/plan-queries.ts'
import type { BoardEntry } from '../programme/programme-document.ts'
import { budgetBlocks, fundingTable, readBoardBudget } from './budget-tables.ts'
import { changeTable, countKinds, noteList, noteTable } from './note-blocks.ts'
import { activityTable, rundownTable } from './plan-tables.ts'
import { prioritySections, type Surroundings, sourceToWords } from './priority-blocks.ts'
import { list, paragraph, remark, run, section } from './record-blocks.ts'
import { type PhotoAlbum, photosBlock } from './record-photos.ts'
import type { RecordBlock, RecordSection } from './record-schema.ts'

/** A board of the programme as the record reads it: its entry holds the title that counts. */
export interface RecordBoard {
  readonly entry: BoardEntry
  readonly doc: Y.Doc
}

/** What the parts of an annex are written with. */
export interface AnnexContext extends Surroundings {
  readonly locale: Locale
  readonly album: PhotoAlbum
}

/** A section of notes, or none when there are none. */
const noteSection = (
  { locale, album }: AnnexContext,
  title: string,
  notes: readonly Note[],
): readonly RecordSection[] => (notes.length > 0 ? [section(2, title, [noteTable(locale, album, notes)])] : [])

const blockSection = (title: string, blocks: readonly RecordBlock[], isThere: boolean): readonly RecordSection[] =>
  isThere ? [section(2, title, blocks)] : []

/** The ranked problems, then groups with their notes, then what is in none, then the inbox: each note once. */
const canvasSections = (context: AnnexContext, board: RecordBoard): readonly RecordSection[] => {
  const { locale } = context
  const { doc } = board
  const texts = recordMessages[locale]
  const notes = listNotes(doc)
  const groups = listGroups(doc).map((group) => ({ group, members: notes.filter((note) => note.groupId === group.id) }))
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const rest = notes.filter((note) => !grouped.has(note))
  return [
    ...prioritySections(locale, board, context),
    ...groups.flatMap(({ group, members }) => {
      const title = texts.group(group.title.trim() || texts.untitledItem, formatNumber(locale, members.length))
      return [
        section(2, title, [members.length > 0 ? noteTable(locale, context.album, members) : remark(texts.nothingYet)]),
      ]
    }),
    ...noteSection(context, texts.ungrouped, rest.filter(isPlaced)),
    ...noteSection(
      context,
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

const planningSections = (context: AnnexContext, { doc }: RecordBoard): readonly RecordSection[] => {
  const { locale, boards } = context
  const texts = recordMessages[locale]
  const activities = listActivities(doc)
  const budget = readBoardBudget(doc)
  const rows = listRundown(doc)
  return [
    ...blockSection(
      texts.activityTable,
      [activityTable(locale, activities, (source) => sourceToWords(locale, boards, source))],
      activities.length > 0,
    ),
    ...blockSection(texts.budget, budgetBlocks(locale, budget), budget.lines.length > 0),
    ...blockSection(recordBudgetMessages[locale].funding, [fundingTable(locale, budget)], budget.sources.length > 0),
    ...blockSection(texts.rundown, [rundownTable(locale, rows)], rows.length > 0),
    ...noteSection(context, noteMessages[locale].kinds.proposal, listNotes(doc)),
  ]
}

/** The four lists, each with what stands in its column and then what waits in the inbox; other kinds after them. */
const evaluationSections = (context: AnnexContext, doc: Y.Doc): readonly RecordSection[] => {
  const { locale } = context
  const texts = recordMessages[locale]
  const notes = listNotes(doc)
  if (notes.length === 0) return []
  const inOrder = [...listOrdered(notes), ...notes.filter((note) => !isPlaced(note))]
  const asked = evaluationTemplateMessages[locale].words[readEvaluationTemplate(doc)].columns
  const lists = evaluationColumns.map((kind) => {
    const some = inOrder.filter((note) => note.kind === kind)
    const block = kind === 'change' ? changeTable(locale, context.album, some) : noteList(locale, context.album, some)
    return section(2, asked[kind].title, [some.length > 0 ? block : remark(texts.nothingYet)])
  })
  const others = inOrder.filter((note) => !evaluationColumns.some((kind) => kind === note.kind))
  return [...lists, ...noteSection(context, texts.otherNotes, others)]
}

const announcementSections = (context: AnnexContext, doc: Y.Doc): readonly RecordSection[] => {
  const { locale } = context
  const announcement = readAnnouncement(doc)
  return [
    ...announcementParts.flatMap((part) => {
      const text = announcement[part].trim()
      return blockSection(announcementMessages[locale].parts[part], [paragraph(text)], text !== '')
    }),
    ...noteSection(context, recordMessages[locale].otherNotes, listNotes(doc)),
  ]
}

const stageSections = (context: AnnexContext, board: RecordBoard): readonly RecordSection[] => {
  const { entry, doc } = board
  switch (entry.stage) {
    case 'mapping':
      return canvasSections(context, board)
    case 'planning':
      return planningSections(context, board)
    case 'execution':
      return noteSection(context, noteMessages[context.locale].kinds.report, listNotes(doc))
    case 'evaluation':
      return evaluationSections(context, doc)
    case 'dissemination':
      return announcementSections(context, doc)
  }
}

/** What stands on a board: a line that sums it up, and its parts; no parts for a board with nothing on it. */
export interface BoardAnnex {
  readonly summary: readonly RecordBlock[]
  readonly sections: readonly RecordSection[]
}

/** The photos of the notes printed so far, after them: beside each note they would stretch a table over many pages. */
const photoSections = ({ locale, album }: AnnexContext): readonly RecordSection[] => {
  const photos = album.takeNew()
  return blockSection(recordMessages[locale].photos, [photosBlock(photos)], photos.length > 0)
}

export const readBoardAnnex = (context: AnnexContext, board: RecordBoard): BoardAnnex => {
  const { locale } = context
  const notes = listNotes(board.doc)
  const sum = recordMessages[locale].noteSum(formatNumber(locale, notes.length), countKinds(locale, notes))
  const sections = stageSections(context, board)
  return { summary: notes.length > 0 ? [paragraph(sum)] : [], sections: [...sections, ...photoSections(context)] }
}

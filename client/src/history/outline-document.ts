import { announcementParts, readAnnouncement } from '@rembuk/shared/announcement/announcement'
import { listAreas } from '@rembuk/shared/area/area-queries'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { listGroups } from '@rembuk/shared/group/group-queries'
import { formatDate, formatNumber, formatRupiah, formatSpan } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { listLinks } from '@rembuk/shared/link/link-queries'
import { listAgenda, minutesOfAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { amountRupiahOf, listActivities, listBudgetLines, listRundown } from '@rembuk/shared/plan/plan-queries'
import { rankPriorities } from '@rembuk/shared/priority/priority-queries'
import { statementFields } from '@rembuk/shared/priority/priority-schema'
import type * as Y from 'yjs'

/** One line of an outline: the words, and what is said about them. */
export interface OutlineItem {
  readonly id: string
  readonly text: string
  readonly detail: string
}

export interface OutlineSection {
  readonly id: string
  readonly title: string
  readonly items: readonly OutlineItem[]
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')

const outlineNotes = (doc: Y.Doc, locale: Locale): readonly OutlineSection[] => {
  const { kinds } = noteMessages[locale]
  const notes = listNotes(doc)
  const groups = listGroups(doc)
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  const toItem = (note: Note): OutlineItem => ({
    id: note.id,
    text: note.text,
    detail: joined(kinds[note.kind], note.owner, formatDate(locale, note.dueOn)),
  })
  const rest = notes.filter(({ groupId }) => groupId === undefined || !groupIds.has(groupId))
  return [
    ...groups.map(({ id, title }) => ({
      id,
      title: title || '…',
      items: notes.filter(({ groupId }) => groupId === id).map(toItem),
    })),
    { id: 'rest', title: groups.length > 0 ? historyMessages[locale].ungrouped : '', items: rest.map(toItem) },
  ]
}

/** Priorities, links and areas of a map, in words. */
const outlineMap = (doc: Y.Doc, locale: Locale): readonly OutlineSection[] => {
  const texts = historyMessages[locale]
  const words = new Map<string, string>([
    ...listNotes(doc).map(({ id, text }) => [id, text.trim() || '…'] as const),
    ...listGroups(doc).map(({ id, title }) => [id, title || '…'] as const),
  ])
  const links = listLinks(doc).map(({ id, from, to, label }) => ({
    id,
    text: linkMessages[locale].between({ from: words.get(from) ?? '…', to: words.get(to) ?? '…' }),
    detail: label,
  }))
  const priorities = rankPriorities(doc).map(({ id, name, rank, statement }) => ({
    id,
    text: name || '…',
    detail: joined(texts.rank({ rank }), ...statementFields.map((field) => statement[field])),
  }))
  const areas = listAreas(doc).map(({ id, title }) => ({ id, text: title || '…', detail: '' }))
  return [
    { id: 'priorities', title: texts.priorities, items: priorities },
    { id: 'links', title: texts.links, items: links },
    { id: 'areas', title: texts.areas, items: areas },
  ]
}

const outlinePlan = (doc: Y.Doc, locale: Locale): readonly OutlineSection[] => {
  const texts = historyMessages[locale]
  const activities = listActivities(doc).map(({ id, title, person, place, period: [from, to] }) => ({
    id,
    text: title,
    detail: joined(person, place, [formatDate(locale, from), formatDate(locale, to)].filter(Boolean).join(' – ')),
  }))
  const budget = listBudgetLines(doc).map((line) => ({
    id: line.id,
    text: line.item,
    detail: joined(
      `${formatNumber(locale, line.volume)} ${line.unit} × ${formatRupiah(line.unitPriceRupiah)}`,
      formatRupiah(amountRupiahOf(line)),
    ),
  }))
  const rundown = listRundown(doc).map(({ id, item, span, person }) => ({
    id,
    text: item,
    detail: joined(formatSpan(locale, span), person),
  }))
  return [
    { id: 'activities', title: texts.activities, items: activities },
    { id: 'budget', title: texts.budget, items: budget },
    { id: 'rundown', title: texts.rundown, items: rundown },
  ]
}

const outlineAnnouncement = (doc: Y.Doc, locale: Locale): OutlineSection => {
  const announcement = readAnnouncement(doc)
  const items = announcementParts
    .filter((part) => announcement[part])
    .map((part) => ({ id: part, text: announcement[part], detail: '' }))
  return { id: 'announcement', title: historyMessages[locale].announcement, items }
}

const outlineAgenda = (doc: Y.Doc): readonly OutlineSection[] =>
  listAgenda(doc).map(({ id, title }) => {
    const text = plainTextOf(minutesOfAgendaItem(doc, id))
    return { id, title, items: text ? [{ id: `${id}-minutes`, text, detail: '' }] : [] }
  })

/** A document as a plain list to read: groups with their notes, activities, budget, order of events, message, minutes. */
export const outlineDocument = (doc: Y.Doc, locale: Locale): readonly OutlineSection[] =>
  [
    ...outlineNotes(doc, locale),
    ...outlineMap(doc, locale),
    ...outlinePlan(doc, locale),
    outlineAnnouncement(doc, locale),
    ...outlineAgenda(doc),
  ].filter(({ items }) => items.length > 0)

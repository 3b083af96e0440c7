import type * as Y from 'yjs'
import { listColumnNotes } from '../evaluation/evaluation-queries.ts'
import { formatDate } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { announcementMessages } from '../i18n/messages/announcement.ts'
import type { Note } from '../note/note-schema.ts'
import {
  type Announcement,
  type AnnouncementPart,
  announcementParts,
  readAnnouncement,
  writeAnnouncement,
} from './announcement.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const changeToLine = (locale: Locale, { text, owner, dueOn }: Note): string => {
  const { by } = announcementMessages[locale]
  const promise = [owner, dueOn && by(formatDate(locale, dueOn))].filter(Boolean).join(', ')
  return promise ? `${oneLine(text)} (${promise})` : oneLine(text)
}

const toList = (lines: readonly string[]): string =>
  lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n')

/** What an evaluation has to tell residents: its successes, and its changes with who carries them out and by when. */
export const announcementFromNotes = (locale: Locale, notes: readonly Note[]): Partial<Announcement> => ({
  achieved: toList(listColumnNotes(notes, 'success').map(({ text }) => oneLine(text))),
  changed: toList(listColumnNotes(notes, 'change').map((note) => changeToLine(locale, note))),
})

/**
 * Fills the parts that nobody has written yet, and tells which; a part with as much as one word in it stays as it is.
 *
 * Concurrency: somebody who begins a part at the very moment it is filled may find the filled text in its place; undo brings
 * the empty part back.
 */
export const composeAnnouncement = (doc: Y.Doc, proposal: Partial<Announcement>): readonly AnnouncementPart[] => {
  const current = readAnnouncement(doc)
  const filled = announcementParts.filter((part) => !current[part].trim() && proposal[part])
  doc.transact(() => {
    for (const part of filled) writeAnnouncement(doc, part, proposal[part] ?? '')
  })
  return filled
}

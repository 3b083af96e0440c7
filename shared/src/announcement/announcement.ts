import * as Y from 'yjs'
import { announcementOf } from '../board/board-document.ts'
import { changeText } from '../document/plain-text.ts'

/** The parts of the short message to residents. */
export const announcementParts = ['achieved', 'changed', 'continued', 'contact'] as const
export type AnnouncementPart = (typeof announcementParts)[number]
export type Announcement = Readonly<Record<AnnouncementPart, string>>

const readPart = (doc: Y.Doc, part: AnnouncementPart): string => {
  const text: unknown = announcementOf(doc).get(part)
  return text instanceof Y.Text ? text.toString() : ''
}

export const readAnnouncement = (doc: Y.Doc): Announcement => ({
  achieved: readPart(doc, 'achieved'),
  changed: readPart(doc, 'changed'),
  continued: readPart(doc, 'continued'),
  contact: readPart(doc, 'contact'),
})

/**
 * Writes one part of the message.
 *
 * Concurrency: two people typing in one part keep both; two who begin an empty part at the same moment keep one's beginning.
 */
export const writeAnnouncement = (doc: Y.Doc, part: AnnouncementPart, text: string): void =>
  doc.transact(() => {
    const map = announcementOf(doc)
    const current: unknown = map.get(part)
    if (current instanceof Y.Text) changeText(current, text)
    else map.set(part, new Y.Text(text))
  })

import { readBoardMeta } from '@rembuk/shared/board/board-document'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import type * as Y from 'yjs'
import { type OutlineItem, outlineDocument } from './outline-document.ts'

/** The words of every item of a document, by its id; a group's are its title. */
export const readItemWords = (doc: Y.Doc, locale: Locale): ReadonlyMap<string, OutlineItem> => {
  const sections = outlineDocument(doc, locale)
  const title = { id: 'title', text: readBoardMeta(doc).title, detail: historyMessages[locale].boardTitle }
  const groups = sections.map(({ id, title: text }) => ({ id, text, detail: '' }))
  return new Map([title, ...groups, ...sections.flatMap(({ items }) => items)].map((item) => [item.id, item]))
}

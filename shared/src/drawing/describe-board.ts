import type * as Y from 'yjs'
import { listGroups } from '../group/group-queries.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { drawingMessages } from '../i18n/messages/drawing.ts'
import { groupMessages } from '../i18n/messages/group.ts'
import { listNotes } from '../note/note-queries.ts'
import { type BoardPart, isNoteOfPart } from './draw-board.ts'

/** What a drawing of a board shows, in words: how many notes, and in which groups. */
export const describeBoard = (
  doc: Y.Doc,
  { locale, part = { type: 'all' } }: { readonly locale: Locale; readonly part?: BoardPart },
): string => {
  const texts = drawingMessages[locale]
  const notes = listNotes(doc).filter((note) => note.at && isNoteOfPart(part, note))
  const count = (some: readonly unknown[]): string => formatNumber(locale, some.length)
  const groups = listGroups(doc).map((group) => ({
    title: group.title.trim() || groupMessages[locale].untitled,
    members: notes.filter(({ groupId }) => groupId === group.id),
  }))
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const rest = notes.filter((note) => !grouped.has(note))
  const parts = groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => texts.groupCount(title, count(members)))
  const words = parts.length > 0 && rest.length > 0 ? [...parts, texts.ungrouped(count(rest))] : parts
  return texts.description(texts.notes(count(notes)), words.join(', '))
}

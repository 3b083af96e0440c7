import type * as Y from 'yjs'
import { isSameSource, type Source } from '../document/document.ts'
import { listGroups } from '../group/group-queries.ts'
import { listNotes } from '../note/note-queries.ts'
import type { Note, NoteKind } from '../note/note-schema.ts'
import { type RankedPriority, rankPriorities } from '../priority/priority-queries.ts'
import { sourcesOf } from './plan-queries.ts'
import type { Activity } from './plan-schema.ts'

/** A priority, a group or a single note of a mapping board that can become an activity. */
export interface CarryableItem {
  readonly itemId: string
  readonly title: string
  /** A priority may be about neither a group nor a note. */
  readonly kind: 'group' | 'priority' | NoteKind
  /** The place on the list of priorities, or undefined for what is not on it. */
  readonly rank: number | undefined
  /** The texts of the notes of a group, so that people see what they tick; empty for a note. */
  readonly noteTexts: readonly string[]
}

const maxTitleLength = 200

/** A note's words on one line, short enough for the title of an activity. */
export const titleFromText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxTitleLength ? `${line.slice(0, maxTitleLength - 1).trimEnd()}…` : line
}

const noteToCarryable = (note: Note): CarryableItem => ({
  itemId: note.id,
  title: titleFromText(note.text),
  kind: note.kind,
  rank: undefined,
  noteTexts: [],
})

const priorityToCarryable = ({ id, name, rank, named }: RankedPriority): CarryableItem => {
  const [about] = named
  const kind = about?.noteKind ?? (about?.kind === 'group' ? 'group' : 'priority')
  return { itemId: id, title: titleFromText(name), kind, rank, noteTexts: about?.memberTexts.map(titleFromText) ?? [] }
}

/** What a mapping board offers: its priorities in their order, then groups, problems, and everything else; empty titles are left out. */
export const listCarryableItems = (doc: Y.Doc): readonly CarryableItem[] => {
  const notes = listNotes(doc)
  const groups = listGroups(doc).map(
    ({ id, title }): CarryableItem => ({
      itemId: id,
      title: titleFromText(title),
      kind: 'group',
      rank: undefined,
      noteTexts: notes.filter(({ groupId }) => groupId === id).map(({ text }) => titleFromText(text)),
    }),
  )
  const problems = notes.filter(({ kind }) => kind === 'problem')
  const others = notes.filter(({ kind }) => kind !== 'problem')
  const priorities = rankPriorities(doc).map(priorityToCarryable)
  const ranked = new Set(priorities.map(({ itemId }) => itemId))
  const unranked = [...groups, ...[...problems, ...others].map(noteToCarryable)]
  return [...priorities, ...unranked.filter(({ itemId }) => !ranked.has(itemId))].filter(({ title }) => title)
}

/** True when an activity says that it came from there, or answers it as well. */
export const isCarriedOver = (activities: readonly Activity[], source: Source): boolean =>
  activities.some((activity) => sourcesOf(activity).some((one) => isSameSource(one, source)))

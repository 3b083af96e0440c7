import type * as Y from 'yjs'
import type { Source } from '../document/document.ts'
import { listGroups } from '../group/group-queries.ts'
import { listNotes } from '../note/note-queries.ts'
import type { Note, NoteKind } from '../note/note-schema.ts'
import type { Activity } from './plan-schema.ts'

/** A group or a single note of a mapping board that can become an activity. */
export interface CarryableItem {
  readonly itemId: string
  readonly title: string
  readonly kind: 'group' | NoteKind
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
  noteTexts: [],
})

/** What a mapping board offers, groups first, then problems, then everything else; empty titles are left out. */
export const listCarryableItems = (doc: Y.Doc): readonly CarryableItem[] => {
  const notes = listNotes(doc)
  const groups = listGroups(doc).map(
    ({ id, title }): CarryableItem => ({
      itemId: id,
      title: titleFromText(title),
      kind: 'group',
      noteTexts: notes.filter(({ groupId }) => groupId === id).map(({ text }) => titleFromText(text)),
    }),
  )
  const problems = notes.filter(({ kind }) => kind === 'problem')
  const others = notes.filter(({ kind }) => kind !== 'problem')
  return [...groups, ...[...problems, ...others].map(noteToCarryable)].filter(({ title }) => title)
}

/** True when an activity says that it came from there. */
export const isCarriedOver = (activities: readonly Activity[], { board, item }: Source): boolean =>
  activities.some(({ source }) => source?.board === board && source.item === item)

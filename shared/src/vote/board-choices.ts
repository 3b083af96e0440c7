import type * as Y from 'yjs'
import { listGroups } from '../group/group-queries.ts'
import { listNotes } from '../note/note-queries.ts'
import { type Choice, maxChoices } from './ballot.ts'

/** A choice is read on a phone: so much of a long note is enough to know it by. */
const maxTitleLength = 140

const titleOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxTitleLength ? `${line.slice(0, maxTitleLength - 1).trimEnd()}…` : line
}

/** What a board offers to choose from: its groups that have a title, or its notes when there is none. At most 60. */
export const readChoices = (doc: Y.Doc): readonly Choice[] => {
  const groups = listGroups(doc).map(({ id, title }): Choice => ({ id, title: titleOf(title) }))
  const titled = groups.filter(({ title }) => title)
  const choices = titled.length > 0 ? titled : listNotes(doc).map(({ id, text }) => ({ id, title: titleOf(text) }))
  return choices.filter(({ title }) => title).slice(0, maxChoices)
}

import { type History, namelessAuthors } from '@rembuk/shared/history/history'
import { listNotes } from '@rembuk/shared/note/note-queries'
import type * as Y from 'yjs'

const nameless: readonly string[] = namelessAuthors

/** Everybody who is named in a history and on notes, in the order of the alphabet. */
export const namesIn = ({ moments }: History, docs: readonly Y.Doc[]): readonly string[] => {
  const doers = moments.flatMap(({ parts, snapshots }) => [
    ...parts.map(({ by }) => by),
    ...snapshots.map(({ takenBy }) => takenBy),
  ])
  const authors = docs.flatMap((doc) => listNotes(doc).map(({ author }) => author.name))
  const names = new Set([...doers, ...authors].filter((name) => name && !nameless.includes(name)))
  return [...names].sort((a, b) => a.localeCompare(b))
}

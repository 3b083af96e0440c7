import type * as Y from 'yjs'
import { readAmount } from '../base/read.ts'
import { notesOf, readBoardMeta } from '../board/board-document.ts'
import { listItems } from '../document/document.ts'
import { listGroups } from '../group/group-queries.ts'
import { itemToNote } from '../note/note-queries.ts'
import { type Note, noteKinds } from '../note/note-schema.ts'
import { maxOutlineLetters, maxOutlineNotes, type Outline, type OutlineNote, type OutlineSection } from './outline.ts'

const cut = (text: string): string =>
  text.length > maxOutlineLetters ? `${text.slice(0, maxOutlineLetters - 1).trimEnd()}…` : text

/** The newest notes of a board, oldest first; only those are read in full. */
const newestNotes = (doc: Y.Doc): { readonly notes: readonly Note[]; readonly moreCount: number } => {
  const items = listItems(notesOf(doc))
    .map(([id, item]) => ({ id, item, atMs: readAmount(item.get('createdAtMs')) }))
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
  const newest = items.slice(-maxOutlineNotes).map(({ id, item }) => itemToNote(id, item))
  return {
    notes: newest.filter(({ text }) => text.trim()),
    moreCount: items.length - Math.min(items.length, maxOutlineNotes),
  }
}

/** A board as phones are shown it: what stands in its document, so nothing hidden, withdrawn or not revealed yet. */
export const readOutline = (doc: Y.Doc): Outline => {
  const { notes, moreCount } = newestNotes(doc)
  const groups = listGroups(doc)
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  const sectionOf = ({ groupId, kind }: Note) => (groupId && groupIds.has(groupId) ? groupId : `kind:${kind}`)
  const listed: readonly OutlineNote[] = notes.map((note) => ({
    noteId: note.id,
    sectionId: sectionOf(note),
    colour: note.colour,
    text: cut(note.text.trim()),
    name: note.author.name,
    ...(note.picture && { picture: note.picture }),
  }))
  const used = new Set(listed.map(({ sectionId }) => sectionId))
  const sections: readonly OutlineSection[] = [
    ...groups.map(({ id, title }) => ({ sectionId: id, title, kind: null })),
    ...noteKinds.map((kind) => ({ sectionId: `kind:${kind}`, title: null, kind })),
  ]
  return {
    boardTitle: readBoardMeta(doc).title,
    sections: sections.filter(({ sectionId }) => used.has(sectionId)),
    notes: listed,
    moreCount,
  }
}

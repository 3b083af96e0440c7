import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { readGroup } from '@rembuk/shared/group/group-queries'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import type * as Y from 'yjs'

/** What is in the light: one note, or a group with its notes, the oldest first. */
export type Spotlit =
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'group'; readonly title: string; readonly notes: readonly Note[] }

/** Reads what a host has put into the light; undefined once it is gone from the board. */
export const readSpotlit = (doc: Y.Doc, itemId: NoteId | GroupId): Spotlit | undefined => {
  const note = readNote(doc, itemId as NoteId)
  if (note) return { type: 'note', note }
  const group = readGroup(doc, itemId as GroupId)
  if (!group) return undefined
  const notes = listNotes(doc).filter(({ groupId, text }) => groupId === group.id && text.trim())
  return { type: 'group', title: group.title, notes: notes.toSorted((a, b) => a.createdAtMs - b.createdAtMs) }
}

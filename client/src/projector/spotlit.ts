import type { ActivityId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { readGroup } from '@rembuk/shared/group/group-queries'
import type { SpotlightId } from '@rembuk/shared/meeting/meeting-plan'
import { listNotes, readNote } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { readActivity } from '@rembuk/shared/plan/plan-queries'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import type * as Y from 'yjs'

/** What is in the light: one note, a planned activity, or a group with its notes, the oldest first. */
export type Spotlit =
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'group'; readonly title: string; readonly notes: readonly Note[] }

/** Reads what a host has put into the light; undefined once it is gone from the board. */
export const readSpotlit = (doc: Y.Doc, itemId: SpotlightId): Spotlit | undefined => {
  const note = readNote(doc, itemId as NoteId)
  if (note) return { type: 'note', note }
  const activity = readActivity(doc, itemId as ActivityId)
  if (activity) return { type: 'activity', activity }
  const group = readGroup(doc, itemId as GroupId)
  if (!group) return undefined
  const notes = listNotes(doc).filter(({ groupId, text }) => groupId === group.id && text.trim())
  return { type: 'group', title: group.title, notes: notes.toSorted((a, b) => a.createdAtMs - b.createdAtMs) }
}

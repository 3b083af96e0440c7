import type { NoteId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import type { Problem } from '@rembuk/shared/http/problem'
import type { NoteOnBoard } from '@rembuk/shared/meeting/meeting-events'
import { itemToNote, readNote } from '@rembuk/shared/note/note-queries'
import type { Note } from '@rembuk/shared/note/note-schema'
import { boardRoom } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'

interface HiddenNotesDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
}

/** A note with its rich text as it is, as text that a table can hold: a document of its own in base64. `fill` puts it there. */
export const packNote = (fill: (alone: Y.Doc) => void): string => {
  const alone = new Y.Doc()
  fill(alone)
  return Buffer.from(Y.encodeStateAsUpdate(alone)).toString('base64')
}

const unpackNote = (doc: Y.Doc, noteId: string, packed: string): void => {
  const alone = new Y.Doc()
  Y.applyUpdate(alone, Buffer.from(packed, 'base64'))
  const item = findItem(notesOf(alone), noteId)
  if (item) notesOf(doc).set(noteId, item.clone())
}

/** A hidden note as it was, from what the table holds of it. */
export const readHiddenNote = (noteId: NoteId, packed: string): Note | undefined => {
  const alone = new Y.Doc()
  Y.applyUpdate(alone, Buffer.from(packed, 'base64'))
  return readNote(alone, noteId)
}

/** Takes a note out of the document into the server's table: nobody who holds the document holds it any more. */
export const hideNote = async (
  { hub, nowMs }: HiddenNotesDeps,
  { boardId, noteId }: NoteOnBoard,
): Promise<Result<void, Problem>> => {
  const answer = await hub.use(boardRoom(boardId), (room) =>
    room.execute<Result<void, Problem>>('host', (doc) => {
      const item = findItem(notesOf(doc), noteId)
      if (!item) return { value: err({ type: 'NoteGone' }), writes: [] }
      const { text, kind } = itemToNote(noteId, item)
      const values = packNote((alone) => notesOf(alone).set(noteId, item.clone()))
      notesOf(doc).delete(noteId)
      room.bury(noteId)
      return {
        value: ok(undefined),
        writes: [{ type: 'hide-note', boardId, noteId, values, text, kind, hiddenAtMs: nowMs() }],
      }
    }),
  )
  return answer ?? err({ type: 'NotFound' })
}

/** Puts a hidden note back where it was. */
export const unhideNote = async (
  { hub, store }: HiddenNotesDeps,
  { boardId, noteId }: NoteOnBoard,
): Promise<Result<void, Problem>> => {
  const hidden = await store.findHiddenNote(boardId, noteId)
  if (!hidden) return err({ type: 'NoteGone' })
  await hub.use(boardRoom(boardId), (room) =>
    room.execute('host', (doc) => {
      room.unbury(noteId)
      unpackNote(doc, noteId, hidden.values)
      return { value: undefined, writes: [{ type: 'unhide-note', boardId, noteId }] }
    }),
  )
  return ok(undefined)
}

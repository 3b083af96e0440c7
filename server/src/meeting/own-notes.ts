import type { NoteId } from '@rembuk/shared/base/id'
import { readNote } from '@rembuk/shared/note/note-queries'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { hashSecret } from '../access/secrets.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import type { LiveMeeting } from './live-meeting.ts'

/** A note, and what shows that it is one's own. */
export interface OwnKey {
  readonly noteId: string
  readonly noteKey: string
}
export interface ReadOwnNote extends OwnKey {
  readonly kind: NoteKind
  readonly text: string
}

const readOne = async (
  { store, hub }: { readonly store: Store; readonly hub: RoomHub },
  { meetingId }: LiveMeeting,
  { noteId, noteKey }: OwnKey,
): Promise<readonly ReadOwnNote[]> => {
  const id = noteId as NoteId
  const own = await store.findOwnNote(id)
  if (own?.meetingId !== meetingId || own.keyHash !== hashSecret(noteKey)) return []
  const sealed = await store.findSealedNote(id)
  const note = sealed ?? (await hub.use(boardRoom(own.boardId), (room) => room.read((doc) => readNote(doc, id))))
  return note ? [{ noteId, noteKey, kind: note.kind, text: note.text }] : []
}

/** The notes that these keys open, as they are now; hidden and withdrawn ones are left out, and those that are another's. */
export const readOwnNotes = async (
  deps: { readonly store: Store; readonly hub: RoomHub },
  live: LiveMeeting,
  keys: readonly OwnKey[],
): Promise<readonly ReadOwnNote[]> => (await Promise.all(keys.map((key) => readOne(deps, live, key)))).flat()

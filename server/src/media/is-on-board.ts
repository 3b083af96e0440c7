import type { NoteId } from '@rembuk/shared/base/id'
import { readNote } from '@rembuk/shared/note/note-queries'
import type { RoomHub } from '../room/room-hub.ts'
import type { StoredPicture } from '../store/store.ts'

/** Whether the note that a picture belongs to stands on its board now, with that picture. */
export const isOnBoard = async (
  hub: Pick<RoomHub, 'use'>,
  { room, itemId, mediaId }: StoredPicture,
): Promise<boolean> =>
  (await hub.use(room, (open) => open.read((doc) => readNote(doc, itemId as NoteId)?.picture === mediaId))) ?? false

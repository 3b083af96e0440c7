import { listAreas } from '@rembuk/shared/area/area-queries'
import type { NoteId } from '@rembuk/shared/base/id'
import { readNote } from '@rembuk/shared/note/note-queries'
import type { RoomHub } from '../room/room-hub.ts'
import type { StoredPicture } from '../store/store.ts'

/** What pictures belong to that are the board's own: areas show them. A note's photo is that note's alone, or hiding the note would not hide it. */
export const ofBoard = 'board'

/** Whether what a picture belongs to stands on its board now, with that picture: its note, or any area where it is the board's own. */
export const isOnBoard = async (
  hub: Pick<RoomHub, 'use'>,
  { room, itemId, mediaId }: StoredPicture,
): Promise<boolean> =>
  (await hub.use(room, (open) =>
    open.read((doc) =>
      itemId === ofBoard
        ? listAreas(doc).some(({ picture }) => picture === mediaId)
        : readNote(doc, itemId as NoteId)?.picture === mediaId,
    ),
  )) ?? false

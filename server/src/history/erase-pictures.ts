import type { MediaId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { picturesOnBoard } from '@rembuk/shared/media/pictures-on-board'
import { type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import { documentFromStored } from '../room/room-document.ts'
import type { Store, UnplacedPictures } from '../store/store.ts'
import type { HistoryThread } from './history-thread.ts'

interface PictureEraserDeps {
  readonly store: Pick<Store, 'commit' | 'loadRoom' | 'listSnapshots' | 'readSnapshot' | 'listUnplacedPictures'>
  readonly thread: Pick<HistoryThread, 'listPictures'>
  /** True while a document is in memory, as it is while anybody looks at it. */
  readonly isOpen: (room: RoomName) => boolean
  readonly nowMs: () => TimeMs
}

/** So long after its last change a board may still be brought back to before it by the undo of a page that has lost its line. */
const undoneWithinMs = 3_600_000

/**
 * Erases the pictures of notes and areas that somebody has deleted: those that no note or area of the board, none that waits or is hidden, and no snapshot
 * names any more. Looked for in boards that nobody has open or has changed for an hour: until then an undo finds its photo.
 */
export const createPictureEraser = ({ store, thread, isOpen, nowMs }: PictureEraserDeps) => {
  /** The last rows of boards that have been looked through: they are not again until somebody changes them. */
  const lookedThrough = new Map<RoomName, number>()

  const removeNamedInSnapshots = async (room: RoomName, lost: Set<MediaId>): Promise<void> => {
    const { kind } = splitRoomName(room)
    for (const { snapshotId } of await store.listSnapshots(room)) {
      if (lost.size === 0) return
      const snapshot = await store.readSnapshot(room, snapshotId)
      const named = snapshot ? await thread.listPictures({ kind, state: snapshot.state }) : []
      for (const mediaId of named) lost.delete(mediaId)
    }
  }

  const eraseIn = async ({ room, lastSeq, mediaIds }: UnplacedPictures): Promise<void> => {
    if (isOpen(room) || lookedThrough.get(room) === lastSeq) return
    const stored = await store.loadRoom(room)
    if (!stored) return
    const doc = documentFromStored(stored)
    const shown = new Set(picturesOnBoard(doc))
    doc.destroy()
    const lost = new Set(mediaIds.filter((mediaId) => !shown.has(mediaId)))
    await removeNamedInSnapshots(room, lost)
    // Somebody may have come back meanwhile.
    if (isOpen(room)) return
    if (lost.size > 0) await store.commit([...lost].map((mediaId) => ({ type: 'erase-picture', mediaId })))
    lookedThrough.set(room, lastSeq)
  }

  return {
    /** Looks through one board after the other. */
    erase: async (): Promise<void> => {
      for (const pictures of await store.listUnplacedPictures({ changedBeforeMs: nowMs() - undoneWithinMs }))
        await eraseIn(pictures)
    },
  }
}

export type PictureEraser = ReturnType<typeof createPictureEraser>

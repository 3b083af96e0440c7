import type { Log } from '../log.ts'
import type { Store, UnerasedNotes } from '../store/store.ts'
import type { PictureEraser } from './erase-pictures.ts'
import type { HistoryThread } from './history-thread.ts'
import { readLogPages } from './log-pages.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import { rewriteSnapshots } from './rewrite-snapshots.ts'

interface EraserDeps {
  readonly store: Store
  readonly thread: HistoryThread
  readonly log: Log
  /** What rewrites the past of one room must not meet what rewrites it at the same time. */
  readonly oneAtATime: OneAtATime
  readonly pictures: PictureEraser
}

/** What is not to go yet is looked at again after this long, though no room closes meanwhile. */
const againMs = 3_600_000

/**
 * Takes the words of withdrawn notes out of the past of closed rooms: rows of the log, old checkpoints, snapshots. Until then they are
 * in no view of the past, but their bytes are in the file. With them go the photos of notes that were deleted. One room at a time; whatever fails is tried at the next call.
 */
export const createWithdrawnEraser = ({ store, thread, log, oneAtATime, pictures }: EraserDeps) => {
  let running: Promise<void> | undefined
  let isAskedAgain = false
  let isStopped = false
  let again: NodeJS.Timeout | undefined

  const erase = async ({ room, seq, noteIds }: UnerasedNotes): Promise<void> => {
    const rows = await thread.redact(readLogPages(store, room), { noteIds })
    const snapshots = await rewriteSnapshots({ store, thread }, room, { buriedNoteIds: noteIds })
    await store.commit([{ type: 'erase-notes', room, seq, noteIds, rows }, ...snapshots])
  }

  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false
      for (const notes of await store.listUnerasedNotes()) {
        if (isStopped) return
        await oneAtATime(() => erase(notes)).catch((cause: unknown) =>
          log.warn({ room: notes.room, cause: String(cause) }, 'withdrawn notes are still in the past'),
        )
      }
      await oneAtATime(pictures.erase).catch((cause: unknown) =>
        log.warn({ cause: String(cause) }, 'photos of deleted notes are still there'),
      )
    } while (isAskedAgain)
  }

  const eraseSoon = (): void => {
    isAskedAgain = true
    clearTimeout(again)
    again = setTimeout(eraseSoon, againMs).unref()
    running ??= run()
      .catch((cause: unknown) => log.warn({ cause: String(cause) }, 'withdrawn notes could not be listed'))
      .finally(() => {
        running = undefined
      })
  }

  return {
    /** To be called when the server starts and whenever a room has closed. */
    eraseSoon,
    /** Finishes the room under way. */
    stop: async (): Promise<void> => {
      isStopped = true
      clearTimeout(again)
      await running
    },
  }
}

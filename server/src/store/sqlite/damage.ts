import type { SnapshotId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { errorCodeOf } from './thread-error.ts'

/** Something on the disk is no longer what was written there. `isQuarantined` is false when it could not be set aside. */
export type Damage =
  | {
      readonly type: 'BadCheckpoint' | 'BadLogRow'
      readonly room: RoomName
      readonly seq: number
      readonly isQuarantined: boolean
    }
  | { readonly type: 'BadSnapshot'; readonly room: RoomName; readonly snapshotId: SnapshotId }
  /** The database was broken as a whole: what could be read of it is in a new one, the broken one is kept. */
  | {
      readonly type: 'BadDatabase'
      readonly keptIn: string
      readonly rowCount: number
      readonly tornTables: readonly string[]
    }
  /** Pages of the database are not what they were when it was closed, though it can be read. */
  | { readonly type: 'ChangedPages'; readonly pageCount: number }
  /** The newest commits, which were not in the database's own file yet, are spoilt in part (mended) or from some point on. */
  | { readonly type: 'BadWal'; readonly isMended: boolean; readonly keptIn: string | undefined }
  /** The file of the newest commits is gone, though the server before was killed. */
  | { readonly type: 'MissingWal' }

/** True for what SQLite says when a page is not what it should be. */
export const isDamageError = (cause: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(errorCodeOf(cause))

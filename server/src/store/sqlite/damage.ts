import type { SnapshotId } from '@rembuk/shared/base/id'
import type { RoomName } from '@rembuk/shared/room/room-name'

/** Something on the disk is no longer what was written there. `isQuarantined` is false when it could not be set aside. */
export type Damage =
  | {
      readonly type: 'BadCheckpoint' | 'BadLogRow'
      readonly room: RoomName
      readonly seq: number
      readonly isQuarantined: boolean
    }
  | { readonly type: 'BadSnapshot'; readonly room: RoomName; readonly snapshotId: SnapshotId }

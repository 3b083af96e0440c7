import type { Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Damage } from './damage.ts'
import type { OpenStoreError } from './database.ts'
import type { PackedWrite } from './packed-write.ts'
import type { ReadName } from './reader.ts'
import type { ThreadError } from './thread-error.ts'

/** What the store's thread is started with. */
export interface WorkerStart {
  readonly folder: string
  readonly nowMs: TimeMs
}

/** What the server's thread asks the store's thread; answers bear the same number. */
export type StoreRequest = { readonly number: number } & (
  | { readonly type: 'commit'; readonly commits: readonly (readonly PackedWrite[])[] }
  | { readonly type: 'load-room'; readonly room: RoomName; readonly nowMs: TimeMs }
  | { readonly type: 'read'; readonly name: ReadName; readonly args: readonly unknown[] }
  | { readonly type: 'close' }
)

/** One outcome for each commit of a request, in its order; null is "on disk". */
export type CommitAnswer = readonly (ThreadError | null)[]

/** What the store's thread says. */
export type StoreMessage =
  | { readonly type: 'opened'; readonly result: Result<void, OpenStoreError> }
  | { readonly type: 'damage'; readonly damage: Damage }
  | { readonly type: 'answer'; readonly number: number; readonly result: Result<unknown, ThreadError> }

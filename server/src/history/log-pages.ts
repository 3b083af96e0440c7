import type { RoomName } from '@rembuk/shared/room/room-name'
import type { LogRow, Store } from '../store/store.ts'

/** Pages of a log, in order. */
export type LogPages = AsyncIterable<readonly LogRow[]>

/** Reads a room's log from its beginning, a page at a time. */
export async function* readLogPages(store: Pick<Store, 'readLog'>, room: RoomName): LogPages {
  for (let afterSeq = 0; ; ) {
    const rows = await store.readLog(room, { afterSeq })
    const last = rows.at(-1)
    if (!last) return
    yield rows
    afterSeq = last.seq
  }
}

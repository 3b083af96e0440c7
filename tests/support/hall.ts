import { createLog } from '@rembuk/server/log'
import { roomWrites } from '@rembuk/server/programme/create-programme'
import { RoomHub } from '@rembuk/server/room/room-hub'
import type { DocumentRole } from '@rembuk/shared/access/access'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import type { RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import { openOrThrow } from '../store/open-or-throw.ts'
import { createFaultyStore, type FaultyStore } from './faulty-store.ts'
import { joinRoom, type NearEditor } from './near-editor.ts'

export const hallBoard: RoomName = 'board/board00001'
const programmeId = 'programme1' as ProgrammeId

/** A server's rooms without its network, on a real store whose disk can be broken, by a clock that the test moves. */
export interface Hall extends Pick<FaultyStore, 'breakDisk' | 'mendDisk'> {
  readonly hub: RoomHub
  readonly clock: { nowMs: number }
  /** Everything that was told of the disk to the meetings. */
  readonly saving: readonly boolean[]
  readonly join: (name: string, options?: { readonly doc?: Y.Doc; readonly role?: DocumentRole }) => Promise<NearEditor>
  /** The committed board, as the server gives it to who comes. */
  readonly read: () => Promise<Y.Doc>
  readonly close: () => Promise<void>
}

/** Opens a folder's rooms; the board is made when it is not there. */
export const openHall = async (folder: string, { idleRoomMs = 60_000 } = {}): Promise<Hall> => {
  const { store, breakDisk, mendDisk } = createFaultyStore(await openOrThrow({ folder }))
  const clock = { nowMs: Date.now() }
  const saving: boolean[] = []
  if (!(await store.loadRoom(hallBoard))) {
    const fill = (doc: Y.Doc) => createBoardDocument(doc, { stage: 'mapping', title: 'Peta' })
    await store.commit([{ type: 'create-programme', programmeId, createdAtMs: clock.nowMs }])
    await store.commit(roomWrites(hallBoard, { programmeId, by: 'server', atMs: clock.nowMs, fill }))
  }
  const hub = new RoomHub({
    store,
    log: createLog('silent'),
    nowMs: () => clock.nowMs,
    idleRoomMs,
    onSaving: (isSaving) => void saving.push(isSaving),
    onTend: () => undefined,
    onUnload: () => Promise.resolve(),
    onUnloaded: () => undefined,
  })
  const inRoom = async <Value>(use: Parameters<typeof hub.use<Value>>[1]): Promise<Value> => {
    const value = await hub.use(hallBoard, use)
    if (value === undefined) throw new Error('the board is there')
    return value
  }
  return {
    hub,
    clock,
    saving,
    breakDisk,
    mendDisk,
    join: (name, options = {}) => inRoom((room) => joinRoom(room, { name, ...options })),
    read: () =>
      inRoom(async (room) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, await room.read(Y.encodeStateAsUpdate))
        return doc
      }),
    close: async () => {
      mendDisk()
      await hub.close()
      await store.close()
    },
  }
}

import { createLog } from '@rembuk/server/log'
import { createConnection } from '@rembuk/server/room/connection'
import { Room } from '@rembuk/server/room/room'
import { openSqliteStore } from '@rembuk/server/store/sqlite/open-sqlite-store'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

test('[R2] who comes to a room that is just being let go of is asked to try again, not left in an empty one', async () => {
  const opened = await openSqliteStore({ folder: await makeTemporaryFolder() })
  if (!opened.ok) throw new Error(opened.error.type)
  const store = opened.value
  const stored = {
    programmeId: 'programme-1' as ProgrammeId,
    generation: 'g',
    isLocked: false,
    documentVersion: 1,
    checkpoint: undefined,
    rows: [],
    lastSeq: 0,
    clientOwners: [],
    buriedNoteIds: [],
  }
  const room = new Room({
    name: 'board/board-one',
    stored,
    store,
    log: createLog('silent'),
    nowMs: () => 0,
    onSaving: () => undefined,
  })
  const closedWith: number[] = []
  const socket = {
    bufferedAmount: 0,
    send: () => undefined,
    close: (code: number) => closedWith.push(code),
    terminate: () => undefined,
  }
  const unloading = room.unload()
  room.join(
    createConnection({ socket, role: 'editor', name: 'Rina', asksSaved: false, sessionHash: '', nowMs: () => 0 }),
  )
  await unloading
  expect(closedWith).toEqual([4503])
  expect(room.connections.size).toBe(0)
  await store.close()
})

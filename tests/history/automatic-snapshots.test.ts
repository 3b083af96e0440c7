import { createHistoryThread } from '@rembuk/server/history/history-thread'
import { createLog } from '@rembuk/server/log'
import { RoomHub } from '@rembuk/server/room/room-hub'
import { Snapshots } from '@rembuk/server/snapshot/snapshots'
import { rewriteNote } from '@rembuk/shared/note/note-commands'
import { expect, onTestFinished, test } from 'vitest'
import { openOrThrow } from '../store/open-or-throw.ts'
import { boardId, createProgramme, createRoom, room as name } from '../store/store-samples.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { noteId, startMs } from './log-of.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

test('[H9] automatic snapshots get fewer with age; those with a name, of steps and before restores stay', async () => {
  let nowMs = startMs
  const store = await openOrThrow({ folder: await makeTemporaryFolder() })
  const thread = createHistoryThread()
  const hub: RoomHub = new RoomHub({
    store,
    log: createLog('silent'),
    nowMs: () => nowMs,
    idleRoomMs: 1e9,
    onSaving: () => undefined,
    onTend: () => undefined,
    onUnload: async () => undefined,
    onUnloaded: () => undefined,
  })
  onTestFinished(async () => {
    await hub.close()
    await thread.close()
    await store.close()
  })
  const snapshots = new Snapshots({ store, hub: () => hub, thread, nowMs: () => nowMs, snapshotEveryMs: minuteMs })
  await store.commit([createProgramme(), createRoom()])

  const workUntil = async (endMs: number, everyMs: number): Promise<void> => {
    for (; nowMs < endMs; nowMs += everyMs)
      await hub.use(name, async (room) => {
        await room.execute('Rina', (doc) => {
          doc.getMap('meta').set('title', `Papan ${nowMs}`)
          rewriteNote(doc, { noteId: noteId('a'), text: String(nowMs) })
          return { value: undefined, writes: [] }
        })
        await snapshots.takeAutomatic(room, { isDue: true })
      })
  }
  await workUntil(startMs + 2 * minuteMs, minuteMs)
  const named = await snapshots.take(name, { title: 'Sesudah istirahat', takenBy: 'Rina' })
  await workUntil(nowMs + minuteMs, minuteMs)
  await hub.use(name, (room) =>
    room.execute('Rina', (doc) => {
      doc.getMap('meta').set('title', 'Akhir langkah')
      return { value: undefined, writes: [] }
    }),
  )
  await snapshots.takeOfStep(boardId, { prompt: 'Apa masalahnya?', takenBy: 'Rina' })
  if (named) await snapshots.restore(name, { snapshotId: named.snapshotId }, 'Rina')
  await workUntil(startMs + 5 * hourMs, 5 * minuteMs)

  const all = await snapshots.list(name)
  expect(all.filter(({ kind }) => kind !== 'automatic').map(({ kind }) => kind)).toEqual(['restore', 'step', 'named'])
  const automatic = all.filter(({ kind }) => kind === 'automatic').map(({ takenAtMs }) => nowMs - takenAtMs)
  expect(automatic.filter((ageMs) => ageMs <= hourMs).length).toBeGreaterThanOrEqual(6)
  const old = automatic.filter((ageMs) => ageMs > 2 * hourMs)
  expect(old.length).toBeGreaterThanOrEqual(2)
  expect(old.length).toBeLessThanOrEqual(4)
})

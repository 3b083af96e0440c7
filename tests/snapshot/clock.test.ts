import { createHistoryThread } from '@rembuk/server/history/history-thread'
import { Snapshots } from '@rembuk/server/snapshot/snapshots'
import { expect, onTestFinished, test } from 'vitest'
import { name, openHub, Person } from '../room/room-in-memory.ts'
import { writeNote } from '../room/served-room.ts'
import { boardId } from '../store/store-samples.ts'
import { eventually } from '../support/eventually.ts'

const year = 365 * 86_400_000

test.each([
  ['ahead', 2 * year],
  ['back', -10 * year],
])(
  '[H14] a clock that jumps %s loses nothing: what is written is saved, and snapshots go on being taken',
  async (_, jumpMs) => {
    let nowMs = Date.now()
    const { open, store, hub } = await openHub({ nowMs: () => nowMs })
    const thread = createHistoryThread()
    onTestFinished(() => thread.close())
    const snapshots = new Snapshots({ store, hub: () => hub, thread, nowMs: () => nowMs, snapshotEveryMs: 60_000 })
    const room = await open()
    const rina = new Person(room)
    writeNote(rina.doc, 'before the jump')
    await eventually(() => rina.hear().saved === 2)
    await snapshots.takeAutomatic(room, { isDue: true })
    nowMs += jumpMs
    writeNote(rina.doc, 'after the jump')
    await eventually(() => rina.hear().saved === 3)
    await snapshots.takeAutomatic(room)
    writeNote(rina.doc, 'later')
    await eventually(() => rina.hear().saved === 4)
    await snapshots.takeOfStep(boardId, { prompt: 'Apa masalahnya?', takenBy: 'Bu Rina' })
    expect((await snapshots.list(name)).map(({ kind }) => kind).toSorted()).toEqual(['automatic', 'automatic', 'step'])
    const seqs = (await store.readLog(name, { afterSeq: 0 })).map(({ seq }) => seq)
    expect(seqs).toEqual([1, 2, 3])
  },
)

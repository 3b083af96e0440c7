import type { SnapshotId } from '@rembuk/shared/base/id'
import { describe, expect, test } from 'vitest'
import {
  appendRow,
  bytesText,
  createRoom,
  foldRoom,
  otherRoom,
  room,
  saveCheckpoint,
  saveSnapshot,
} from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const second = 'snapshot02' as SnapshotId

const openWithPast = async (storeUnderTest: StoreUnderTest) => {
  const store = await openPrepared(storeUnderTest)
  await store.commit([createRoom(otherRoom), appendRow(1, 'another board', otherRoom)])
  await store.commit([1, 2, 3, 4, 5].map((seq) => appendRow(seq)))
  await store.commit([saveCheckpoint(2), saveCheckpoint(4), saveSnapshot(), saveSnapshot({ snapshotId: second })])
  return store
}

/** How a room's past is erased, and how snapshots are taken away. */
export const foldContract = (storeUnderTest: StoreUnderTest): void => {
  describe('erasing', () => {
    test('[S16] after a fold a room is one checkpoint and the rows after it, and writing goes on', async () => {
      const store = await openWithPast(storeUnderTest)
      await store.commit([foldRoom(4)])
      const stored = await store.loadRoom(room)
      expect(stored?.checkpoint?.seq).toBe(4)
      expect(bytesText(stored?.checkpoint?.state)).toBe('folded state')
      expect(stored?.rows.map(({ seq }) => seq)).toEqual([5])
      await store.commit([appendRow(6)])
      expect((await store.loadRoom(room))?.lastSeq).toBe(6)
    })

    test('[S16] a fold gives the snapshots it names other states, and leaves the others and other rooms alone', async () => {
      const store = await openWithPast(storeUnderTest)
      const other = await store.loadRoom(otherRoom)
      const before = await store.listSnapshots(room)
      await store.commit([foldRoom(5)])
      expect(bytesText((await store.readSnapshot(room, 'snapshot01' as SnapshotId))?.state)).toBe('folded snapshot')
      expect(bytesText((await store.readSnapshot(room, second))?.state)).toBe('the board at seven')
      expect(await store.listSnapshots(room)).toEqual(before)
      expect(await store.loadRoom(otherRoom)).toEqual(other)
    })

    test('[S16] a fold of a snapshot that was thinned out meanwhile goes through without it', async () => {
      const store = await openWithPast(storeUnderTest)
      await store.commit([{ type: 'delete-snapshots', room, snapshotIds: ['snapshot01' as SnapshotId] }])
      await store.commit([foldRoom(5)])
      expect(await store.readSnapshot(room, 'snapshot01' as SnapshotId)).toBeUndefined()
    })

    test.each([
      ['of rows that are not there yet', 6],
      ['of nothing', 0],
    ])('[S16] a fold %s is refused, and the past stays', async (_, seq) => {
      const store = await openWithPast(storeUnderTest)
      const before = await store.loadRoom(room)
      await expect(store.commit([foldRoom(seq)])).rejects.toThrow()
      expect(await store.loadRoom(room)).toEqual(before)
    })

    test('[S17] snapshots are taken away by id, only in their own room, and twice is once', async () => {
      const store = await openWithPast(storeUnderTest)
      const remove = { type: 'delete-snapshots', room, snapshotIds: [second] } as const
      await store.commit([{ ...remove, room: otherRoom }])
      expect(await store.listSnapshots(room)).toHaveLength(2)
      await store.commit([remove])
      await store.commit([remove])
      expect((await store.listSnapshots(room)).map(({ snapshotId }) => snapshotId)).toEqual(['snapshot01'])
    })
  })
}

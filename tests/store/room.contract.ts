import type { ProgrammeId, SnapshotId } from '@rembuk/shared/base/id'
import { documentVersion } from '@rembuk/shared/document/document'
import { describe, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import {
  appendRow,
  bytesText,
  createProgramme,
  createRoom,
  otherRoom,
  programmeId,
  room,
  saveCheckpoint,
  saveSnapshot,
} from './store-samples.ts'
import { openForTest, openPrepared, type StoreUnderTest } from './store-under-test.ts'

/** How rooms and their snapshots are kept. */
export const roomContract = (storeUnderTest: StoreUnderTest): void => {
  describe('rooms', () => {
    test('[S10] nobody finds a room that was never made', async () => {
      const store = await openPrepared(storeUnderTest)
      expect(await store.loadRoom(otherRoom)).toBeUndefined()
    })

    test('[S10] a new room is empty', async () => {
      const store = await openPrepared(storeUnderTest)
      expect(await store.loadRoom(room)).toEqual({
        programmeId,
        generation: 'g1',
        documentVersion,
        isLocked: false,
        checkpoint: undefined,
        rows: [],
        lastSeq: 0,
        clientOwners: [],
        buriedNoteIds: [],
      })
    })

    test('[S16] a lock stays until it is taken off; a room that was never made cannot be locked', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([{ type: 'lock-room', room, isLocked: true }])
      expect(await store.loadRoom(room)).toMatchObject({ isLocked: true })
      await store.commit([{ type: 'lock-room', room, isLocked: false }])
      expect(await store.loadRoom(room)).toMatchObject({ isLocked: false })
      await expect(store.commit([{ type: 'lock-room', room: otherRoom, isLocked: true }])).rejects.toThrow()
    })

    test('[S17] a client id stays with its first owner, in each room for itself', async () => {
      const store = await openPrepared(storeUnderTest)
      const own = (owner: string, name = room) =>
        ({ type: 'own-client', room: name, clientId: 4_294_967_295, owner }) as const
      await store.commit([createRoom(otherRoom), own('rina'), own('dedi'), own('dedi', otherRoom)])
      expect((await store.loadRoom(room))?.clientOwners).toEqual([{ clientId: 4_294_967_295, owner: 'rina' }])
      expect((await store.loadRoom(otherRoom))?.clientOwners).toEqual([{ clientId: 4_294_967_295, owner: 'dedi' }])
    })

    test('[S11] the log tells who wrote what and when, in any script', async () => {
      const store = await openPrepared(storeUnderTest)
      const entries = ['Bu Sari 🌧', 'محمد', ''].map((by, at) => ({ by, update: new Uint8Array(at * 1000).fill(at) }))
      await store.commit([{ type: 'append-log', room, seq: 1, atMs: 1_795_000_000_123, entries }])
      expect((await store.loadRoom(room))?.rows).toEqual([{ room, seq: 1, atMs: 1_795_000_000_123, entries }])
    })

    test.each([
      ['written twice', [1, 1]],
      ['after a gap', [1, 3]],
      ['not beginning at one', [2]],
    ])('[S12] a log with a row %s is refused, so no edit can be lost in it', async (_, seqs) => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit(seqs.map((seq) => appendRow(seq)))).rejects.toThrow()
      expect((await store.loadRoom(room))?.rows).toEqual([])
    })

    test('[S12] a row of a room that was never made is refused', async () => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit([appendRow(1, 'lost', otherRoom)])).rejects.toThrow()
    })

    test('[S13] a room comes back as its newest checkpoint and the rows after it', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([1, 2, 3, 4, 5].map((seq) => appendRow(seq)))
      for (const seq of [1, 2, 4]) await store.commit([saveCheckpoint(seq)])
      const stored = await store.loadRoom(room)
      expect(stored?.checkpoint?.seq).toBe(4)
      expect(bytesText(stored?.checkpoint?.state)).toBe('state 4')
      expect(stored?.rows.map(({ seq }) => seq)).toEqual([5])
      expect(stored?.lastSeq).toBe(5)
    })

    test('[S13] a checkpoint of rows that are not there yet is refused', async () => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit([saveCheckpoint(1)])).rejects.toThrow()
    })

    test('[S13] the log is read in order and in pages, whatever checkpoints there are', async () => {
      const store = await openPrepared(storeUnderTest)
      const words = 'x'.repeat(100_000)
      await store.commit([1, 2, 3, 4, 5].map((seq) => appendRow(seq, `${seq} ${words}`)))
      await store.commit([saveCheckpoint(4)])
      const pages: number[][] = []
      for (let afterSeq = 0; ; ) {
        const rows = await store.readLog(room, { afterSeq })
        if (rows.length === 0) break
        pages.push(rows.map(({ seq }) => seq))
        afterSeq = rows.at(-1)?.seq ?? 0
      }
      expect(pages).toEqual([
        [1, 2, 3],
        [4, 5],
      ])
      const [row] = await store.readLog(room, { afterSeq: 4 })
      expect(row).toMatchObject({ room, seq: 5, atMs: 5005, entries: [{ by: 'Bu Sari' }] })
      expect(bytesText(row?.entries[0]?.update)).toBe(`5 ${words}`)
      expect(await store.readLog(otherRoom, { afterSeq: 0 })).toEqual([])
    })

    test('[S13] the rooms of a programme are those of that programme', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([createRoom(otherRoom)])
      expect(await store.listRooms(programmeId)).toEqual([room, otherRoom])
      expect(await store.listRooms('programme2' as ProgrammeId)).toEqual([])
    })

    test('[S14] what was kept is there when the server starts again', async () => {
      const folder = await makeTemporaryFolder()
      const first = await storeUnderTest.openStore(folder)
      await first.commit([
        createProgramme(),
        createRoom(),
        appendRow(1),
        appendRow(2),
        saveCheckpoint(1),
        saveSnapshot(),
      ])
      const before = await first.loadRoom(room)
      await first.close()
      const second = await openForTest(storeUnderTest, folder)
      expect(await second.loadRoom(room)).toEqual(before)
      expect(await second.listSnapshots(room)).toHaveLength(1)
    })

    test('[S15] snapshots are listed newest first, automatic ones without a name', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([saveSnapshot()])
      await store.commit([
        saveSnapshot({ snapshotId: 'snapshot02' as SnapshotId, kind: 'automatic', name: '', takenAtMs: 7500 }),
      ])
      expect(await store.listSnapshots(room)).toEqual([
        { snapshotId: 'snapshot02', kind: 'automatic', name: '', takenAtMs: 7500, takenBy: 'Rina' },
        { snapshotId: 'snapshot01', kind: 'named', name: 'Sebelum istirahat', takenAtMs: 7000, takenBy: 'Rina' },
      ])
    })

    test('[S15] a snapshot is read back whole, and only in its own room', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([createRoom(otherRoom), saveSnapshot()])
      const snapshotId = 'snapshot01' as SnapshotId
      const found = await store.readSnapshot(room, snapshotId)
      expect(bytesText(found?.state)).toBe('the board at seven')
      expect(found?.entry).toEqual({
        snapshotId,
        kind: 'named',
        name: 'Sebelum istirahat',
        takenAtMs: 7000,
        takenBy: 'Rina',
      })
      expect(await store.readSnapshot(otherRoom, snapshotId)).toBeUndefined()
      expect(await store.listSnapshots(otherRoom)).toEqual([])
    })
  })
}

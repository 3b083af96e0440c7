import { describe, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { killAfterCommits } from './kill-writer.ts'
import {
  appendRow,
  buryNote,
  bytesText,
  createMeeting,
  createProgramme,
  createRoom,
  otherRoom,
  ownNote,
  programmeId,
  room,
} from './store-samples.ts'
import { openEmpty, openForTest, openPrepared, type StoreUnderTest } from './store-under-test.ts'

/** How a commit of the port behaves. */
export const commitContract = (storeUnderTest: StoreUnderTest): void => {
  describe('commits', () => {
    test('[S1] what somebody was told is saved is there after the process was killed', async () => {
      const folder = await makeTemporaryFolder()
      for (const round of [1, 2, 3]) {
        const told = await killAfterCommits(storeUnderTest.writerScript, folder, 30)
        const store = await storeUnderTest.openStore(folder)
        const stored = await store.loadRoom(room)
        await store.close()
        const texts = stored?.rows.map(({ entries }) => bytesText(entries[0]?.update))
        expect(told.length, `round ${round}`).toBeGreaterThanOrEqual(30)
        expect(texts).toEqual(expect.arrayContaining(told.map((seq) => `row ${seq}`)))
        expect(stored?.rows.map(({ seq }) => seq)).toEqual(stored?.rows.map((_, at) => at + 1))
      }
    }, 60_000)

    test('[S2] a commit is written whole or not at all', async () => {
      const store = await openPrepared(storeUnderTest)
      const half = store.commit([appendRow(1), createMeeting()])
      await expect(half).rejects.toThrow()
      expect(await store.loadRoom(room)).toMatchObject({ rows: [], lastSeq: 0 })
    })

    test('[S3] a commit that cannot be applied fails alone, and those asked for with it are saved', async () => {
      const store = await openPrepared(storeUnderTest)
      const outcomes = await Promise.allSettled([
        store.commit([appendRow(1)]),
        store.commit([ownNote(), createMeeting()]),
        store.commit([appendRow(2)]),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await store.loadRoom(room))?.lastSeq).toBe(2)
      expect((await store.listMeetings(programmeId)).map(({ sentCount }) => sentCount)).toEqual([0])
    })

    test('[S3] the store goes on after a commit has failed', async () => {
      const store = await openPrepared(storeUnderTest)
      await expect(store.commit([createRoom()])).rejects.toThrow()
      await store.commit([appendRow(1)])
      expect((await store.loadRoom(room))?.lastSeq).toBe(1)
    })

    test('[S4] commits asked for at one moment by many rooms are all saved, each room in its order', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([createRoom(otherRoom)])
      const seqs = Array.from({ length: 50 }, (_, at) => at + 1)
      await Promise.all(
        seqs.flatMap((seq) => [
          store.commit([appendRow(seq)]),
          store.commit([appendRow(seq, `other ${seq}`, otherRoom)]),
        ]),
      )
      expect((await store.loadRoom(room))?.rows.map(({ seq }) => seq)).toEqual(seqs)
      expect((await store.loadRoom(otherRoom))?.rows.map(({ entries }) => bytesText(entries[0]?.update))).toEqual(
        seqs.map((seq) => `other ${seq}`),
      )
    })

    test('[S5] whoever reads sees every commit that has resolved', async () => {
      const store = await openEmpty(storeUnderTest)
      expect(await store.hasProgramme(programmeId)).toBe(false)
      await store.commit([createProgramme()])
      expect(await store.hasProgramme(programmeId)).toBe(true)
    })

    test('[S6] closing waits for what is being saved and what waits behind it, and refuses what comes later', async () => {
      const folder = await makeTemporaryFolder()
      const store = await storeUnderTest.openStore(folder)
      const underWay = store.commit([createProgramme(), createRoom()])
      await new Promise(setImmediate)
      const behind = store.commit([appendRow(1)])
      const closing = [store.close(), store.close()]
      const tooLate = store.commit([appendRow(2)])
      await expect(tooLate).rejects.toThrow('closed')
      await Promise.all([underWay, behind, ...closing])
      const again = await openForTest(storeUnderTest, folder)
      expect((await again.loadRoom(room))?.lastSeq).toBe(1)
    })

    test('[S7] a commit takes a copy: the sender goes on using its bytes, even a part of a larger piece', async () => {
      const store = await openPrepared(storeUnderTest)
      const large = new TextEncoder().encode('....a note....')
      const update = large.subarray(4, 10)
      const saving = store.commit([{ type: 'append-log', room, seq: 1, atMs: 1, entries: [{ by: 'a', update }] }])
      await saving
      expect(bytesText(update)).toBe('a note')
      expect(bytesText((await store.loadRoom(room))?.rows[0]?.entries[0]?.update)).toBe('a note')
    })

    test('[S8] an empty commit resolves', async () => {
      const store = await openEmpty(storeUnderTest)
      await expect(store.commit([])).resolves.toBeUndefined()
    })

    test('[S9] withdrawing twice is withdrawing once', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([buryNote()])
      await store.commit([buryNote()])
      expect((await store.loadRoom(room))?.buriedNoteIds).toHaveLength(1)
    })
  })
}

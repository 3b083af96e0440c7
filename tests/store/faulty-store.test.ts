import { expect, onTestFinished, test } from 'vitest'
import { createFaultyStore, type FaultyStore } from '../support/faulty-store.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import { appendRow, createProgramme, createRoom, room } from './store-samples.ts'

const openFaulty = async (): Promise<FaultyStore> => {
  const faulty = createFaultyStore(await openOrThrow({ folder: await makeTemporaryFolder() }))
  onTestFinished(() => faulty.store.close())
  await faulty.store.commit([createProgramme(), createRoom()])
  return faulty
}

const lastSeq = async ({ store }: FaultyStore) => (await store.loadRoom(room))?.lastSeq

test('[S60] a store broken on purpose refuses with the code of a full disk, and works again once mended', async () => {
  const faulty = await openFaulty()
  faulty.breakDisk({ type: 'throws', code: 'SQLITE_FULL' })
  await expect(faulty.store.commit([appendRow(1)])).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  expect(await lastSeq(faulty)).toBe(0)
  expect(faulty.commitCount()).toBe(1)
  faulty.mendDisk()
  await faulty.store.commit([appendRow(1)])
  expect(await lastSeq(faulty)).toBe(1)
})

test('[S60] one that hangs lets everything through in its order once mended', async () => {
  const faulty = await openFaulty()
  faulty.breakDisk({ type: 'hangs' })
  let saved = 0
  const saving = [1, 2, 3].map((seq) => faulty.store.commit([appendRow(seq)]).then(() => (saved += 1)))
  expect(await lastSeq(faulty)).toBe(0)
  expect(saved).toBe(0)
  faulty.mendDisk()
  await Promise.all(saving)
  expect(await lastSeq(faulty)).toBe(3)
})

test('[S60] one that fails after its work has written what it says it has not', async () => {
  const faulty = await openFaulty()
  faulty.breakDisk({ type: 'throws', code: 'SQLITE_IOERR' }, { at: 'after' })
  await expect(faulty.store.commit([appendRow(1)])).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
  expect(await lastSeq(faulty)).toBe(1)
})

test('[S60] reads can be broken alone', async () => {
  const faulty = await openFaulty()
  faulty.breakDisk({ type: 'throws', code: 'SQLITE_IOERR' }, { calls: 'reads' })
  await faulty.store.commit([appendRow(1)])
  await expect(faulty.store.loadRoom(room)).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
})

import type { Store } from '@rembuk/server/store/store'
import { onTestFinished } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { createMeeting, createProgramme, createRoom } from './store-samples.ts'

/** An implementation of the port, and what the contract needs to know of it. */
export interface StoreUnderTest {
  /** Opens the store kept in a folder; an empty folder is an empty store. */
  readonly openStore: (folder: string) => Promise<Store>
  /** Run as `node <script> <folder>`: commits rows to the sample room without end, printing each seq once it has resolved. */
  readonly writerScript: string
}

/** Opens a store that closes with the test. */
export const openForTest = async ({ openStore }: StoreUnderTest, folder: string): Promise<Store> => {
  const store = await openStore(folder)
  onTestFinished(() => store.close())
  return store
}

/** A store that holds nothing. */
export const openEmpty = async (storeUnderTest: StoreUnderTest): Promise<Store> =>
  openForTest(storeUnderTest, await makeTemporaryFolder())

/** A store that holds the sample programme with its board and its meeting. */
export const openPrepared = async (storeUnderTest: StoreUnderTest): Promise<Store> => {
  const store = await openEmpty(storeUnderTest)
  await store.commit([createProgramme(), createRoom(), createMeeting()])
  return store
}

import { carryOver } from '@rembuk/server/command/carry-over'
import { openDatabase } from '@rembuk/server/store/sqlite/database'
import type { Store, Write } from '@rembuk/server/store/store'
import { onTestFinished } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { openOrThrow } from './open-or-throw.ts'
import { createMeeting, createProgramme, createRoom } from './store-samples.ts'

const fillFolder = async (writes: readonly Write[]): Promise<string> => {
  const folder = await makeTemporaryFolder()
  const store = await openOrThrow({ folder })
  await store.commit([createProgramme(), createRoom(), createMeeting(), ...writes])
  await store.close()
  return folder
}

/** A store after a backup has taken the place of what it holds now; both have the sample programme, board and meeting. */
export const openRestored = async (written: {
  readonly backup: readonly Write[]
  readonly now: readonly Write[]
}): Promise<Store> => {
  const folder = await fillFolder(written.backup)
  const [restored, present] = [openDatabase(folder), openDatabase(await fillFolder(written.now))]
  if (!restored.ok || !present.ok) throw new Error('both can be opened')
  carryOver({ present: present.value.database, restored: restored.value.database, nowMs: 9000 })
  present.value.close()
  restored.value.close()
  const store = await openOrThrow({ folder })
  onTestFinished(() => store.close())
  return store
}

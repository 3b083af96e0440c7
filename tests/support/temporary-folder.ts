import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes an empty folder and what takes it away again, for a whole file of tests. */
export const makeFolder = async (): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'rembuk-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Makes an empty folder that is gone when the test is over. */
export const makeTemporaryFolder = async (): Promise<string> => {
  const { folder, remove } = await makeFolder()
  onTestFinished(remove)
  return folder
}

import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFacilitator } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** Lets a server make the example programme in a folder, and stops it. */
export const fillFolder = async (folder: string) => {
  const server = await startServerProcess({ folder })
  const host = await createFacilitator(server.url, { isExample: true })
  await server.stop()
  return { folder, host }
}

/** A stopped server's folder with the example programme. */
export const makeStoppedFolder = async () => fillFolder(await makeTemporaryFolder())

/** Another folder with the same data. */
export const copyData = async (from: string): Promise<string> => {
  const folder = await makeTemporaryFolder()
  await mkdir(join(folder, 'data'))
  await cp(join(from, 'data'), join(folder, 'data'), { recursive: true })
  return folder
}

/** Every file of a folder with its bytes, also those in folders in it. */
export const readFiles = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.toSorted().map(async (path) => [path, await readFile(path, 'base64')] as const))
}

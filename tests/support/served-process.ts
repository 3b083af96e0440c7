import { afterAll, beforeAll } from 'vitest'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { makeFolder } from './temporary-folder.ts'

/** One real server for a file of tests. */
export interface ServedProcess {
  server: ServerProcess
  /** What it keeps is in `data` below it. */
  folder: string
  /** Starts it again after it was ended, on the same folder and port. */
  readonly startAgain: () => Promise<void>
}

export const servingPatienceMs = 120_000

/** Starts a server before the tests of a file and ends it after; the fields hold from the first test on. */
export const serveProcess = ({ clientFolder }: { readonly clientFolder?: string } = {}): ServedProcess => {
  let removeFolder: (() => Promise<void>) | undefined
  const start = (port?: number) =>
    startServerProcess({
      folder: served.folder,
      ...(port === undefined ? {} : { port }),
      ...(clientFolder === undefined ? {} : { clientFolder }),
    })
  const served = {
    startAgain: async () => {
      served.server = await start(served.server.port)
    },
  } as ServedProcess
  beforeAll(async () => {
    const made = await makeFolder()
    served.folder = made.folder
    removeFolder = made.remove
    served.server = await start()
  }, servingPatienceMs)
  afterAll(async () => {
    await served.server?.stop()
    await removeFolder?.()
  }, servingPatienceMs)
  return served
}

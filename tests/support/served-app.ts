import type { Browser } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { clientFolder, launchBrowser } from './browser.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { makeFolder } from './temporary-folder.ts'

/** One real server with the built pages, and one browser, for a file of tests. */
export interface ServedApp {
  server: ServerProcess
  browser: Browser
  /** Starts a killed server again, on the same folder and port. */
  readonly startAgain: () => Promise<void>
}

const patienceMs = 120_000

/** Starts both before the tests of a file and ends them after; the fields hold from the first test on. */
export const serveApp = (): ServedApp => {
  let folder = ''
  let removeFolder: (() => Promise<void>) | undefined
  const app = {
    startAgain: async () => {
      app.server = await startServerProcess({ folder, port: app.server.port, clientFolder })
    },
  } as ServedApp
  beforeAll(async () => {
    const made = await makeFolder()
    folder = made.folder
    removeFolder = made.remove
    app.server = await startServerProcess({ folder, clientFolder })
    app.browser = await launchBrowser()
  }, patienceMs)
  afterAll(async () => {
    await app.browser?.close()
    await app.server?.stop()
    await removeFolder?.()
  }, patienceMs)
  return app
}

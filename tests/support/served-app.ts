import type { Browser } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { clientFolder, launchBrowser } from './browser.ts'
import { type ServedProcess, serveProcess, servingPatienceMs } from './served-process.ts'

/** One real server with the built pages, and one browser, for a file of tests. */
export interface ServedApp extends ServedProcess {
  browser: Browser
}

/** Starts both before the tests of a file and ends them after; the fields hold from the first test on. */
export const serveApp = (): ServedApp => {
  const app = serveProcess({ clientFolder }) as ServedApp
  beforeAll(async () => {
    app.browser = await launchBrowser()
  }, servingPatienceMs)
  // Hooks after a file run the last first: the browser goes before the server that it talks to.
  afterAll(() => app.browser?.close(), servingPatienceMs)
  return app
}

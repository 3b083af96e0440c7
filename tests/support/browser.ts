import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import packaged from '@sparticuz/chromium'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const root = resolve(import.meta.dirname, '../..')

/** The built pages. */
export const clientFolder = join(root, 'client/dist')

/** Where screenshots and downloads of the browser tests are left to be looked at; not committed. */
export const artifactsFolder = join(root, 'tests/artifacts')

/** A facilitator's laptop and a resident's phone, for `newContext`. */
export const laptop = { viewport: { width: 1366, height: 768 }, locale: 'id-ID' }
export const phoneScreen = { viewport: { width: 360, height: 740 }, locale: 'id-ID', hasTouch: true, isMobile: true }

/** Starts the system's Chromium, or the one that an npm package carries; nothing is downloaded. */
export const launchBrowser = async (extra: readonly string[] = []): Promise<Browser> => {
  const args = [...quietly, ...extra]
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args })
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] })
}

/** How long a test waits for something to be seen: a machine that is busy is slow, not wrong. */
const patienceMs = 90_000

/** A browser of somebody's own: its cookies, its storage, its pages. */
export const openContext = async (browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patienceMs)
  // The app keeps to the language that somebody has chosen; a phone goes by the browser's.
  const language = options.locale?.slice(0, 2) ?? 'id'
  await context.addInitScript(
    (chosen) => localStorage.getItem('rembuk.locale') ?? localStorage.setItem('rembuk.locale', chosen),
    language,
  )
  return context
}

export const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(artifactsFolder, { recursive: true })
  await page.screenshot({ path: join(artifactsFolder, `${name}.png`) })
}

/** Waits until somebody who looks at the page reads this. */
export const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

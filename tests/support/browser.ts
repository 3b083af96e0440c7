import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
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

/** Starts the system's Chromium, or the one that an npm package carries; nothing is downloaded. */
export const launchBrowser = async (): Promise<Browser> => {
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: quietly })
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quietly] })
}

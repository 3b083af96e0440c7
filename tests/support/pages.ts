import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { laptop, openContext } from './browser.ts'
import type { Facilitator } from './people.ts'

/** A browser that holds a cookie of the programme, and whose person has told a name. */
export const openBrowserOf = async (
  browser: Browser,
  {
    url,
    cookie,
    name,
    screen = laptop,
  }: {
    readonly url: string
    readonly cookie: string
    readonly name: string
    readonly screen?: BrowserContextOptions
  },
): Promise<BrowserContext> => {
  const context = await openContext(browser, screen)
  const [key = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name: key, value, url }])
  await context.addInitScript((person) => localStorage.setItem('rembuk.name', person), name)
  return context
}

/** The address of a board, the programme's first one where no other is named. */
export const boardUrl = ({ url, programmeId, boards }: Facilitator, index = 0): string =>
  `${url}/program/${programmeId}/papan/${boards[index]?.id}`

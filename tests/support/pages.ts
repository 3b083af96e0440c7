import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { laptop, openContext, phoneScreen } from './browser.ts'
import { type Facilitator, postJson } from './people.ts'

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

/** Opens the first board as who holds this cookie. */
export const openBoardAs = async (
  browser: Browser,
  host: Facilitator,
  { cookie = host.cookie, name = 'Bu Rina', screen = laptop } = {},
): Promise<Page> => {
  const context = await openBrowserOf(browser, { url: host.url, cookie, name, screen })
  const page = await context.newPage()
  await page.goto(boardUrl(host))
  await page.getByRole('region', { name: new RegExp(`^(${stepMessages.id.bar}|${stepMessages.en.bar})$`) }).waitFor()
  return page
}

/** The link of a host opened in another browser; its cookie. */
export const joinAsHost = async ({ url, programmeId, programme }: Facilitator): Promise<string> => {
  const joined = await postJson(`${url}/api/access`, { programmeId, secret: programme.hostSecret })
  return joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A resident's phone at the meeting's page. */
export const openPhonePage = async (
  browser: Browser,
  { url, code }: Facilitator,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await openContext(browser, { ...phoneScreen, ...options })
  const page = await context.newPage()
  await page.goto(`${url}/j/${code}`)
  return page
}

import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import { addAgendaItem, readMeetingDetails } from '@rembuk/shared/meeting/meeting-document'
import { readRichText } from '@rembuk/shared/rich-text/rich-text-queries'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { launchBrowser } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { createFacilitator, type Editor, type Facilitator, openRoom } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { block, minutesIn, opening } from './rich-text-samples.ts'

const root = resolve(import.meta.dirname, '../..')
const artifacts = join(root, 'tests/artifacts')
const texts = { ...richTextMessages.id, ...editorToolMessages.id }
const waitMs = 60_000
const patiently = { timeout: 180_000 }

let server: ServerProcess
let browser: Browser
let removeFolder: () => Promise<void>
beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true })
  const made = await makeFolder()
  removeFolder = made.remove
  server = await startServerProcess({ folder: made.folder, clientFolder: join(root, 'client/dist') })
  browser = await launchBrowser()
}, patiently.timeout)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
})

const contexts: BrowserContext[] = []
const lookers: Editor[] = []
afterEach(async () => {
  for (const looker of lookers.splice(0)) looker.leave()
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

interface Minutes {
  readonly host: Facilitator
  /** The meeting's document, as another editor sees it who has no page. */
  readonly doc: Y.Doc
  /** The text of the opening, as it is on the server. */
  readonly words: () => string
}

/** A meeting with one item on its agenda, and these blocks already written under it. */
const startMeeting = async (...written: readonly Y.XmlElement[]): Promise<Minutes> => {
  const host = await createFacilitator(server.url)
  const looker = await openRoom(server.url, `meeting/${host.meetingId}`, host)
  lookers.push(looker)
  addAgendaItem(looker.doc, { id: opening, title: 'Pembukaan' })
  const text = minutesIn(looker.doc)
  text.delete(0, text.length)
  text.insert(0, [...written])
  return { host, doc: looker.doc, words: () => plainTextOf(minutesIn(looker.doc)) }
}

const box = (page: Page) => page.getByRole('textbox', { name: minutesMessages.id.minutesOf('Pembukaan') })
const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
const pressToWrite = (page: Page) =>
  page.getByRole('button', { name: minutesMessages.id.writeMinutes('Pembukaan') }).click()

const openMinutes = async ({ host }: Minutes, name: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })
  contexts.push(context)
  const [key = '', value = ''] = host.cookie.split('=')
  await context.addCookies([{ name: key, value, url: server.url }])
  await context.addInitScript((said) => localStorage.setItem('rembuk.name', said), name)
  const page = await context.newPage()
  page.setDefaultTimeout(waitMs)
  await page.goto(`${server.url}/program/${host.programmeId}/notulen/${host.meetingId}`)
  await page.getByRole('heading', { name: 'Pembukaan' }).waitFor()
  return page
}

/** Opens the minutes and stands in their text, ready to write. */
const write = async (minutes: Minutes, name: string): Promise<Page> => {
  const page = await openMinutes(minutes, name)
  await pressToWrite(page)
  await box(page).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox')
  return page
}

const seeWords = (minutes: Minutes, ...words: readonly string[]) =>
  eventually(minutes.words, (text) => words.every((word) => text.includes(word)), waitMs)

/** Writes where the meeting is, which arrives after whatever the page had written before. */
const writePlace = async (page: Page, { doc }: Minutes) => {
  await page.getByRole('textbox', { name: minutesMessages.id.place, exact: true }).fill('Balai RW')
  await eventually(
    () => readMeetingDetails(doc).place,
    (place) => place === 'Balai RW',
    waitMs,
  )
}

test(
  '[Z10] two note takers write in one text, see the carets of each other by name, and end with the same words',
  patiently,
  async () => {
    const minutes = await startMeeting(block('paragraph', 'Rapat dibuka'))
    const rina = await write(minutes, 'Bu Rina')
    const dedi = await write(minutes, 'Pak Dedi')
    await rina.keyboard.insertText(' oleh Bu RW')
    await dedi.keyboard.insertText(' pukul 19.30')
    await box(rina).getByText('Pak Dedi').waitFor()
    await box(dedi).getByText('Bu Rina').waitFor()
    await rina.screenshot({ path: join(artifacts, 'write-together.png') })
    await seeWords(minutes, 'Rapat dibuka', ' oleh Bu RW', ' pukul 19.30')
    for (const page of [rina, dedi]) {
      await page.keyboard.press('Escape')
      await page.getByText(minutes.words()).waitFor()
    }
  },
)

test('[Z11] undo takes back own work only, and goes on after the editor is closed', patiently, async () => {
  const minutes = await startMeeting(block('paragraph', 'Rapat dibuka'))
  const rina = await write(minutes, 'Bu Rina')
  const dedi = await write(minutes, 'Pak Dedi')
  await rina.keyboard.insertText(' oleh Bu RW')
  await seeWords(minutes, 'oleh Bu RW')
  await dedi.keyboard.insertText(', pukul 19.30')
  await seeWords(minutes, 'pukul 19.30')

  await rina.keyboard.press('Control+z')
  await eventually(minutes.words, (text) => text === 'Rapat dibuka, pukul 19.30', waitMs)
  await rina.keyboard.press('Control+Shift+z')
  await seeWords(minutes, 'oleh Bu RW')

  await dedi.keyboard.press('Escape')
  await box(dedi).waitFor({ state: 'detached' })
  await writePlace(dedi, minutes)
  const undo = dedi.getByRole('button', { name: commonMessages.id.undo }).first()
  await undo.click()
  await eventually(
    () => readMeetingDetails(minutes.doc).place,
    (place) => place === 'RW 05',
    waitMs,
  )
  await undo.click()
  await eventually(minutes.words, (text) => text === 'Rapat dibuka oleh Bu RW', waitMs)
})

test('[Z12] who opens a text and leaves it has written nothing', patiently, async () => {
  const minutes = await startMeeting(
    block('heading', 'Pembahasan'),
    block('bulletList', [block('listItem', [block('paragraph', 'Pipa bocor')])]),
    block('decision', 'Iuran tetap'),
  )
  const page = await openMinutes(minutes, 'Bu Rina')
  const before = JSON.stringify(readRichText(minutesIn(minutes.doc)))
  let updates = 0
  minutes.doc.on('update', () => {
    updates += 1
  })
  for (const _ of ['once', 'again']) {
    await pressToWrite(page)
    await box(page).click()
    await page.keyboard.press('Escape')
    await box(page).waitFor({ state: 'detached' })
  }
  await writePlace(page, minutes)
  expect(JSON.stringify(readRichText(minutesIn(minutes.doc)))).toBe(before)
  expect(updates).toBe(1)
})

test(
  '[Z13] what a newer version writes while somebody is writing closes the editor, and is lost for nobody',
  patiently,
  async () => {
    const minutes = await startMeeting(block('paragraph', 'Rapat dibuka'))
    const page = await write(minutes, 'Bu Rina')
    await page.keyboard.type(' pukul 19.30')
    await seeWords(minutes, 'pukul 19.30')
    minutesIn(minutes.doc).insert(1, [block('table', [block('paragraph', 'dari versi baru')])])
    await page.getByText(texts.unknownContent).waitFor()
    await page.getByText('dari versi baru').waitFor()
    expect(await box(page).count()).toBe(0)
    await writePlace(page, minutes)
    expect(minutes.words()).toContain('dari versi baru')
    expect(minutes.words()).toContain('Rapat dibuka pukul 19.30')
  },
)

test(
  '[Z14] what a newer version writes while the editor is still on its way is lost for nobody',
  patiently,
  async () => {
    const minutes = await startMeeting(block('paragraph', 'Rapat dibuka'))
    const page = await openMinutes(minutes, 'Bu Rina')
    let arrive = () => {}
    const arrived = new Promise<void>((done) => {
      arrive = done
    })
    await page.route('**/TiptapEditor-*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await pressToWrite(page)
    minutesIn(minutes.doc).insert(1, [block('table', [block('paragraph', 'dari versi baru')])])
    await page.getByText('dari versi baru').waitFor()
    arrive()
    await page.getByText(texts.unknownContent).waitFor()
    await writePlace(page, minutes)
    expect(minutes.words()).toContain('dari versi baru')
  },
)

test(
  '[Z15] lists, headings, decisions and links come from keys and tools, outlast cut and paste, and what is pasted is cleaned',
  patiently,
  async () => {
    const minutes = await startMeeting(block('paragraph'))
    const page = await write(minutes, 'Bu Rina')
    await tool(page, texts.heading).click()
    await page.keyboard.type('Pembahasan')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- Pipa bocor')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Tandon retak')
    expect(await tool(page, texts.list).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await tool(page, texts.markDecision).click()
    await page.keyboard.type('Iuran tetap')
    expect(await tool(page, texts.markDecision).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Lihat https://desa.id/peta ')
    await page.keyboard.press('Enter')
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, '<p>Dari <b>surel</b> <a href="javascript:alert(1)">di sini</a></p><script>alert(1)</script><table><tr><td>sel</td></tr></table>')
    await seeWords(minutes, 'surel', 'sel')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    await eventually(minutes.words, (text) => text === '', waitMs)
    await page.keyboard.press('Control+v')
    await seeWords(minutes, 'surel', 'sel')
    await page.screenshot({ path: join(artifacts, 'write-tools.png') })

    const written = readRichText(minutesIn(minutes.doc))
    expect(written).toMatchObject([
      { name: 'heading', children: [{ text: 'Pembahasan' }] },
      {
        name: 'bulletList',
        children: [
          { name: 'listItem', children: [{ name: 'paragraph', children: [{ text: 'Pipa bocor' }] }] },
          { name: 'listItem', children: [{ name: 'paragraph', children: [{ text: 'Tandon retak' }] }] },
        ],
      },
      { name: 'decision', children: [{ text: 'Iuran tetap' }] },
      {
        name: 'paragraph',
        children: [
          { text: 'Lihat ' },
          { text: 'https://desa.id/peta', marks: ['link'], href: 'https://desa.id/peta' },
          { text: ' ' },
        ],
      },
      { name: 'paragraph', children: [{ text: 'Dari ' }, { text: 'surel', marks: ['bold'] }, { text: ' di sini' }] },
      { name: 'paragraph', children: [{ text: 'sel' }] },
    ])
    expect(minutes.words()).not.toContain('alert')
  },
)

test('[Z16] the caret stands where the person pressed', patiently, async () => {
  const minutes = await startMeeting(block('paragraph', 'Rapat dibuka'), block('paragraph', 'Rapat ditutup'))
  const page = await openMinutes(minutes, 'Bu Rina')
  const end = await page.getByText('Rapat dibuka').evaluate((node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const { right, top, height } = range.getBoundingClientRect()
    return { x: right - 1, y: top + height / 2 }
  })
  await page.mouse.click(end.x, end.y)
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox')
  await page.keyboard.type(' tepat waktu')
  await seeWords(minutes, 'Rapat dibuka tepat waktu')
})

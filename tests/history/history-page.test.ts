import { join, resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { addNote, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { launchBrowser } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, connectPhone, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

const texts = historyMessages.id
let server: ServerProcess
let browser: Browser
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder, clientFolder: resolve(import.meta.dirname, '../../client/dist') })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
})

const textsOf = (doc: Y.Doc): readonly string[] =>
  listNotes(doc)
    .map(({ text }) => text)
    .sort()
/** Moments are seconds apart: a person who takes over begins a new one after a few. */
const aWhile = () => new Promise((done) => setTimeout(done, 5000))

const write = (doc: Y.Doc, by: string, text: string): NoteId => {
  const id = `note-${text.replaceAll(/\W/g, '-')}` as NoteId
  addNote(doc, {
    id,
    kind: 'problem',
    text,
    author: { role: 'editor', name: by },
    createdAtMs: Date.now(),
    at: [40, 40],
  })
  return id
}

/** Two editors and a phone at work on one board, and the host's history page of it. */
const makeHistory = async () => {
  const host = await createFacilitator(server.url)
  const [board] = host.boards
  const room = `board/${board?.id}`
  const [rina, dedi] = await Promise.all(
    ['Bu Rina', 'Pak Dedi'].map((name) => openRoom(server.url, room, { cookie: host.cookie, params: { name } })),
  )
  if (!rina || !dedi) throw new Error('two editors')
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const phone = await connectPhone(server.url, host.code)
  await phone.send({
    type: 'write',
    commandId: 'command-one',
    noteKey: 'key-of-note',
    kind: 'problem',
    text: 'Selokan mampet',
    name: '',
  })
  const first = write(rina.doc, 'Bu Rina', 'Pipa bocor')
  await eventually(() => listNotes(dedi.doc).length === 2)
  await aWhile()
  rewriteNote(dedi.doc, { noteId: first, text: 'Pipa utama bocor' })
  write(dedi.doc, 'Pak Dedi', 'Air keruh')
  await eventually(() => textsOf(rina.doc).includes('Air keruh'))
  await aWhile()
  removeNote(rina.doc, first)
  await eventually(() => listNotes(dedi.doc).length === 2)

  const openPage = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'id-ID' })
    const [name = '', value = ''] = host.cookie.split('=')
    await context.addCookies([{ name, value, url: server.url }])
    const page = await context.newPage()
    await page.goto(`${server.url}/program/${host.programmeId}/papan/${board?.id}`)
    await page.getByRole('link', { name: boardMessages.id.history, exact: true }).click()
    await page.getByRole('slider').waitFor()
    return page
  }
  const leave = () => {
    for (const { leave: go } of [rina, dedi]) go()
    for (const { socket } of [control, phone]) socket.disconnect()
  }
  return { rina, dedi, openPage, leave }
}

test('[H13] the host slides through what two editors and a phone did, compares, brings back one note or all, and takes it back', {
  timeout: 240_000,
}, async () => {
  const { rina, openPage, leave } = await makeHistory()
  const page = await openPage({ width: 1366, height: 768 })
  const slider = page.getByRole('slider')
  const board = page.getByRole('listbox')
  const now = ['Air keruh', 'Selokan mampet']
  await page.getByText('1 catatan dihapus').first().waitFor()
  expect(await page.getByText('Warga').count()).toBeGreaterThan(0)

  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await board.getByText('Pipa utama bocor').waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toContain('Pak Dedi: 1 catatan ditambah, 1 catatan diubah')
  await page.keyboard.press('ArrowLeft')
  await board.getByText('Pipa bocor').waitFor()
  expect(await board.getByText('Air keruh').count()).toBe(0)

  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: texts.compare, exact: true }).click()
  await page.getByRole('checkbox', { name: /Pipa utama bocor/ }).check()
  await page.screenshot({ path: join(resolve(import.meta.dirname, '../artifacts'), 'history-compare.png') })
  await page.getByRole('button', { name: texts.restoreChosen({ count: 1 }) }).click()
  await eventually(
    () => textsOf(rina.doc),
    (shown) => shown.join() === ['Air keruh', 'Pipa utama bocor', 'Selokan mampet'].join(),
  )
  await page.getByRole('button', { name: 'Urungkan', exact: true }).first().click()
  await eventually(
    () => textsOf(rina.doc),
    (shown) => shown.join() === now.join(),
  )

  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: texts.restoreAll }).click()
  await page.getByRole('button', { name: texts.restoreYes }).click()
  await page.getByText(texts.restored).waitFor()
  await eventually(
    () => textsOf(rina.doc),
    (shown) => shown.join() === ['Pipa bocor', 'Selokan mampet'].join(),
  )
  await page.getByRole('button', { name: texts.undoRestore }).click()
  await eventually(
    () => textsOf(rina.doc),
    (shown) => shown.join() === now.join(),
    20_000,
  )
  await page.context().close()
  leave()
})

test('[H13] on a phone the same stands in one column, and nothing sticks out at the side', {
  timeout: 240_000,
}, async () => {
  const { openPage, leave } = await makeHistory()
  const page = await openPage({ width: 360, height: 740 })
  await page.getByRole('button', { name: texts.boardThen, exact: true }).first().click()
  await page.getByRole('slider').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.getByText('Pipa bocor').waitFor()
  for (const tab of [texts.boardThen, texts.events, texts.compare]) {
    await page.getByRole('button', { name: tab, exact: true }).first().click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
  await page.context().close()
  leave()
})

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { channels } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { clientFolder, laptop, launchBrowser, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import {
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  openRoom,
  openStep,
} from '../support/people.ts'
import { openSavingEditor } from '../support/saving-editor.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { writeNote } from '../support/two-boards.ts'

const patienceMs = 60_000
const toldWithinMs = 2000

let folder = ''
let removeFolder: () => Promise<void>
let disk: SmallDisk
let server: ServerProcess
let browser: Browser
beforeAll(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  mkdirSync(join(folder, 'data'))
  disk = makeSmallDisk(join(folder, 'data'), { megabytes: 4 })
  server = await startServerProcess({ folder, clientFolder, inside: disk.inside })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
}, 120_000)

const pid = () => server.child.pid ?? 0
const textsIn = (doc: Y.Doc) => listNotes(doc).map(({ text }) => text)

/** An editor's connection, and what the server has told it about its disk: the last word, and when. */
const openWatchingEditor = (host: Facilitator, room: string) => {
  const editor = openSavingEditor(host.url, room, { cookie: host.cookie })
  const told: { canSave: boolean; atMs: number }[] = []
  editor.provider.messageHandlers[channels.saving] = (_encoder, decoder) =>
    void told.push({ canSave: decoding.readVarUint(decoder) === 1, atMs: performance.now() })
  return { ...editor, told }
}

const openBoardPage = async (host: Facilitator, locale: Locale): Promise<Page> => {
  const context = await openContext(browser, laptop)
  await context.addInitScript((chosen) => localStorage.setItem('rembuk.locale', chosen), locale)
  const page = await context.newPage()
  const programme = `${host.url}/program/${host.programmeId}`
  await page.goto(`${programme}#k=${host.programme.hostSecret}`)
  await see(page, 'Pemetaan masalah')
  await page.goto(`${programme}/papan/${host.boards[0]?.id}`)
  await see(page, syncMessages[locale].short.saved)
  return page
}

const openPhonePage = async (host: Facilitator, locale: Locale): Promise<Page> => {
  const page = await (await openContext(browser, phoneScreen)).newPage()
  await page.goto(`${host.url}/j/${host.code}?lang=${locale}`)
  await see(page, phonePageMessages[locale].connected)
  return page
}

const sendFromPage = async (page: Page, locale: Locale, text: string): Promise<void> => {
  await page.locator('#text').fill(text)
  await page.getByRole('button', { name: phonePageMessages[locale].send }).click()
}

test('[F7] a full disk: everybody is told within two seconds, nothing is called saved, and all is saved once there is room', {
  timeout: 600_000,
}, async () => {
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  expect(await control.send('lead', openStep(host, { prompt: 'Apa yang paling mengganggu di sini?' }))).toEqual({
    ok: true,
  })
  const room = boardRoom(openStep(host).command.step.boardId)
  const [rina, dedi] = [openWatchingEditor(host, room), openWatchingEditor(host, room)]
  await eventually(() => rina.provider.synced && dedi.provider.synced, Boolean, patienceMs)
  const phone = await connectPhone(server.url, host.code)
  const boards = { id: await openBoardPage(host, 'id'), en: await openBoardPage(host, 'en') }
  const phones = { id: await openPhonePage(host, 'id'), en: await openPhonePage(host, 'en') }
  writeNote(rina.doc, 'before', { text: 'Sebelum penuh', at: [0, 0] })
  await eventually(rina.isAllSaved, Boolean, patienceMs)
  await eventually(() => textsIn(dedi.doc).includes('Sebelum penuh'), Boolean, patienceMs)

  disk.fill(pid())
  const filledAtMs = performance.now()
  writeNote(rina.doc, 'full', { text: 'Selagi penuh', at: [240, 0] })
  const answer = phone.socket.timeout(300_000).emitWithAck('command', {
    type: 'write',
    commandId: 'command-full',
    noteKey: 'note-key-full',
    kind: 'problem',
    text: 'Warga selagi penuh',
    name: '',
  })
  let isAnswered = false
  const answered = () => {
    isAnswered = true
  }
  answer.then(answered, answered)
  for (const { told } of [rina, dedi]) {
    const first = await eventually(() => told[0], Boolean, patienceMs)
    expect(first?.canSave).toBe(false)
    expect((first?.atMs ?? 0) - filledAtMs).toBeLessThan(toldWithinMs)
  }
  for (const locale of ['id', 'en'] as const) {
    await sendFromPage(phones[locale], locale, `Dari HP selagi penuh (${locale})`)
    await see(phones[locale], phonePageMessages[locale].serverNotSaving)
    await see(phones[locale], phonePageMessages[locale].onPhoneNotSaving)
    await see(boards[locale], syncMessages[locale].long['not-saving'])
    await see(boards[locale], stepMessages[locale].notSaving)
    await shoot(phones[locale], `full-disk-phone-${locale}`)
    await shoot(boards[locale], `full-disk-board-${locale}`)
  }
  // Long enough for the server to have tried again, and again.
  await new Promise((resolve) => setTimeout(resolve, 5000))
  expect([rina.isAllSaved(), isAnswered, phone.state()?.isSaving]).toEqual([false, false, false])
  expect(textsIn(dedi.doc)).toEqual(['Sebelum penuh'])
  const late = openWatchingEditor(host, room)
  await eventually(() => late.provider.synced && late.told[0]?.canSave === false, Boolean, patienceMs)
  expect(textsIn(late.doc)).toEqual(['Sebelum penuh'])
  late.leave()
  for (const locale of ['id', 'en'] as const) {
    expect(await boards[locale].getByText('Selagi penuh').count()).toBe(0)
    expect(await phones[locale].getByText(phonePageMessages[locale].saved, { exact: true }).count()).toBe(0)
  }

  disk.free(pid())
  expect(await answer).toMatchObject({ ok: true })
  await eventually(() => rina.isAllSaved() && dedi.told.at(-1)?.canSave === true, Boolean, patienceMs)
  const all = [
    'Dari HP selagi penuh (en)',
    'Dari HP selagi penuh (id)',
    'Sebelum penuh',
    'Selagi penuh',
    'Warga selagi penuh',
  ]
  await eventually(
    () => textsIn(dedi.doc).sort().join(),
    (texts) => texts === all.join(),
    patienceMs,
  )
  for (const locale of ['id', 'en'] as const) {
    await phones[locale].getByText(phonePageMessages[locale].saved, { exact: true }).first().waitFor()
    await phones[locale].getByText(phonePageMessages[locale].serverNotSaving).waitFor({ state: 'hidden' })
    await see(boards[locale], 'Selagi penuh')
    await see(boards[locale], syncMessages[locale].short.saved)
  }

  // What is on the disk at this moment, as after a power cut.
  mkdirSync(join(folder, 'later'))
  disk.copyTo(pid(), join(folder, 'later/data'))
  const later = await startServerProcess({ folder: join(folder, 'later') })
  const reader = await openRoom(later.url, room, { cookie: host.cookie })
  expect(textsIn(reader.doc).sort()).toEqual(all)
  reader.leave()
  await later.stop()
  for (const { leave } of [rina, dedi]) leave()
  for (const { socket } of [phone, control]) socket.disconnect()
})

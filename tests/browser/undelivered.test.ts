// Longer than other files: the stories share one network that can be cut, and one way to read what the device keeps.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { lockMessages } from '@rembuk/shared/i18n/messages/lock'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clientFolder, laptop, launchBrowser, openContext, see, shoot } from '../support/browser.ts'
import { type CuttableNetwork, openCuttableNetwork } from '../support/cuttable-network.ts'
import { createFacilitator, type Facilitator } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

/** A name that is not this computer's own: over plain http the browser then has no clipboard, as in a hall. */
const lanName = 'rembuk.test'

const [board, sync, undelivered, lock, invite, programme] = [
  boardMessages.id,
  syncMessages.id,
  undeliveredMessages.id,
  lockMessages.id,
  inviteMessages.id,
  programmeMessages.id,
]

let server: ServerProcess
let browser: Browser
let folder = ''
let removeFolder: () => Promise<void>
const networks: CuttableNetwork[] = []
const contexts: BrowserContext[] = []

beforeAll(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder, clientFolder })
  browser = await launchBrowser([`--host-resolver-rules=MAP ${lanName} 127.0.0.1`])
}, 120_000)
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  await Promise.all(networks.splice(0).map((network) => network.close()))
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
}, 60_000)

/** A browser of one person, with a network of its own to the server. */
interface Person {
  readonly network: CuttableNetwork
  readonly url: string
  readonly page: Page
  /** Opens the mapping board in one more tab. */
  readonly openBoard: () => Promise<Page>
}

interface Guest {
  readonly name: string
  readonly secret: string
  readonly hostName?: string
  /** Done to every page before it is loaded. */
  readonly prepare?: () => void
}

const comeIn = async (facilitator: Facilitator, { name, secret, hostName, prepare }: Guest): Promise<Person> => {
  const network = await openCuttableNetwork(server.port)
  networks.push(network)
  const url = hostName ? network.url.replace('127.0.0.1', hostName) : network.url
  const context = await openContext(browser, laptop)
  contexts.push(context)
  if (prepare) await context.addInitScript(prepare)
  const programmeUrl = `${url}/program/${facilitator.programmeId}`
  const page = await context.newPage()
  await page.addInitScript((value) => localStorage.setItem('rembuk.name', value), name)
  await page.goto(`${programmeUrl}#k=${secret}`)
  await see(page, 'Pemetaan masalah')
  const openBoard = async (tab?: Page) => {
    const opened = tab ?? (await context.newPage())
    await opened.goto(`${programmeUrl}/papan/${facilitator.boards[0]?.id}`)
    await opened.getByRole('toolbar', { name: board.view }).waitFor()
    return opened
  }
  await openBoard(page)
  return { network, url, page, openBoard }
}

const stateOf = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).first()
const isSaved = (page: Page) => stateOf(page, sync.short.saved).waitFor()
const note = (page: Page, text: string) => page.locator('[data-note]').getByText(text, { exact: true })

/** Loads the page of a board anew, by its own button where one is pressed. */
const reload = async (page: Page, pressed?: Promise<void>) => {
  await Promise.all([page.waitForEvent('load'), pressed ?? page.reload()])
  await page.getByRole('toolbar', { name: board.view }).waitFor()
  await isSaved(page)
}

/** Opens a new note in the middle of the board and types; it stays open. */
const beginNote = async (page: Page, text: string) => {
  await page.keyboard.press('Escape')
  await page.locator('body').press('n')
  await page.locator('[data-editing] [contenteditable="true"]:focus').waitFor()
  await page.keyboard.type(text)
}
const writeNote = async (page: Page, text: string) => {
  await beginNote(page, text)
  await page.keyboard.press('Escape')
  await note(page, text).waitFor()
}

/** The words on the board as the server has them on its disk. */
const readServer = async ({ boards, cookie }: Facilitator): Promise<readonly string[]> => {
  const response = await fetch(`${server.url}/api/rooms/board/${boards[0]?.id}/state`, { headers: { cookie } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  return listNotes(doc)
    .map(({ text }) => text)
    .sort()
}

test('[B3] a host locks the board: what an editor was writing waits on their device and is delivered when it is unlocked', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const host = await comeIn(facilitator, { name: 'Bu Rina', secret: facilitator.programme.hostSecret })
  const editor = await comeIn(facilitator, { name: 'Pak Dedi', secret: facilitator.programme.editorSecret })
  await beginNote(editor.page, 'Pipa')
  await note(host.page, 'Pipa').waitFor()

  await host.page.getByRole('button', { name: lock.lock }).click()
  await editor.page.getByText(lock.lockedForEditor).waitFor()
  await host.page.getByText(lock.lockedForHost).waitFor()
  await editor.page.keyboard.type(' bocor')
  await stateOf(editor.page, sync.short.locked).waitFor()
  await editor.page.getByText(sync.long.locked).waitFor()
  await shoot(editor.page, 'locked-editor')
  await shoot(host.page, 'locked-host')
  expect(await editor.page.getByRole('button', { name: board.addNote }).count()).toBe(0)
  await writeNote(host.page, 'Dari fasilitator')
  await isSaved(host.page)
  expect(await readServer(facilitator)).toEqual(['Dari fasilitator', 'Pipa'])

  await host.page.getByRole('button', { name: lock.unlock }).click()
  await note(host.page, 'Pipa bocor').waitFor()
  await isSaved(editor.page)
  expect(await readServer(facilitator)).toEqual(['Dari fasilitator', 'Pipa bocor'])
  expect(await editor.page.getByText(lock.lockedForEditor).count()).toBe(0)
  await editor.page.getByRole('button', { name: board.addNote }).waitFor()
})

test('[B3] an editor whose link is withdrawn sees at once what was not delivered, takes it along, and delivers it when let in again', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const host = await comeIn(facilitator, { name: 'Bu Rina', secret: facilitator.programme.hostSecret })
  const editor = await comeIn(facilitator, {
    name: 'Pak Dedi',
    secret: facilitator.programme.editorSecret,
    hostName: lanName,
  })
  await writeNote(editor.page, 'Sudah sampai')
  await note(host.page, 'Sudah sampai').waitFor()
  await isSaved(editor.page)

  editor.network.let('nothing')
  await stateOf(editor.page, sync.short.offline).waitFor()
  await writeNote(editor.page, 'Sumur RT 3 kering')

  await host.page.getByRole('button', { name: programme.invite }).first().click()
  await host.page.getByRole('button', { name: invite.withdraw }).click()
  await shoot(host.page, 'withdraw-question')
  await host.page.getByRole('button', { name: invite.withdrawYes }).click()
  // Over the dialog that is open, not behind it.
  await host.page.locator('ol:popover-open').getByText(invite.withdrawn).waitFor()

  editor.network.let('everything')
  await stateOf(editor.page, sync.short.withdrawn).waitFor()
  await editor.page.getByRole('button', { name: undelivered.count({ count: 1 }) }).waitFor()
  await shoot(editor.page, 'withdrawn')
  await editor.page.getByRole('button', { name: undelivered.count({ count: 1 }) }).click()
  await shoot(editor.page, 'undelivered')
  const dialog = editor.page.getByRole('dialog')
  expect(await dialog.getByText('Sumur RT 3 kering').count()).toBe(1)
  expect(await dialog.getByText('Sudah sampai').count()).toBe(0)
  await dialog.getByRole('button', { name: undelivered.copy }).click()
  await editor.page.getByText(undelivered.copied).waitFor()
  await editor.page.evaluate(() => {
    const field = document.createElement('textarea')
    document.querySelector('dialog')?.append(field)
    field.focus()
  })
  await editor.page.keyboard.press('Control+V')
  expect(await dialog.locator('textarea').inputValue()).toContain('Sumur RT 3 kering')

  await editor.page.reload()
  await editor.page.getByText(programme.withdrawnText).waitFor()
  await editor.page.getByText('Sumur RT 3 kering').waitFor()
  await shoot(editor.page, 'withdrawn-reloaded')
  const [download] = await Promise.all([
    editor.page.waitForEvent('download'),
    editor.page.getByRole('button', { name: undelivered.download }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Sumur RT 3 kering')
  expect(await readServer(facilitator)).toEqual(['Sudah sampai'])

  await host.page.getByRole('button', { name: invite.createLink }).click()
  const link = await host.page.locator('input[value*="#k="]').last().inputValue()
  await editor.page.goto(`${editor.url}/program/${facilitator.programmeId}#k=${link.split('#k=')[1]}`)
  await see(editor.page, 'Pemetaan masalah')
  const again = await editor.openBoard()
  await note(host.page, 'Sumur RT 3 kering').waitFor()
  await again.getByText(undelivered.delivered({ count: 1 })).waitFor()
  expect(await readServer(facilitator)).toEqual(['Sudah sampai', 'Sumur RT 3 kering'])
})

test('[B3] a document whose place another has taken doubles nothing: old edits are shown, and written again only when asked', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const editor = await comeIn(facilitator, { name: 'Pak Dedi', secret: facilitator.programme.editorSecret })
  await writeNote(editor.page, 'Sudah sampai')
  await isSaved(editor.page)
  editor.network.let('nothing')
  await stateOf(editor.page, sync.short.offline).waitFor()
  await writeNote(editor.page, 'Belum sampai')

  await server.stop()
  const database = new DatabaseSync(join(folder, 'data/rembuk.sqlite'))
  database.prepare('UPDATE rooms SET generation = ? WHERE room = ?').run('other2', `board/${facilitator.boards[0]?.id}`)
  database.close()
  server = await startServerProcess({ folder, clientFolder, port: server.port })

  editor.network.let('everything')
  await stateOf(editor.page, sync.short.replaced).waitFor()
  await shoot(editor.page, 'replaced')
  await reload(editor.page, editor.page.getByRole('button', { name: sync.reload }).click())
  await note(editor.page, 'Sudah sampai').waitFor()
  expect(await editor.page.getByText('Belum sampai').count()).toBe(0)
  expect(await readServer(facilitator)).toEqual(['Sudah sampai'])

  await editor.page.getByRole('button', { name: undelivered.count({ count: 1 }) }).click()
  await shoot(editor.page, 'replaced-undelivered')
  await editor.page.getByRole('button', { name: undelivered.addAgain({ count: 1 }) }).click()
  await editor.page.getByText(undelivered.addedAgain({ count: 1 })).waitFor()
  await isSaved(editor.page)
  expect(await readServer(facilitator)).toEqual(['Belum sampai', 'Sudah sampai'])

  await reload(editor.page)
  expect(await editor.page.getByRole('button', { name: undelivered.count({ count: 1 }) }).count()).toBe(0)
  expect(await readServer(facilitator)).toEqual(['Belum sampai', 'Sudah sampai'])
})

test('[B3] two tabs of one person are one person, and what the closed one had not delivered the other brings', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const host = await comeIn(facilitator, { name: 'Bu Rina', secret: facilitator.programme.hostSecret })
  const editor = await comeIn(facilitator, { name: 'Pak Dedi', secret: facilitator.programme.editorSecret })
  const second = await editor.openBoard()
  await writeNote(editor.page, 'Tab satu')
  await note(second, 'Tab satu').waitFor()
  await writeNote(second, 'Tab dua')
  await note(editor.page, 'Tab dua').waitFor()
  await host.page.getByRole('button', { name: new RegExp(sync.people({ count: 1 })) }).waitFor()
  await second.getByRole('button', { name: new RegExp(sync.people({ count: 1 })) }).waitFor()

  editor.network.let('nothing')
  for (const page of [editor.page, second]) await stateOf(page, sync.short.offline).waitFor()
  await writeNote(second, 'Tab dua tanpa jaringan')
  await second.waitForTimeout(300)
  await second.close()
  await writeNote(editor.page, 'Tab satu tanpa jaringan')
  editor.network.let('everything')
  await note(host.page, 'Tab dua tanpa jaringan').waitFor()
  await isSaved(editor.page)
  expect(await readServer(facilitator)).toEqual([
    'Tab dua',
    'Tab dua tanpa jaringan',
    'Tab satu',
    'Tab satu tanpa jaringan',
  ])
})

test('[B3] a laptop that was closed comes back by itself, though nobody told it that its line was gone', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const host = await comeIn(facilitator, { name: 'Bu Rina', secret: facilitator.programme.hostSecret })
  const editor = await comeIn(facilitator, { name: 'Pak Dedi', secret: facilitator.programme.editorSecret })
  await isSaved(editor.page)
  editor.network.swallow()
  await editor.page.evaluate(() => dispatchEvent(new Event('online')))
  await writeNote(editor.page, 'Sesudah bangun')
  await note(host.page, 'Sesudah bangun').waitFor()
  await isSaved(editor.page)
})

test('[B3] in a browser that keeps nothing the board works, and says that it keeps nothing', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const editor = await comeIn(facilitator, {
    name: 'Pak Dedi',
    secret: facilitator.programme.editorSecret,
    prepare: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  })
  const { page, network } = editor
  await page.getByText(sync.unkept).waitFor()
  await writeNote(page, 'Sampai juga')
  await isSaved(page)
  network.let('nothing')
  await stateOf(page, sync.short.offline).waitFor()
  await page.getByRole('status').getByText(sync.unkept).waitFor()
  await writeNote(page, 'Menunggu')
  await shoot(page, 'unkept')
  expect(await readServer(facilitator)).toEqual(['Sampai juga'])
  network.let('everything')
  await isSaved(page)
  expect(await readServer(facilitator)).toEqual(['Menunggu', 'Sampai juga'])
})

test('[B3] what the server refuses is set aside: the page goes on, and the words are there to be written once more', {
  timeout: 240_000,
}, async () => {
  const facilitator = await createFacilitator(server.url)
  const editor = await comeIn(facilitator, { name: 'Pak Dedi', secret: facilitator.programme.editorSecret })
  const { page } = editor
  await writeNote(page, 'Sudah sampai')
  await isSaved(page)
  // The server as it is when it finds a frame bad: sync frames that change something are answered with the final close code.
  let isRefusing = false
  await page.routeWebSocket(/\/sync\/board/, (near) => {
    const far = near.connectToServer()
    near.onMessage((frame) => {
      const isChange = typeof frame !== 'string' && frame[0] === 0 && frame[1] === 2
      if (isRefusing && isChange) void near.close({ code: 4400, reason: 'bad frame' })
      else far.send(frame)
    })
  })
  await reload(page)
  await beginNote(page, 'Ini')
  await isSaved(page)
  isRefusing = true
  // In one piece: what is typed after the refusal is not taken.
  await page.keyboard.insertText(' ditolak server')
  await stateOf(page, sync.short.refused).waitFor()
  await page.getByRole('button', { name: undelivered.count({ count: 1 }) }).click()
  await page.getByRole('dialog').getByText('Ini ditolak server').waitFor()
  await shoot(page, 'refused')
  await page.keyboard.press('Escape')

  isRefusing = false
  await reload(page, page.getByRole('button', { name: sync.reload }).click())
  await note(page, 'Ini').waitFor()
  await page.getByRole('button', { name: undelivered.count({ count: 1 }) }).click()
  await page.getByRole('dialog').getByText('Ini ditolak server').waitFor()
  await page.getByRole('button', { name: undelivered.discard }).click()
  await page.getByRole('button', { name: undelivered.discardYes }).click()
  await writeNote(page, 'Lanjut')
  await isSaved(page)
  expect(await readServer(facilitator)).toEqual(['Ini', 'Lanjut', 'Sudah sampai'])
  await reload(page)
  expect(await page.getByRole('button', { name: undelivered.count({ count: 1 }) }).count()).toBe(0)
})

import type { Browser, Page } from '@playwright/test'
import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { boardRoom, type RoomName } from '@rembuk/shared/room/room-name'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clientFolder, laptop, launchBrowser, openContext, see, shoot } from '../support/browser.ts'
import { type CuttableNetwork, openCuttableNetwork } from '../support/cuttable-network.ts'
import { readKeptDocument } from '../support/kept-document.ts'
import { createFacilitator, type Facilitator, openRoom } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { writeNote } from '../support/two-boards.ts'

let server: ServerProcess
let network: CuttableNetwork
let browser: Browser
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder, clientFolder })
  network = await openCuttableNetwork(server.port)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await network?.close()
  await server?.stop()
  await removeFolder?.()
}, 120_000)

const { short, long } = syncMessages.id
const saveState = (page: Page) => page.locator('[role=status][data-state]')
const seeState = (page: Page, words: string) => saveState(page).filter({ hasText: words }).waitFor()

/** An editor's browser at a board, entered by the editor link. */
const openEditor = async (name: string, address: string, board: string): Promise<Page> => {
  const context = await openContext(browser, laptop)
  await context.addInitScript((value) => localStorage.setItem('rembuk.name', value), name)
  const page = await context.newPage()
  await page.goto(address)
  await see(page, 'Pemetaan masalah')
  await page.goto(board)
  return page
}

/** Waits for the editor, and for the caret, which it sets a frame later. */
const editorOpened = async (page: Page): Promise<void> => {
  await page.locator('[contenteditable=true]:focus').waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

const addNoteByKey = async (page: Page, text: string, at: readonly [number, number]): Promise<void> => {
  await page.mouse.move(...at)
  await page.keyboard.press('n')
  await editorOpened(page)
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

const noteWith = (page: Page, text: string) => page.locator('[data-note]').filter({ hasText: text })

const dragNote = async (page: Page, text: string, by: readonly [number, number]): Promise<void> => {
  const box = await noteWith(page, text).boundingBox()
  if (!box) throw new Error(`no note “${text}” on the screen`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 14]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by[0], y + by[1], { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
}

/** Opens a note, presses some keys and writes into its words. */
const writeInto = async (page: Page, text: string, { keys, words }: { keys: readonly string[]; words: string }) => {
  await noteWith(page, text).dblclick()
  await editorOpened(page)
  for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

const readServerDocument = async ({ url, cookie }: Facilitator, room: RoomName): Promise<Y.Doc> => {
  const answer = await fetch(`${url}/api/rooms/${room}/state`, { headers: { cookie } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  return doc
}

const textsIn = (doc: Y.Doc): readonly string[] =>
  listNotes(doc)
    .map(({ text }) => text)
    .sort()

test('[B2] what an editor does without a network outlives the closed tab, and both are equal when it is back', {
  timeout: 600_000,
}, async () => {
  const host = await createFacilitator(server.url)
  const boardId = host.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  const room = boardRoom(boardId)
  const seeding = await openRoom(server.url, room, { cookie: host.cookie })
  writeNote(seeding.doc, 'pipe', { text: 'Pipa bocor', at: [0, 0] })
  writeNote(seeding.doc, 'tank', { text: 'Tandon retak', at: [240, 0] })
  writeNote(seeding.doc, 'dues', { text: 'Iuran macet', at: [480, 0] })

  const entrance = `/program/${host.programmeId}#k=${host.programme.editorSecret}`
  const board = `/program/${host.programmeId}/papan/${boardId}`
  const rina = await openEditor('Bu Rina', network.url + entrance, network.url + board)
  const dedi = await openEditor('Pak Dedi', server.url + entrance, server.url + board)
  seeding.leave()
  for (const page of [rina, dedi]) await see(page, 'Iuran macet')
  await addNoteByKey(rina, 'Ditulis selagi tersambung', [400, 500])
  await see(dedi, 'Ditulis selagi tersambung')
  for (const page of [rina, dedi]) await seeState(page, short.saved)

  network.let('nothing')
  await seeState(rina, long.offline)
  await addNoteByKey(rina, 'Ditulis tanpa jaringan', [700, 500])
  await dragNote(rina, 'Tandon retak', [60, 120])
  await writeInto(rina, 'Iuran macet', { keys: ['End', 'Control+b'], words: ' sejak Mei' })

  await addNoteByKey(dedi, 'Ditulis Pak Dedi', [1000, 500])
  await dragNote(dedi, 'Pipa bocor', [0, 140])
  await writeInto(dedi, 'Iuran macet', { keys: ['Home'], words: 'Bendahara: ' })
  await seeState(dedi, short.saved)

  // Her tab closes without a question, for nothing would be lost; a browser asks by a dialog, which would keep the page open.
  await Promise.all([rina.waitForEvent('close'), rina.close({ runBeforeUnload: true })])

  // Over plain http a closed page cannot be opened without a network: a browser keeps no copy that it would use. So the network
  // now carries the page itself, and still nothing of the board: neither /sync nor /api nor the meeting.
  network.let('pages')
  const again = await rina.context().newPage()
  await again.goto(network.url + board)
  for (const text of ['Ditulis tanpa jaringan', 'Iuran macet sejak Mei', 'Ditulis selagi tersambung'])
    await see(again, text)
  await seeState(again, long.offline)
  await addNoteByKey(again, 'Ditulis sesudah tab dibuka lagi', [1000, 600])
  await shoot(again, 'offline-reopened')
  expect(await again.getByText('Ditulis Pak Dedi').count()).toBe(0)
  expect(await dedi.getByText('Ditulis tanpa jaringan').count()).toBe(0)
  expect(textsIn(await readServerDocument(host, room))).not.toContain('Ditulis tanpa jaringan')

  const merged = [
    'Bendahara: Iuran macet sejak Mei',
    'Ditulis Pak Dedi',
    'Ditulis selagi tersambung',
    'Ditulis sesudah tab dibuka lagi',
    'Ditulis tanpa jaringan',
    'Pipa bocor',
    'Tandon retak',
  ]
  await seeState(again, long.offline)
  network.let('everything')
  await seeState(again, short.saved)
  const committed = await readServerDocument(host, room)
  expect(textsIn(committed)).toEqual(merged)
  for (const page of [again, dedi]) for (const text of merged) await see(page, text)
  for (const page of [again, dedi]) await seeState(page, short.saved)
  await shoot(again, 'offline-back')

  const placeOf = (text: string) => listNotes(committed).find((note) => note.text === text)?.at
  expect([placeOf('Pipa bocor'), placeOf('Tandon retak')]).toEqual([
    [0, 140],
    [300, 120],
  ])
  expect(String(findItem(notesOf(committed), 'note-dues')?.get('text'))).toBe(
    '<paragraph>Bendahara: Iuran macet<bold> sejak Mei</bold></paragraph>',
  )
  for (const page of [again, dedi]) {
    const isEqual = async () => Y.equalSnapshots(Y.snapshot(await readKeptDocument(page, room)), Y.snapshot(committed))
    await expect.poll(isEqual, { timeout: 20_000 }).toBe(true)
    expect(listNotes(await readKeptDocument(page, room))).toEqual(listNotes(committed))
  }
})

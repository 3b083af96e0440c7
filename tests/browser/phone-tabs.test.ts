import type { Browser, Page } from '@playwright/test'
import { addAreas } from '@rembuk/shared/area/area-commands'
import type { AreaId, StepId } from '@rembuk/shared/base/id'
import { addLink } from '@rembuk/shared/link/link-commands'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAsApp } from '../room/served-room.ts'
import { clientFolder, launchBrowser, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { readKeptTexts } from '../support/kept-texts.ts'
import { type Control, connectControl, createFacilitator, type Facilitator, openStep } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

let server: ServerProcess
let browser: Browser
let host: Facilitator
let control: Control
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder, clientFolder })
  browser = await launchBrowser()
  host = await createFacilitator(server.url, { isExample: true })
  control = await connectControl(host)
}, 120_000)
afterAll(async () => {
  control?.socket.disconnect()
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
}, 120_000)

const lead = async (command: LeadCommand): Promise<void> => {
  expect(await control.send('lead', { command, by: 'Fasilitator' })).toEqual({ ok: true })
}
const boardId = () => {
  const [board] = host.boards
  if (!board) throw new Error('a programme has a board')
  return board.id
}
const askToWrite = (stepId: string, prompt: string): Promise<void> =>
  lead(openStep(host, { stepId: stepId as StepId, prompt, plannedMinutes: 8 }).command)
const askToDiscuss = (): Promise<void> =>
  lead({
    type: 'ask',
    isOpen: true,
    step: {
      stepId: 'step-discuss' as StepId,
      kind: 'discuss',
      prompt: 'Mana yang dibicarakan dulu?',
      boardId: boardId(),
      plannedMinutes: 3,
      secondsPerSpeaker: 60,
    },
  })

const openPhone = async (changes: { readonly javaScriptEnabled?: boolean } = {}) => {
  const context = await openContext(browser, { ...phoneScreen, ...changes })
  const page = await context.newPage()
  await page.goto(`${server.url}/j/${host.code}`)
  if (changes.javaScriptEnabled !== false) await see(page, 'Terhubung')
  return { context, page }
}
const turnTo = (page: Page, tab: string) =>
  page.getByRole('navigation', { name: 'Bagian halaman' }).getByText(tab).click()
const send = async (page: Page, text: string): Promise<void> => {
  await page.locator('#text').fill(text)
  await page.getByRole('button', { name: 'Kirim catatan' }).click()
}
const noteSaying = (page: Page, text: string) => page.locator('#notes .note').filter({ hasText: text })
const isCurrent = (page: Page, tab: string) => page.locator(`#tabs a[data-tab=${tab}][aria-current=page]`).waitFor()

test('[N25] tabs, a clock, hands and the board on one phone follow the host', { timeout: 180_000 }, async () => {
  await askToWrite('step-first', 'Apa yang paling mengganggu?')
  const { page, context } = await openPhone()
  await page
    .locator('#clock')
    .filter({ hasText: /^07:|^08:00/ })
    .waitFor()
  await send(page, 'Pipa bocor di depan mushola')
  await noteSaying(page, 'Pipa bocor').getByText('Tersimpan', { exact: true }).waitFor()
  await shoot(page, 'phone-write')

  await turnTo(page, 'Papan')
  await page.locator('#outline .note').filter({ hasText: 'Pipa bocor di depan mushola' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  const { doc } = await openAsApp(host, boardRoom(boardId()))
  const noteOf = (words: string) => listNotes(doc).find(({ text }) => text.includes(words))
  const [cause, effect] = [noteOf('Pipa utama bocor'), noteOf('Air keluar hanya')]
  if (!cause?.at || !effect) throw new Error('the example has both')
  const [x, y] = cause.at
  addAreas(doc, [{ id: 'area-rt' as AreaId, title: 'RT 02', at: [x - 20, y - 20], size: [300, 200], tint: 'sky' }])
  addLink(doc, { from: cause.id, to: effect.id, label: 'tiap siang' })
  const onPhone = (words: string) =>
    page.locator('#outline .note').filter({ has: page.locator('.words', { hasText: words }) })
  await onPhone('Pipa utama bocor').getByText('Menyebabkan: “Air keluar hanya').waitFor()
  await onPhone('Pipa utama bocor').getByText('Area: RT 02').waitFor()
  await onPhone('Air keluar hanya').getByText('Disebabkan oleh: “Pipa utama bocor').waitFor()
  await shoot(page, 'phone-board')
  const other = await openPhone()
  await send(other.page, 'Sumur kering sejak Juni')
  await page.locator('#outline .note').filter({ hasText: 'Sumur kering sejak Juni' }).waitFor()
  await page.goBack()
  await isCurrent(page, 'write')

  await askToDiscuss()
  await isCurrent(page, 'speak')
  await page.getByLabel('Nama Anda (boleh dikosongkan)').last().fill('Bu Siti')
  await page.getByRole('button', { name: 'Angkat tangan' }).click()
  await see(page, 'Anda urutan pertama')
  await shoot(page, 'phone-speak')
  await page.reload()
  await see(page, 'Anda urutan pertama')
  await control.send('lead-queue', { type: 'next', from: null })
  await see(page, 'Giliran Anda bicara')
  await see(other.page, 'Sedang bicara: Bu Siti')

  await lead({ type: 'freeze', isFrozen: true })
  await see(page, 'menghentikan HP sebentar')
  await lead({ type: 'freeze', isFrozen: false })
  await page.getByText('menghentikan HP sebentar').waitFor({ state: 'hidden' })
  await Promise.all([context.close(), other.context.close()])
})

test('[N26] a phone that is offline over a change of step keeps what was typed, and its late note is no answer to another question', {
  timeout: 180_000,
}, async () => {
  await askToWrite('step-before', 'Apa masalahnya?')
  const { context, page } = await openPhone()
  await see(page, 'Apa masalahnya?')
  await context.setOffline(true)
  await see(page, 'Tanpa jaringan')
  await send(page, 'Ditulis tanpa jaringan')
  await noteSaying(page, 'Ditulis tanpa jaringan').getByText('Masih di HP ini').waitFor()
  await page.locator('#text').fill('Masih saya ketik waktu langkah berganti')
  await turnTo(page, 'Bicara')
  await turnTo(page, 'Tulis')
  await page.locator('#text').focus()
  await askToWrite('step-after', 'Apa yang kita punya?')
  await context.setOffline(false)

  await page.getByRole('button', { name: 'Langkah baru: Apa yang kita punya?' }).waitFor()
  expect(await page.locator('#question').textContent()).toBe('Apa masalahnya?')
  expect(await page.locator('#text').inputValue()).toBe('Masih saya ketik waktu langkah berganti')
  await noteSaying(page, 'Ditulis tanpa jaringan').getByText('pindah ke pertanyaan lain').waitFor()
  await shoot(page, 'phone-new-step')
  await page.getByRole('button', { name: 'Langkah baru' }).click()
  await page.locator('#question').filter({ hasText: 'Apa yang kita punya?' }).waitFor()
  expect(await page.locator('#text').inputValue()).toBe('Masih saya ketik waktu langkah berganti')
  await noteSaying(page, 'Ditulis tanpa jaringan').getByRole('button', { name: 'Kirim lagi' }).click()
  await noteSaying(page, 'Ditulis tanpa jaringan').getByText('Tersimpan', { exact: true }).waitFor()
  await page.reload()
  expect(await page.locator('#text').inputValue()).toBe('Masih saya ketik waktu langkah berganti')
  await context.close()
})

test('[N27] a phone without scripts does everything by plain links and forms', { timeout: 180_000 }, async () => {
  await askToWrite('step-plain', 'Apa lagi?')
  const { context, page } = await openPhone({ javaScriptEnabled: false })
  await send(page, 'Dari HP lama')
  await see(page, 'Tersimpan. Catatan Anda sudah di papan.')
  await turnTo(page, 'Papan')
  await page.locator('#outline .note').filter({ hasText: 'Dari HP lama' }).waitFor()
  await shoot(page, 'phone-plain-board')
  await turnTo(page, 'Bicara')
  await page.getByRole('button', { name: 'Angkat tangan' }).click()
  await see(page, /Anda urutan/)
  await page.getByRole('button', { name: 'Turunkan tangan' }).click()
  await page.getByRole('button', { name: 'Angkat tangan' }).waitFor()

  // Its own notes are there again, to be withdrawn.
  await turnTo(page, 'Tulis')
  await noteSaying(page, 'Dari HP lama').locator('summary').click()
  await page.getByRole('button', { name: 'Ya, tarik' }).click()
  await see(page, 'Catatan sudah ditarik.')
  expect(await page.locator('#notes .note').count()).toBe(0)
  await turnTo(page, 'Papan')
  await page.locator('#outline .note').first().waitFor()
  expect(await page.getByText('Dari HP lama').count()).toBe(0)
  await context.close()
})

test('[N28] a kiosk asks before anything is lost, then shows the next person an empty page', {
  timeout: 180_000,
}, async () => {
  await lead(
    openStep(host, { stepId: 'step-kiosk' as StepId, prompt: 'Siapa bisa membantu?', showsNames: true }).command,
  )
  const { context, page } = await openPhone()
  await see(page, 'Siapa bisa membantu?')
  await page.locator('#name').fill('Bu Kader')
  await page.getByText('Titip suara').click()
  await page.getByLabel('Saya menuliskan suara orang lain').check()
  await page.getByLabel('Nama orangnya').fill('Mbah Karto')
  await send(page, 'Saya bisa mencangkul')
  await noteSaying(page, 'Saya bisa mencangkul').getByText('Tersimpan', { exact: true }).waitFor()
  await page.locator('#text').fill('Belum selesai')
  await page.getByText('HP dipakai bergantian?').click()
  await page.getByRole('button', { name: 'Orang berikutnya' }).click()
  await see(page, 'Tulisan yang belum dikirim akan hilang.')
  await shoot(page, 'phone-kiosk')
  await page.getByRole('button', { name: 'Tunggu dulu' }).click()
  expect(await page.locator('#text').inputValue()).toBe('Belum selesai')
  const keyBefore = (await page.evaluate(readKeptTexts))['rembuk.phone']
  expect(keyBefore).toMatch(/\w{8}/)
  await page.getByRole('button', { name: 'Orang berikutnya' }).click()
  await page.getByRole('button', { name: 'Tetap lanjut' }).click()

  await page.waitForURL(/kiosk=1/)
  await see(page, 'Terhubung')
  expect(await page.locator('#text').inputValue()).toBe('')
  expect(await page.locator('#name').inputValue()).toBe('')
  expect(await page.locator('#notes .note').count()).toBe(0)
  // The database is told a moment later.
  const keptText = () => page.evaluate(readKeptTexts).then((texts) => JSON.stringify(texts))
  for (const word of ['Bu Kader', 'Mbah Karto', 'mencangkul', 'Belum selesai', keyBefore ?? ''])
    await expect.poll(keptText, { timeout: 30_000 }).not.toContain(word)
  await turnTo(page, 'Papan')
  await see(page, 'Mbah Karto (dicatat oleh Bu Kader)')
  await context.close()
})

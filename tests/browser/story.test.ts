import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

const root = resolve(import.meta.dirname, '../..')
const artifacts = join(root, 'tests/artifacts')
const notes = [
  'Pipa utama bocor di depan mushola',
  'Air keluar hanya jam 2 pagi',
  'Iuran dibayar tapi tidak ada laporan',
  'Tandon di masjid retak',
  'Meteran rusak',
]

let server: ServerProcess
let browser: Browser
let folder = ''
let removeFolder: () => Promise<void>
beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true })
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder, clientFolder: join(root, 'client/dist') })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
})

const laptop = { viewport: { width: 1366, height: 768 }, locale: 'id-ID' }
const phoneSize = { viewport: { width: 360, height: 740 }, locale: 'id-ID', hasTouch: true, isMobile: true }
const shoot = (page: Page, name: string) => page.screenshot({ path: join(artifacts, `${name}.png`) })
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 40_000 })

/** What the programme is called to the API, seen with the browser's own cookie. */
const readProgramme = async (context: BrowserContext) => {
  const [{ programmeId }] = await (await context.request.get(`${server.url}/api/programmes`)).json()
  const access = await (await context.request.get(`${server.url}/api/programmes/${programmeId}`)).json()
  return { programmeId: String(programmeId), ...(access.meetings[0] as { meetingId: string; code: string }) }
}

const nameIfAsked = async (page: Page, name: string) => {
  await page.evaluate((value) => localStorage.setItem('rembuk.name', value), name)
}

test('[B1] a host, an editor, a projector and five phones hold a meeting and leave with minutes', {
  timeout: 240_000,
}, async () => {
  const hostContext = await browser.newContext({ ...laptop, acceptDownloads: true })
  const host = await hostContext.newPage()
  await host.goto(server.url)
  await nameIfAsked(host, 'Bu Rina')
  await shoot(host, 'home')
  await host.getByRole('button', { name: homeMessages.id.start }).first().click()
  await host.getByLabel(homeMessages.id.title).fill('Air Bersih RW 05')
  await host.getByLabel(homeMessages.id.place).fill('RW 05')
  await host.getByRole('button', { name: homeMessages.id.create }).click()
  await host.getByText(homeMessages.id.keepLink).waitFor()
  const hostLink = await host
    .getByText(/#k=/)
    .or(host.locator('input[value*="#k="]'))
    .first()
    .evaluate((node) => (node instanceof HTMLInputElement ? node.value : (node.textContent ?? '')))
  await shoot(host, 'created')
  const { programmeId, meetingId, code } = await readProgramme(hostContext)
  const secret = hostLink.split('#k=')[1] ?? ''
  expect(secret).not.toBe('')

  await host.goto(`${server.url}/program/${programmeId}`)
  await see(host, 'Pemetaan masalah')
  await shoot(host, 'programme')
  const link = await hostContext.request.post(`${server.url}/api/programmes/${programmeId}/links`, {
    data: { role: 'editor' },
  })
  const { secret: editorSecret } = await link.json()

  await host
    .getByRole('link', { name: /Pemetaan masalah/ })
    .first()
    .click()
  await host.getByRole('button', { name: stepMessages.id.openWriting }).click()

  const projector = await hostContext.newPage()
  await projector.setViewportSize({ width: 1280, height: 720 })
  await projector.goto(`${server.url}/layar/${programmeId}?rapat=${meetingId}`)
  await see(projector, `${code.slice(0, 3)} ${code.slice(3)}`)

  const editorContext = await browser.newContext(laptop)
  const editor = await editorContext.newPage()
  await editor.goto(`${server.url}/program/${programmeId}#k=${editorSecret}`)
  await see(editor, 'Pemetaan masalah')
  await nameIfAsked(editor, 'Pak Dedi')
  await editor.goto(host.url())
  expect(editor.url()).not.toContain('#k=')

  const phones = await Promise.all(
    notes.map(async () => {
      const context = await browser.newContext(phoneSize)
      const page = await context.newPage()
      await page.goto(`${server.url}/j/${code}`)
      return page
    }),
  )
  for (const [index, phone] of phones.entries()) {
    await phone.locator('#text').fill(notes[index] ?? '')
    await phone.getByRole('button', { name: phoneMessages.id.send }).click()
    await phone.getByText(phoneMessages.id.saved, { exact: true }).first().waitFor()
  }
  const [firstPhone] = phones
  if (firstPhone) await shoot(firstPhone, 'phone')

  await shoot(projector, 'projector')
  await shoot(host, 'board-inbox')
  await shoot(editor, 'board-editor-inbox')
  for (const page of [host, editor, projector]) for (const note of notes) await see(page, note)
  await shoot(host, 'board-inbox')
  await host.getByRole('button', { name: boardMessages.id.placeAll }).click()
  await see(host, 'Tersimpan')
  await shoot(host, 'board')
  await shoot(editor, 'board-editor')

  await server.kill()
  server = await startServerProcess({ folder, port: server.port, clientFolder: join(root, 'client/dist') })
  const late = phones[1]
  if (late) {
    await late.locator('#text').fill('Ditulis setelah server mati')
    await late.getByRole('button', { name: phoneMessages.id.send }).click()
  }
  await see(host, 'Ditulis setelah server mati')

  await host.goto(`${server.url}/program/${programmeId}/notulen/${meetingId}`)
  await see(host, /agenda/i)
  await shoot(host, 'minutes')
  const record = `${server.url}/api/meetings/${meetingId}/record`
  const docx = unzipSync(new Uint8Array(await (await hostContext.request.get(`${record}.docx`)).body()))
  const words = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
  for (const note of notes) expect(words.split(note)).toHaveLength(2)
  expect((await (await hostContext.request.get(`${record}.pdf`)).body()).subarray(0, 5).toString()).toBe('%PDF-')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { expect, test } from 'vitest'
import { readDocxText } from '../record/docx-text.ts'
import { readPdfPages } from '../record/pdf-text.ts'
import { artifactsFolder, laptop, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { serveApp } from '../support/served-app.ts'

const notes = [
  'Pipa utama bocor di depan mushola',
  'Air keluar hanya jam 2 pagi',
  'Iuran dibayar tapi tidak ada laporan',
  'Tandon di masjid retak',
  'Meteran rusak',
]
const rude = 'Pak RT memakai air warga untuk kolamnya'
const late = 'Ditulis setelah server mati'
const decision = 'Pipa utama diganti sebelum musim hujan'

const app = serveApp()

/** What the programme is called to the API, seen with the browser's own cookie. */
const readProgramme = async (context: BrowserContext) => {
  const [{ programmeId }] = await (await context.request.get(`${app.server.url}/api/programmes`)).json()
  const access = await (await context.request.get(`${app.server.url}/api/programmes/${programmeId}`)).json()
  return { programmeId: String(programmeId), ...(access.meetings[0] as { meetingId: string; code: string }) }
}

/** Presses a download button of the record's preview and keeps what comes with the other artifacts. */
const download = async (page: Page, name: string): Promise<Uint8Array> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  const path = join(artifactsFolder, file.suggestedFilename())
  await file.saveAs(path)
  return readFileSync(path)
}

/** How often words stand in a document, wherever its lines break. */
const countIn = (document: string, words: string): number => {
  const squeeze = (text: string) => text.replace(/[\s\u200b]/g, '')
  return squeeze(document).split(squeeze(words)).length - 1
}

const nameIfAsked = async (page: Page, name: string) => {
  await page.evaluate((value) => localStorage.setItem('rembuk.name', value), name)
}

test('[B1] a host, an editor, a projector and five phones hold a meeting and leave with minutes', {
  timeout: 600_000,
}, async () => {
  const hostContext = await openContext(app.browser, laptop)
  const host = await hostContext.newPage()
  await host.goto(app.server.url)
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

  await host.goto(`${app.server.url}/program/${programmeId}`)
  await see(host, 'Pemetaan masalah')
  await shoot(host, 'programme')
  const link = await hostContext.request.post(`${app.server.url}/api/programmes/${programmeId}/links`, {
    data: { role: 'editor' },
  })
  const { secret: editorSecret } = await link.json()

  await host
    .getByRole('link', { name: /Pemetaan masalah/ })
    .first()
    .click()
  await host.getByRole('button', { name: stepMessages.id.openStep.write }).click()

  const projector = await hostContext.newPage()
  await projector.setViewportSize({ width: 1280, height: 720 })
  await projector.goto(`${app.server.url}/layar/${programmeId}?rapat=${meetingId}`)
  await see(projector, `${code.slice(0, 3)} ${code.slice(3)}`)

  const editorContext = await openContext(app.browser, laptop)
  const editor = await editorContext.newPage()
  await editor.goto(`${app.server.url}/program/${programmeId}#k=${editorSecret}`)
  await see(editor, 'Pemetaan masalah')
  await nameIfAsked(editor, 'Pak Dedi')
  await editor.goto(host.url())
  expect(editor.url()).not.toContain('#k=')

  const phones = await Promise.all(
    notes.map(async () => {
      const context = await openContext(app.browser, phoneScreen)
      const page = await context.newPage()
      await page.goto(`${app.server.url}/j/${code}`)
      return page
    }),
  )
  for (const [index, phone] of phones.entries()) {
    await phone.locator('#text').fill(notes[index] ?? '')
    await phone.getByRole('button', { name: phoneMessages.id.send }).click()
    await phone.getByText(phoneMessages.id.saved, { exact: true }).first().waitFor()
  }
  const [firstPhone, latePhone] = phones
  if (!firstPhone || !latePhone) throw new Error('there are five phones')
  await firstPhone.locator('#text').fill(rude)
  await firstPhone.getByRole('button', { name: phoneMessages.id.send }).click()
  await shoot(firstPhone, 'phone')

  await shoot(projector, 'projector')
  await shoot(host, 'board-inbox')
  await shoot(editor, 'board-editor-inbox')
  for (const page of [host, editor, projector]) for (const note of notes) await see(page, note)
  await see(host, rude)
  await shoot(host, 'board-inbox')
  await host
    .getByRole('listitem')
    .filter({ hasText: rude })
    .getByRole('button', { name: boardMessages.id.hide })
    .click()
  await host.getByText(rude).waitFor({ state: 'detached' })
  await host.getByRole('button', { name: boardMessages.id.placeAll }).click()
  await see(host, 'Tersimpan')
  await shoot(host, 'board')
  await shoot(editor, 'board-editor')

  await app.server.kill()
  await app.startAgain()
  await latePhone.locator('#text').fill(late)
  await latePhone.getByRole('button', { name: phoneMessages.id.send }).click()
  await see(host, late)

  await host.goto(`${app.server.url}/program/${programmeId}/notulen/${meetingId}`)
  await host.getByRole('button', { name: minutesMessages.id.useRembugWarga }).click()
  await host.getByText(minutesMessages.id.writeHere).first().click()
  await host.locator('[contenteditable=true]:focus').waitFor()
  await host.keyboard.type(decision)
  await host.getByRole('button', { name: editorToolMessages.id.markDecision }).click()
  await shoot(host, 'minutes')
  await host.getByRole('button', { name: minutesMessages.id.lookAtPrint }).click()
  await host.getByAltText(/Halaman 1 dari/).waitFor()
  await shoot(host, 'preview')

  const docx = readDocxText(await download(host, 'Word (DOCX)'))
  const pdf = readPdfPages(await download(host, 'PDF')).join('\n')
  // A decision stands under its agenda item and in the list of decisions.
  const wanted = [...notes.map((note) => [note, 1]), [late, 1], [rude, 0], [decision, 2]]
  for (const record of [docx, pdf]) {
    expect(wanted.map(([words]) => [words, countIn(record, String(words))])).toEqual(wanted)
  }
})

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readPicture } from '@rembuk/server/media/read-picture'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { drawingMessages } from '@rembuk/shared/i18n/messages/drawing'
import { evaluationTemplateMessages } from '@rembuk/shared/i18n/messages/evaluation-template'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { templateMessages } from '@rembuk/shared/i18n/messages/template'
import { expect, test } from 'vitest'
import { pdf } from '../media/picture-samples.ts'
import { watchAccess } from '../support/accessible.ts'
import { laptop, phoneScreen, see, shoot } from '../support/browser.ts'
import { boardUrl, openBrowserOf } from '../support/pages.ts'
import { createFacilitator, type Facilitator } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()
const texts = boardMessages.id
const link = linkMessages.id
const area = areaMessages.id
const arrange = arrangeMessages.id
const drawing = drawingMessages.id
const picture = boardPictureMessages.id
const mapWithScript =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#dfeccb"/><script>alert(1)</script></svg>'
const calm = { ...laptop, reducedMotion: 'reduce' } as const

const open = async (host: Facilitator, name: string, screen: object = calm, index = 0): Promise<Page> => {
  const context = await openBrowserOf(app.browser, { ...host, name, screen: { ...calm, ...screen } })
  const page = await context.newPage()
  await page.goto(boardUrl(host, index))
  return page
}
const noteOn = (page: Page, words: string) => page.getByRole('option', { name: words }).first()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const patience = { timeout: 60_000 }
const seeLinks = (page: Page, count: number): Promise<void> =>
  expect.poll(() => page.locator('[data-link]').count(), patience).toBe(count)
/** Presses a button that saves a file, and answers where that lies. */
const save = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    button(page, name).click(),
  ])
  return download.path()
}
/** An SVG file as a browser reads it. */
const readAsXml = (page: Page, svg: string): Promise<unknown> =>
  page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    return { isBroken: read.querySelector('parsererror') !== null, title: read.querySelector('title')?.textContent }
  }, svg)
const openList = (page: Page) => button(page, texts.list).click()

test('[T22] causes are linked by mouse, by finger and by keys; the others see it, in words as well; undo takes it back', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url, { isExample: true })
  const rina = await open(host, 'Bu Rina')
  const dedi = await open(host, 'Pak Dedi')
  await noteOn(dedi, 'Iuran Rp15.000').waitFor()
  await noteOn(rina, 'Pipa utama bocor').click()
  const handle = await rina.locator('[data-link-from]').boundingBox()
  const effect = await noteOn(rina, 'Kas RW').boundingBox()
  if (!handle || !effect) throw new Error('nothing to pull')
  await rina.mouse.move(handle.x + 15, handle.y + 15)
  await rina.mouse.down()
  await rina.mouse.move(effect.x + 40, effect.y + 40, { steps: 6 })
  await rina.mouse.up()
  await rina.getByLabel(link.label).fill('menghabiskan kas')
  await rina.keyboard.press('Enter')
  await dedi.locator('[data-link]').waitFor()
  await openList(dedi)
  await see(dedi, '(menghabiskan kas)')

  // By keys alone: to a note, its links, and one more.
  await rina.keyboard.press('Escape')
  await noteOn(rina, 'Tandon di masjid').focus()
  await rina.keyboard.press('Space')
  await rina.keyboard.press('l')
  await rina.getByRole('dialog').getByLabel(link.search).fill('meteran')
  await rina.keyboard.press('Tab')
  await rina.keyboard.press('Enter')
  await rina.getByRole('dialog').getByText(link.linked).waitFor()
  await rina.keyboard.press('Escape')
  await seeLinks(rina, 2)

  // By finger: the tool, the cause, the effect.
  const finger = await open(host, 'Bu Yanti', { hasTouch: true })
  await noteOn(finger, 'Iuran Rp15.000').waitFor()
  await button(finger, link.tool).tap()
  await noteOn(finger, 'Iuran Rp15.000').tap()
  await finger.getByText(link.tapEffect).waitFor()
  await noteOn(finger, 'Pak Joko').tap()
  await seeLinks(rina, 3)
  await shoot(rina, 'map-links')

  await finger.getByRole('button', { name: texts.undoKeys }).tap()
  await seeLinks(rina, 2)
  await button(dedi, texts.board).click()
  await seeLinks(dedi, 2)
})

test('[T23] a board begins with a template, by one press; its areas are named, moved and removed by keys and in the list; a village map is put on it, and it is saved as a picture', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url)
  const page = await open(host, 'Bu Rina')
  await page.getByRole('button', { name: area.begin }).click()
  await page.getByRole('dialog').getByRole('button', { name: templateMessages.id.names['needs-assets'].name }).click()
  const areaOf = (name: string) => page.getByRole('button', { name, exact: true })
  await areaOf('Aset yang kita punya').waitFor()
  await shoot(page, 'map-template')

  await areaOf('Sejarah').focus()
  const before = await areaOf('Sejarah').boundingBox()
  await page.keyboard.press('Shift+ArrowRight')
  await expect
    .poll(async () => (await areaOf('Sejarah').boundingBox())?.x, patience)
    .toBeGreaterThan((before?.x ?? 0) + 10)
  await page.keyboard.press('Enter')
  await page.getByLabel(area.title).fill('Sejarah air')
  await page.keyboard.press('Enter')
  await areaOf('Sejarah air').waitFor()

  await button(page, texts.paste).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Sumur 1998\nTandon 2010')
  await page.getByRole('button', { name: arrange.add(2) }).click()
  await noteOn(page, 'Sumur 1998').waitFor()
  await openList(page)
  // The pasted notes are both selected still.
  await page.getByRole('checkbox', { name: 'Tandon 2010' }).uncheck()
  await button(page, texts.move).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sejarah air', exact: true }).click()
  await see(page, '· Sejarah air')
  await button(page, drawing.save).click()
  await page.getByRole('img', { name: drawing.preview }).waitFor()
  await page.getByLabel(drawing.part).selectOption({ label: drawing.all })
  await page.getByRole('img', { name: drawing.preview }).waitFor()
  const svg = (await readFile(await save(page, drawing.svg))).toString()
  expect(svg.includes('>Sejarah air</tspan>')).toBe(true)
  expect(await readAsXml(page, svg)).toEqual({ isBroken: false, title: 'Gambar papan dengan 2 catatan' })
  const png = readPicture(await readFile(await save(page, drawing.png)))
  expect(png.ok && Math.min(png.value.width, png.value.height)).toBeGreaterThan(1000)
  await page.keyboard.press('Escape')

  // The village's map, on the board in the list's own words.
  await button(page, picture.add).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'peta.png', mimeType: 'image/png', buffer: pdf })
  await see(page, picture.problems.NotAPicture({ type: 'NotAPicture' }))
  await button(page, picture.add).click()
  const file = { name: 'peta.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(mapWithScript) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('textbox', { name: area.title }).or(page.getByText(area.untitledPicture)).first().waitFor()
  await button(page, texts.board).click()
  const map = page.locator('img[data-area-title]')
  await map.waitFor()
  await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth), patience).toBe(1600)
  await openList(page)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Aset yang kita punya' })
    .getByRole('button', { name: area.remove })
    .click()
  await button(page, texts.board).click()
  await noteOn(page, 'Sumur 1998').waitFor()
  expect(await areaOf('Aset yang kita punya').count()).toBe(0)
})

test('[T24] links, templates and lists to paste are there for those who listen, zoom or press with a trembling finger', {
  timeout: 300_000,
}, async () => {
  const { look, expectNoFaults } = watchAccess()
  const host = await createFacilitator(app.server.url, { isExample: true })
  for (const [locale, screen] of [
    ['id', calm],
    ['en', { ...phoneScreen, locale: 'en-US' }],
  ] as const) {
    const at = (name: string) => look(page, `${name}, ${locale}`)
    const words = { link: linkMessages[locale], area: areaMessages[locale], board: boardMessages[locale] }
    const page = await open(host, 'Bu Rina', screen)
    const lookAtDialog = async (name: string, opener: string): Promise<void> => {
      await button(page, opener).click()
      await page.getByRole('dialog').waitFor()
      await at(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: words.board.board, exact: true }).click()
    await lookAtDialog('templates', words.area.templates)
    await lookAtDialog('a list to paste', words.board.paste)
    await lookAtDialog('a picture to add', boardPictureMessages[locale].add)
    await lookAtDialog('the board as a picture', drawingMessages[locale].save)
    await button(page, words.area.templates).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: templateMessages[locale].names['problem-tree'].name })
      .click()
    await page.locator('[data-area]').first().waitFor()
    // From far off nothing is large enough to press: that is what zooming and the list are for.
    await page.keyboard.press('0')
    await at('areas')
    await page.locator('[data-area-title]').first().focus()
    await button(page, words.area.editTitle).waitFor()
    await at('an area chosen')
    await page.keyboard.press('Escape')
    await button(page, words.board.list).click()
    await page.getByRole('checkbox').first().check()
    await at('a note of the list picked')
    await lookAtDialog('links of a note', words.link.link)
    await at('the list with areas')
    await page.context().close()
  }
  const evaluation = await open(host, 'Bu Rina', calm, 3)
  await button(evaluation, evaluationTemplateMessages.id.button).click()
  await evaluation.getByRole('dialog').waitFor()
  await look(evaluation, 'evaluation templates')
  await shoot(evaluation, 'evaluation-templates')
  await evaluation
    .getByRole('dialog')
    .getByRole('button', { name: /Perahu layar/ })
    .click()
  await see(evaluation, 'Jangkar')
  await look(evaluation, 'evaluation with a sailboat')
  expectNoFaults()
})

test('[T40] the wheel moves and zooms the board over the toolbar of what is selected, too', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url, { isExample: true })
  const page = await open(host, 'Bu Rina')
  await noteOn(page, 'Pipa utama bocor').click()
  const toolbar = page.getByRole('toolbar', { name: texts.selection })
  await toolbar.hover()
  const before = await noteOn(page, 'Pipa utama bocor').boundingBox()
  await page.mouse.wheel(0, 60)
  await expect
    .poll(async () => (await noteOn(page, 'Pipa utama bocor').boundingBox())?.y, patience)
    .toBeLessThan(before?.y ?? 0)
  const percent = page.getByTitle(texts.zoomReset)
  const zoom = await percent.textContent()
  await toolbar.hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 100)
  await page.keyboard.up('Control')
  await expect.poll(() => percent.textContent(), patience).not.toBe(zoom)
})

test('[T30] who asks for what cannot be fetched is told; of what nobody asked for nobody is, and a full board is seen without it', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url, { isExample: true })
  const context = await openBrowserOf(app.browser, { ...host, name: 'Bu Rina', screen: calm })
  const page = await context.newPage()
  const missing = new Set<string>()
  await page.route(/assets\/(clipboard-actions|ClipboardKeys|LinkHandle|FarCanvas)-/, (route) => {
    missing.add(/assets\/(\w+)/.exec(route.request().url())?.[1] ?? '')
    return route.abort()
  })
  await page.goto(boardUrl(host, 0))
  await noteOn(page, 'Pipa utama bocor').click()
  await expect.poll(() => missing.has('ClipboardKeys') && missing.has('LinkHandle'), patience).toBe(true)
  const told = page.getByText(commonMessages.id.cannotOpen)
  expect(await told.count()).toBe(0)

  await page.keyboard.press('Control+d')
  await told.waitFor(patience)

  const others = await open(host, 'Pak Dedi')
  await button(others, texts.paste).click()
  await others
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(Array.from({ length: 400 }, (_, index) => `Warga ${index}`).join('\n'))
  await button(others, arrange.add(400)).click()
  await told.waitFor({ state: 'hidden', ...patience })
  const standing = () => page.getByRole('option').count()
  await page.keyboard.press('1')
  await expect.poll(() => missing.has('FarCanvas'), patience).toBe(true)
  await expect.poll(standing, patience).toBeGreaterThan(400)
  expect(await told.count()).toBe(0)
  await shoot(page, 'full-board-without-cards')
})

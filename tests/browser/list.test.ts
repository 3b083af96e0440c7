import type { Page } from '@playwright/test'
import { arrangeMessages } from '@rembuk/shared/i18n/messages/arrange'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { expect, test } from 'vitest'
import { watchAccess } from '../support/accessible.ts'
import { laptop, openContext, see, shoot } from '../support/browser.ts'
import { focusedName, tabTo } from '../support/keyboard.ts'
import { boardUrl, openBrowserOf } from '../support/pages.ts'
import { createFacilitator } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()
const texts = boardMessages.id
const list = outlineViewMessages.id
const group = groupMessages.id
const patience = { timeout: 60_000 }

const said = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.getByRole('status').allTextContents(), patience).toContain(words)
const rows = (page: Page) => page.locator('[data-row]')
const wordsOfRows = async (page: Page): Promise<readonly string[]> =>
  (await rows(page).locator('[dir=auto]:first-of-type').allTextContents()).map((words) => words.trim())

test('[T71] a facilitator maps a board in the list by keys alone, and a screen reader is told it in order', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url)
  const screen = { ...laptop, reducedMotion: 'reduce', forcedColors: 'active' } as const
  const context = await openBrowserOf(app.browser, { ...host, name: 'Bu Rina', screen })
  const page = await context.newPage()
  const { look, expectNoFaults } = watchAccess()
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await page.goto(boardUrl(host))
  await see(page, texts.emptyTitle)
  await tabTo(page, texts.openAsList)
  await press('Enter')
  await page.getByRole('heading', { name: texts.outline }).waitFor()

  // Notes are written one after the other.
  await tabTo(page, texts.newNote)
  await press('Enter')
  for (const [index, words] of ['Pipa bocor', 'Air keruh', 'Jalan rusak'].entries()) {
    await page.locator('[contenteditable=true]:focus').waitFor()
    await page.keyboard.type(words)
    await press('Escape')
    await expect.poll(() => focusedName(page), patience).toContain(words)
    if (index < 2) await press('n')
  }
  expect(await wordsOfRows(page)).toEqual(['Pipa bocor', 'Air keruh', 'Jalan rusak'])

  // To the first, further down, and edited.
  await press('Home')
  expect(await focusedName(page)).toContain('Pipa bocor')
  await press('Alt+ArrowDown')
  await said(page, list.movedTo({ group: group.noGroup, position: 2, count: 3 }))
  expect(await wordsOfRows(page)).toEqual(['Air keruh', 'Pipa bocor', 'Jalan rusak'])
  await expect.poll(() => focusedName(page), patience).toContain('Pipa bocor')
  await press('Enter')
  await page.locator('[contenteditable=true]:focus').waitFor()
  await page.keyboard.type(' lagi')
  await press('Escape')
  await expect.poll(() => focusedName(page), patience).toContain('Pipa bocor lagi')

  // What was written is picked; another is picked to it, and both are grouped; the third is moved to them.
  await press('Home', 'Space')
  await page.getByText(texts.selectedCount(2)).waitFor()
  await press('g')
  await page.getByLabel(group.title).waitFor()
  await page.keyboard.type('Air bersih')
  await press('Enter')
  await page.getByRole('heading', { name: /Air bersih/ }).waitFor()
  await tabTo(page, /Air keruh/)
  await press('End', 'Space')
  await tabTo(page, texts.move)
  await press('Enter')
  await tabTo(page, /Air bersih/)
  await press('Enter')
  await expect.poll(() => page.locator('[data-section]').first().locator('[data-row]').count(), patience).toBe(3)

  // A cause is linked with its effect, found by its words, and the link is read at both.
  await tabTo(page, /Jalan rusak/)
  await press('l')
  await tabTo(page, linkMessages.id.search)
  await page.keyboard.type('keruh')
  await press('Tab', 'Enter')
  await page.getByRole('dialog').getByText(linkMessages.id.linked).waitFor()
  await press('Escape')
  await page.getByRole('button', { name: list.unlink('Jalan rusak') }).waitFor()

  // A decision in the words of the note, and a copy for another program.
  await tabTo(page, decisionMessages.id.fromBoard)
  await press('Enter')
  await expect.poll(() => page.getByLabel(decisionMessages.id.text).inputValue(), patience).toBe('Jalan rusak')
  await press('Escape')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tabTo(page, arrangeMessages.id.copy)
  await press('Enter')
  await see(page, arrangeMessages.id.copied(1))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Jalan rusak')

  // What a screen reader meets, in order, as Chromium tells it.
  const tree = await page.getByRole('main').ariaSnapshot()
  const inOrder = [
    `heading "${texts.outline}"`,
    'heading "Air bersih 3 catatan"',
    'checkbox "Masalah: Air keruh"',
    'checkbox "Masalah: Pipa bocor lagi"',
    'checkbox "Masalah: Jalan rusak"',
    `heading "${group.noGroup}"`,
  ].map((words) => tree.indexOf(words))
  expect(inOrder).not.toContain(-1)
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
  await shoot(page, 'list-forced-colours')
  await look(page, 'list with forced colours')

  // 200 % zoom of a laptop, a narrow phone: nothing is beside the screen.
  for (const viewport of [
    { width: 683, height: 384 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(viewport)
    const outside = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      ...Array.from(document.querySelectorAll('[data-row]'), (row) => row.scrollWidth - row.clientWidth),
    ])
    expect(Math.max(...outside)).toBeLessThanOrEqual(0)
    await shoot(page, `list-${viewport.width}`)
    await look(page, `list, ${viewport.width}`)
  }
  expectNoFaults()

  // Collapsed for everybody; on a narrow screen the list comes first.
  await page.getByRole('button', { name: group.contents('Air bersih') }).focus()
  await press('Enter')
  await expect.poll(() => rows(page).count(), patience).toBe(0)
  const phone = await openContext(app.browser, { viewport: { width: 640, height: 740 }, locale: 'id-ID' })
  await phone.addCookies(await context.cookies())
  const other = await phone.newPage()
  await other.goto(boardUrl(host))
  await other.getByRole('heading', { name: /Air bersih/ }).waitFor()
  expect(await rows(other).count()).toBe(0)
})

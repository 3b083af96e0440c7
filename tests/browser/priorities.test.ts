import type { Page } from '@playwright/test'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { expect, test } from 'vitest'
import { watchAccess } from '../support/accessible.ts'
import { openBoardAs } from '../support/pages.ts'
import { createFacilitator } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()
const texts = priorityMessages.id
const patience = { timeout: 120_000 }

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const ranked = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('[data-card] > article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))
/** The rows of a dialog that are lower than their words, which then lie over the next row. */
const rowsTooLow = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .getByRole('dialog')
    .locator('label')
    .evaluateAll((rows) =>
      rows.filter((row) => row.scrollHeight > row.clientHeight + 1).map(({ textContent }) => textContent),
    )

test('[I12] the list, an opened problem and each dialog of Prioritas are without fault; what one facilitator ranks another sees, and undo takes it back', {
  timeout: 300_000,
}, async () => {
  const host = await createFacilitator(app.server.url, { isExample: true })
  const [rina, dedi] = await Promise.all([
    openBoardAs(app.browser, host),
    openBoardAs(app.browser, host, { name: 'Pak Dedi' }),
  ])
  for (const page of [rina, dedi]) {
    await press(page, boardMessages.id.priorities)
    await expect.poll(async () => (await ranked(page)).length, patience).toBe(4)
  }
  const { look, expectNoFaults } = watchAccess()
  await look(rina, 'list')
  const first = await ranked(rina)
  await rina
    .getByRole('button', { name: /^Naikkan: / })
    .last()
    .click()
  await expect.poll(() => ranked(rina), patience).not.toEqual(first)
  const moved = await ranked(rina)
  await expect.poll(() => ranked(dedi), patience).toEqual(moved)
  await press(rina, boardMessages.id.undoKeys)
  await expect.poll(() => ranked(dedi), patience).toEqual(first)

  for (const name of [texts.takeOver, texts.choose, texts.carry]) {
    await press(rina, name)
    await rina.getByRole('dialog').waitFor()
    await look(rina, name)
    if (name === texts.choose) expect(await rowsTooLow(rina)).toEqual([])
    await rina.keyboard.press('Escape')
    await rina.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await rina
    .getByRole('button', { name: /^Rumuskan: / })
    .first()
    .click()
  await rina.getByText(texts.nameField).waitFor()
  await look(rina, 'opened')
  expectNoFaults()
})

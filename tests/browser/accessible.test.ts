import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { expect, test } from 'vitest'
import { watchAccess } from '../support/accessible.ts'
import { laptop, openContext, phoneScreen, see } from '../support/browser.ts'
import { boardUrl, openBrowserOf } from '../support/pages.ts'
import { createFacilitator, joinByLink } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()
const calm = { reducedMotion: 'reduce' } as const
const laptopCalm = { ...laptop, ...calm }
const phoneCalm = { ...phoneScreen, ...calm }
const english = { locale: 'en-US' }

test('[B10] who listens, zooms or presses with a trembling finger gets through every page of a programme', {
  timeout: 600_000,
}, async () => {
  const { look, expectNoFaults } = watchAccess()
  for (const screen of [laptopCalm, phoneCalm, { ...phoneCalm, ...english }]) {
    const context = await openContext(app.browser, screen)
    const page = await context.newPage()
    const texts = homeMessages[screen.locale === 'en-US' ? 'en' : 'id']
    const at = (name: string) => look(page, `${name}, ${screen.locale} ${screen.viewport.width}`)
    await page.goto(app.server.url)
    await see(page, texts.headline)
    await at('home')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(screen.locale.slice(0, 2))
    await page.getByRole('button', { name: texts.start }).first().click()
    await page.getByLabel(texts.title).waitFor()
    await at('new programme')
    await page.getByRole('button', { name: texts.create }).click()
    await at('new programme without a name')
    await page.getByLabel(texts.title).fill('Air Bersih')
    await page.getByRole('button', { name: texts.create }).click()
    await see(page, texts.keepLink)
    await at('programme created')
    await page.goto(`${app.server.url}/tidak-ada`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await at('no such page')
    await page.goto(`${app.server.url}/program/tidak-ada`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await at('no such programme')
    await context.close()
  }

  const host = await createFacilitator(app.server.url, { isExample: true })
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const context = await openBrowserOf(app.browser, { ...host, name: 'Bu Rina', screen: laptopCalm })
  const page = await context.newPage()
  const at = (name: string) => look(page, name)
  /** Looks at a dialog that a button opens, and leaves it. */
  const lookAtDialog = async (name: string, opener: string | RegExp): Promise<void> => {
    await button(opener).click()
    await page.getByRole('dialog').waitFor()
    await at(name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const programme = programmeMessages.id
  await page.goto(`${host.url}/program/${host.programmeId}`)
  await see(page, programme.openMinutes)
  await at('programme')
  await lookAtDialog('invite', programme.invite)
  await lookAtDialog('programme name', programme.edit)
  await lookAtDialog('new board', programme.addBoard)
  await lookAtDialog('new meeting', programme.addMeeting)
  await page.setViewportSize(phoneScreen.viewport)
  await at('programme on a phone')

  const board = boardMessages.id
  for (const [index, { stage }] of host.boards.entries()) {
    for (const { viewport } of [laptop, phoneScreen]) {
      await page.setViewportSize(viewport)
      await page.goto(boardUrl(host, index))
      await page.getByRole('region', { name: stepMessages.id.bar }).waitFor()
      await page.getByRole('main').getByRole('button').or(page.getByRole('main').getByRole('textbox')).first().waitFor()
      await at(`${stage} board, ${viewport.width}`)
    }
  }

  await page.setViewportSize(laptop.viewport)
  await page.goto(boardUrl(host))
  await see(page, 'Mata air Kali Bening')
  await page.getByText('Mata air Kali Bening').first().click()
  await button(board.hide).waitFor()
  await at('a note chosen')
  for (const opener of [board.kind, board.colour]) {
    await button(opener).click()
    await at(`chosen note: ${opener}`)
    await page.keyboard.press('Escape')
  }
  await lookAtDialog('move a note', board.move)
  await button(board.hide).click()
  await lookAtDialog('hidden notes', board.hiddenNotes)
  await button(board.addNote).click()
  await at('tool for a note')
  await button(board.select).click()
  await page.getByRole('button', { name: board.list, exact: true }).click()
  await page.getByLabel(board.newNote).first().waitFor()
  await at('board as a list')

  await page.getByRole('link', { name: board.history }).click()
  await page.getByRole('slider').waitFor()
  await at('history')
  for (const name of [historyMessages.id.asList, historyMessages.id.events, historyMessages.id.compare]) {
    const opener = page.getByRole('tab', { name, exact: true }).or(page.getByRole('button', { name, exact: true }))
    if (await opener.count()) await opener.first().click()
    await at(`history: ${name}`)
  }

  const minutes = minutesMessages.id
  await page.goto(`${host.url}/program/${host.programmeId}/notulen/${host.meetingId}`)
  await see(page, minutes.details)
  await at('minutes')
  await page.setViewportSize(phoneScreen.viewport)
  await at('minutes on a phone')
  await page.setViewportSize(laptop.viewport)
  await page.getByText(minutes.writeHere).first().click()
  await page.locator('[contenteditable=true]:focus').waitFor()
  await at('minutes being written')
  await button(minutes.lookAtPrint).click()
  await page.getByAltText(/Halaman 1 dari/).waitFor()
  await at('record')

  const viewerContext = await openBrowserOf(app.browser, {
    ...host,
    cookie: await joinByLink(host, 'viewer'),
    name: 'Pak Camat',
    screen: laptopCalm,
  })
  const viewer = await viewerContext.newPage()
  await viewer.goto(boardUrl(host))
  await viewer.getByRole('region', { name: stepMessages.id.bar }).waitFor()
  await look(viewer, 'board of a viewer')
  await viewer.goto(`${host.url}/program/${host.programmeId}#k=salah`)
  await viewer.getByRole('heading', { level: 1 }).waitFor()
  await look(viewer, 'link that is wrong')
  expectNoFaults()
})

import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { expect, test } from 'vitest'
import { openContext, phoneScreen, see } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, createFacilitator, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'
import { consentStep } from '../vote/vote-samples.ts'

const app = serveApp()
const twoYearsMs = 2 * 365 * 86_400_000

test.each([
  ['ahead', twoYearsMs],
  ['behind', -twoYearsMs],
])(
  '[L44] a phone two years %s shows the right time, and its notes and ballots count',
  async (_, offMs) => {
    const host = await createFacilitator(app.server.url)
    const control = await connectControl(host)
    await control.send('lead', openStep(host, { plannedMinutes: 10 }))
    const context = await openContext(app.browser, phoneScreen)
    await context.addInitScript((off) => {
      const { now } = Date
      Date.now = () => now() + off
    }, offMs)
    const page = await context.newPage()
    await page.goto(`${app.server.url}/j/${host.code}`)
    await see(page, phoneMessages.id.connected)
    await expect.poll(() => page.locator('#clock').textContent(), { timeout: 60_000 }).toMatch(/^(10:00|0?9:\d\d)$/)
    await page.locator('#text').fill('Air keruh sejak Senin')
    await page.locator('#send').click()
    await see(page, phoneMessages.id.saved)
    await eventually(() => control.state()?.sentCount === 1, Boolean, 60_000)

    // Nobody who types is moved to the next step.
    await page.locator('#text').blur()
    const boardId = host.boards[0]?.id
    const vote = { type: 'ask', step: { ...consentStep, boardId }, isOpen: true }
    expect(await control.send('lead', { command: vote, by: '' })).toEqual({ ok: true })
    await page.locator('.levels label').first().click()
    await eventually(() => control.state()?.vote?.ballotCounts.phone === 1, Boolean, 60_000)
    await see(page, voteMessages.id.changeLater)

    const talk = {
      stepId: 'step-talk',
      kind: 'discuss',
      prompt: 'Mana dulu?',
      plannedMinutes: 0,
      secondsPerSpeaker: 120,
    }
    await control.send('lead', { command: { type: 'ask', step: { ...talk, boardId }, isOpen: true }, by: '' })
    await control.send('lead-queue', { type: 'add', handId: 'hand-of-mbah', name: 'Mbah Karto' })
    await control.send('lead-queue', { type: 'next', from: null })
    await see(page, queueMessages.id.speaking({ name: 'Mbah Karto' }))
    await expect.poll(() => page.locator('#speaker-clock').textContent(), { timeout: 60_000 }).toMatch(/^0?[12]:\d\d$/)
    await context.close()
    control.socket.disconnect()
  },
  240_000,
)

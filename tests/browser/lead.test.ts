import type { BrowserContext, Locator, Page, WebSocketRoute } from '@playwright/test'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { readyAgendaMessages } from '@rembuk/shared/i18n/messages/ready-agendas'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import { expect, test } from 'vitest'
import { laptop, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import {
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  type Phone,
  postJson,
} from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const texts = stepMessages.id
const panel = agendaMessages.id
const form = stepFormMessages.id
const { title, prompts } = readyAgendaMessages.id['musyawarah-90']
const [, writing = '', grouping = ''] = prompts
const reading = prompts.at(-1) ?? ''
const notes = ['Pipa utama bocor', 'Air keluar jam 2 pagi', 'Iuran tanpa laporan']

const app = serveApp()

/** Opens the first board in a browser that holds this cookie. */
const openBoard = async (host: Facilitator, cookie: string, name: string, screen = laptop): Promise<Page> => {
  const context: BrowserContext = await openContext(app.browser, screen)
  const [key = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name: key, value, url: host.url }])
  await context.addInitScript((person) => localStorage.setItem('rembuk.name', person), name)
  const page = await context.newPage()
  await page.goto(`${host.url}/program/${host.programmeId}/papan/${host.boards[0]?.id}`)
  await page.getByRole('region', { name: texts.bar }).waitFor()
  return page
}

/** The link of a host opened in another browser. */
const joinAsHost = async ({ url, programmeId, programme }: Facilitator): Promise<string> => {
  const joined = await postJson(`${url}/api/access`, { programmeId, secret: programme.hostSecret })
  return joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** What a page hears of the meeting can be held back for a while; what it says goes on. */
const holdNews = async (page: Page) => {
  let isHeld = false
  const held: (() => void)[] = []
  await page.routeWebSocket(/\/rt\//, (socket: WebSocketRoute) => {
    const far = socket.connectToServer()
    far.onMessage((message) => {
      if (isHeld) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  return {
    hold: () => {
      isHeld = true
    },
    release: () => {
      isHeld = false
      for (const send of held.splice(0)) send()
    },
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const bar = (page: Page) => page.getByRole('region', { name: texts.bar })
const seeInBar = (page: Page, words: string | RegExp) => bar(page).getByText(words).first().waitFor()
const clockOf = async (page: Page): Promise<number> => {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

/** Goes through the page with the Tab key until something is in focus, and presses Enter. */
const pressByKeyboard = async (page: Page, name: RegExp): Promise<void> => {
  await button(page, name).waitFor()
  for (let presses = 0; presses < 200; presses += 1) {
    const words = await page.evaluate(() => {
      const focused = document.activeElement
      return focused instanceof HTMLButtonElement ? (focused.ariaLabel ?? focused.textContent) : ''
    })
    if (name.test(words)) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`nobody gets to ${name} by keyboard`)
}

/** Takes hold of a step with the mouse and holds it over the upper half of another. */
const carry = async (page: Page, row: Locator, { above }: { readonly above: string }): Promise<void> => {
  const target = page.getByRole('complementary', { name: panel.panel }).getByRole('listitem').filter({ hasText: above })
  await row.scrollIntoViewIfNeeded()
  await row.getByTitle(panel.drag).hover()
  await page.mouse.down()
  // The panel scrolls to what is out of sight while the pointer is held at its edge.
  await expect
    .poll(
      async () => {
        const box = await target.boundingBox()
        const { top, bottom } = await page
          .locator('#meeting-panel')
          .evaluate((it) => it.getBoundingClientRect().toJSON())
        if (box) await page.mouse.move(box.x + 12, Math.min(bottom - 4, Math.max(top + 4, box.y + 4)))
        return target.evaluate(({ style }) => style.transform)
      },
      { timeout: 120_000 },
    )
    .toMatch(/translateY\(\d/)
}

let written = 0
const send = (phone: Phone, text: string) => {
  written += 1
  const command = { type: 'write', commandId: `command-${written}`, noteKey: `note-key-${written}` } as const
  return phone.send({ ...command, kind: 'problem', text, name: '' })
}
const write = async (phone: Phone, text: string) => expect(await send(phone, text)).toMatchObject({ ok: true })

test('[G30] a host and a co-host lead a meeting together, through a reload and a server that dies in the middle', {
  timeout: 600_000,
}, async () => {
  const facilitator = await createFacilitator(app.server.url)
  const [host, cohost, editor] = await Promise.all([
    openBoard(facilitator, facilitator.cookie, 'Bu Rina'),
    openBoard(facilitator, await joinAsHost(facilitator), 'Pak Dedi'),
    openBoard(facilitator, await joinByLink(facilitator, 'editor'), 'Mbak Tuti'),
  ])
  const leaders = [host, cohost]
  const everybody = [host, cohost, editor]

  await button(host, panel.useAgenda({ title })).click()
  for (const page of everybody) await see(page, reading)
  await seeInBar(cohost, texts.firstStep)

  // The first step, by keyboard alone: begin, open, close. The focus stays on the one button.
  await pressByKeyboard(host, new RegExp(texts.firstStep))
  await button(host, texts.openStep['check-in']).waitFor()
  await pressByKeyboard(host, new RegExp(texts.openStep['check-in']))
  for (const page of everybody) await seeInBar(page, texts.open['check-in'])
  await pressByKeyboard(host, new RegExp(texts.closeStep['check-in']))
  for (const page of leaders) await seeInBar(page, texts.nextStep)
  expect(await editor.getByRole('button', { name: texts.pause }).count()).toBe(0)
  expect(await editor.getByRole('button', { name: new RegExp(texts.nextStep) }).count()).toBe(0)
  await shoot(editor, 'lead-editor')

  // Two phones write in secret.
  await button(cohost, new RegExp(texts.nextStep)).click()
  for (const page of everybody) await seeInBar(page, writing)
  await button(host, texts.openStep.write).click()
  const phones = await Promise.all([1, 2].map(() => connectPhone(app.server.url, facilitator.code)))
  const [first, second] = phones
  if (!first || !second) throw new Error('there are two phones')
  for (const [index, text] of notes.entries()) await write(index === 0 ? first : second, text)
  for (const page of everybody) {
    await seeInBar(page, texts.sentBy({ count: 3, phones: 2 }))
    await seeInBar(page, texts.sealed({ count: 3 }))
    expect(await page.getByText(notes[0] ?? '').count()).toBe(0)
  }
  await shoot(host, 'lead-secret')

  // Stopped, the clock is the same on both laptops, and minutes come on top of it; so it is after a reload and a restart.
  await button(host, texts.pause).click()
  for (const page of leaders) await button(page, texts.resume).waitFor()
  const paused = await clockOf(host)
  expect(await clockOf(cohost)).toBe(paused)
  await button(cohost, texts.moreMinutes({ count: 5 })).click()
  const extended = paused + 5 * 60
  const clockText = `${Math.floor(extended / 60)}:${String(extended % 60).padStart(2, '0')}`
  for (const page of leaders) await page.getByRole('timer').getByText(clockText).waitFor()
  await host.reload()
  await seeInBar(host, writing)
  await host.getByRole('timer').getByText(clockText).waitFor()
  await button(host, texts.resume).click()
  await button(cohost, texts.pause).waitFor()
  const control = await connectControl(facilitator)
  const { timer } = control.state()?.run ?? {}
  control.socket.disconnect()
  for (const { socket } of phones) socket.disconnect()
  await app.server.kill()
  await app.startAgain()
  const again = await connectControl(facilitator)
  expect(again.state()?.run).toMatchObject({ timer, isOpen: true })
  for (const page of everybody) await seeInBar(page, texts.sentBy({ count: 3, phones: 2 }))

  // A phone still holds notes: closing asks first, and does not when they have come.
  const third = await connectPhone(app.server.url, facilitator.code)
  third.socket.emit('waiting', 2)
  await seeInBar(cohost, texts.onPhones({ count: 2 }))
  await button(cohost, texts.closeStep.write).click()
  await see(cohost, texts.held.notes.text({ count: 2 }))
  await shoot(cohost, 'lead-held')
  third.socket.emit('waiting', 0)
  await see(cohost, texts.held.notes.none)
  await button(cohost, texts.waitForThem).click()
  expect(again.state()?.run.isOpen).toBe(true)
  await button(cohost, texts.closeStep.write).click()

  for (const page of leaders) await button(page, texts.revealNotes({ count: 3 })).waitFor()
  await button(host, texts.revealNotes({ count: 3 })).click()
  for (const page of everybody) for (const note of notes) await see(page, note)
  await shoot(host, 'lead-revealed')

  // The co-host has not heard that the host went on, and goes back: they are told, and nothing else happens.
  const news = await holdNews(cohost)
  await cohost.reload()
  await seeInBar(cohost, writing)
  await button(cohost, texts.more).click()
  news.hold()
  await button(host, new RegExp(texts.nextStep)).click()
  await seeInBar(host, grouping)
  await button(cohost, new RegExp(texts.backTo)).click()
  news.release()
  await see(cohost, problemText('id', { type: 'StepChanged' }))
  await seeInBar(cohost, grouping)
  await seeInBar(host, grouping)

  // Steps are dragged while one is running; Esc lays them back. The last one is begun from the agenda, and the meeting is closed and opened again.
  const agenda = host.getByRole('complementary', { name: panel.panel })
  const order = () => again.state()?.steps.map(({ prompt }) => prompt)
  const before = order()
  const lastRow = agenda.getByRole('listitem').filter({ hasText: reading })
  await carry(host, lastRow, { above: writing })
  await host.keyboard.press('Escape')
  await host.mouse.up()
  expect(order()).toEqual(before)
  const run = again.state()?.run
  await carry(host, lastRow, { above: before?.at(-2) ?? '' })
  await shoot(host, 'lead-drag')
  await host.mouse.up()
  await eventually(() => order()?.at(-2) === reading)
  expect(again.state()?.run).toEqual(run)
  await agenda.getByRole('button', { name: new RegExp(reading) }).click()
  await cohost.getByRole('listitem').filter({ hasText: reading }).getByText('6', { exact: true }).waitFor()
  await agenda.getByRole('button', { name: panel.goToStep, exact: true }).click()
  for (const page of leaders) await seeInBar(page, reading)
  await button(cohost, texts.more).click()
  await button(cohost, texts.endMeeting).click()
  for (const page of everybody) await seeInBar(page, texts.ended)
  await shoot(host, 'lead-ended')
  await button(host, texts.reopenMeeting).click()
  for (const page of everybody) await bar(page).getByText(texts.ended).waitFor({ state: 'detached' })
  await eventually(() => again.state()?.run.endedAtMs === null)
  for (const { socket } of [again, third]) socket.disconnect()
})

test('[G31] a host with only a small screen plans a step, lets notes through one by one, and stops the phones', {
  timeout: 600_000,
}, async () => {
  const facilitator = await createFacilitator(app.server.url)
  const host = await openBoard(facilitator, facilitator.cookie, 'Bu Rina', phoneScreen)
  const agenda = host.getByRole('complementary', { name: panel.panel })
  await button(host, panel.agenda).click()
  await agenda.getByRole('heading', { name: panel.panel }).and(host.locator(':focus')).waitFor()
  await button(host, panel.addStep).click()
  await host.getByLabel(form.question).fill('Apa keluhan Anda?')
  await host.getByLabel(form.minutes).fill('7')
  await host.getByLabel(form.approval).check()
  await shoot(host, 'lead-form-phone')
  await agenda.getByRole('button', { name: form.save, exact: true }).click()
  await agenda.getByText('Apa keluhan Anda?').waitFor()
  await shoot(host, 'lead-panel-phone')
  // With a finger, by the grip: the second step before the first, and back by its button.
  const control = await connectControl(facilitator)
  const [asked] = control.state()?.steps ?? []
  const second = { ...asked, stepId: 'step-second', prompt: 'Apa usul Anda?' }
  await control.send('lead', { command: { type: 'put-step', step: second }, by: '' })
  const rowOf = (text: string) => agenda.getByRole('listitem').filter({ hasText: text })
  const hand = await host.context().newCDPSession(host)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints })
  const grip = await rowOf('Apa usul Anda?').getByTitle(panel.drag).boundingBox()
  const goal = await rowOf('Apa keluhan Anda?').boundingBox()
  if (!grip || !goal) throw new Error('both steps are in sight')
  const x = grip.x + grip.width / 2
  // What carries a step comes after the panel: until then a finger moves nothing.
  const take = async () => {
    await touch('touchStart', [{ x, y: grip.y + grip.height / 2 }])
    const isTaken = (await agenda.locator('[data-dragged]').count()) > 0
    if (!isTaken) await touch('touchEnd', [])
    return isTaken
  }
  await expect.poll(take, { timeout: 120_000 }).toBe(true)
  for (const y of [grip.y, goal.y + goal.height / 2, goal.y + 4]) await touch('touchMove', [{ x, y }])
  await rowOf('Apa keluhan Anda?').and(agenda.locator('[style*=translateY]')).waitFor()
  await touch('touchEnd', [])
  await eventually(() => control.state()?.steps[0]?.stepId === second.stepId)
  await control.send('lead', { command: { type: 'remove-step', stepId: second.stepId }, by: '' })
  control.socket.disconnect()
  await rowOf('Apa usul Anda?').waitFor({ state: 'detached' })
  await host.keyboard.press('Escape')
  await agenda.waitFor({ state: 'detached' })
  await button(host, panel.agenda).and(host.locator(':focus')).waitFor()
  await button(host, new RegExp(texts.firstStep)).click()
  await host.getByRole('timer').getByText('07:00').or(host.getByRole('timer').getByText('06:')).waitFor()
  await button(host, texts.openStep.write).click()

  const phone = await connectPhone(app.server.url, facilitator.code)
  await write(phone, 'Lampu jalan mati')
  await write(phone, 'Pak RT malas')
  await seeInBar(host, texts.sealed({ count: 2 }))
  await button(host, panel.agenda).click()
  await agenda.getByText(panel.waiting({ count: 2 })).waitFor()
  await shoot(host, 'lead-waiting-phone')
  const waiting = (text: string) => agenda.getByRole('listitem').filter({ hasText: text })
  await waiting('Lampu jalan mati').getByRole('button', { name: panel.show, exact: true }).click()
  await agenda.getByText(panel.waiting({ count: 1 })).waitFor()
  await waiting('Pak RT malas').getByRole('button', { name: panel.keepBack }).click()
  await agenda.getByText('Pak RT malas').waitFor({ state: 'detached' })
  await host.keyboard.press('Escape')
  await agenda.waitFor({ state: 'detached' })
  await see(host, 'Lampu jalan mati')
  expect(await host.getByText('Pak RT malas').count()).toBe(0)

  await button(host, texts.more).click()
  await button(host, new RegExp(texts.freeze)).click()
  await seeInBar(host, texts.frozen)
  expect(await send(phone, 'Terlambat')).toMatchObject({ ok: false, error: { type: 'PhonesFrozen' } })
  await shoot(host, 'lead-frozen-phone')
  phone.socket.disconnect()
})

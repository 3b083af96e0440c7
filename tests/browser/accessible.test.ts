import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { paperCodeMessages } from '@rembuk/shared/i18n/messages/paper-code'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { readyAgendaMessages } from '@rembuk/shared/i18n/messages/ready-agendas'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { expect, test } from 'vitest'
import { watchAccess } from '../support/accessible.ts'
import { laptop, openContext, phoneScreen, see } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { boardUrl, openBoardAs, openBrowserOf } from '../support/pages.ts'
import { connectControl, connectPhone, createFacilitator, joinByLink } from '../support/people.ts'
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

test('[G34] who listens, zooms or presses with a trembling finger gets through the panel of a meeting with all its dialogs, and reads the poster', {
  timeout: 600_000,
}, async () => {
  const { look, expectNoFaults } = watchAccess()
  const host = await createFacilitator(app.server.url)
  const control = await connectControl(host)
  const phone = await connectPhone(app.server.url, host.code)
  const wall = { viewport: { width: 1920, height: 1080 }, ...calm, ...english }
  const page = await openBoardAs(app.browser, host, { screen: wall })
  const at = (name: string) => look(page, name)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const lead = (command: object) => control.send('lead', { command, by: '' })
  await see(page, agendaMessages.en.noAgenda)
  await at('empty board')

  await button(agendaMessages.en.addStep).click()
  const kind = page.getByLabel(stepFormMessages.en.kind)
  // The others have less in their forms.
  for (const one of ['write', 'score', 'consent'] as const) {
    await kind.selectOption(one)
    await at(`new step to ${one}`)
  }
  await leave()
  await button(new RegExp(readyAgendaMessages.en['musyawarah-90'].title)).click()
  const agenda = page.getByRole('complementary', { name: agendaMessages.en.panel })
  const [, prompt = ''] = readyAgendaMessages.en['musyawarah-90'].prompts
  await agenda.getByRole('button', { name: prompt }).click()

  const line = { attendeeId: 'line-of-sari', attendeeKey: 'key-of-sari' }
  const person = { name: 'Bu Sari Wulandari', hamlet: 'RT 03', gender: 'female', sector: '', phone: '', signature: '' }
  await phone.socket.emitWithAck('attend', { type: 'sign', commandId: 'command-sign', ...line, ...person })
  await phone.socket.emitWithAck('ask-editor', line)
  await agenda.getByText(appointmentMessages.en.askings({ count: 1 })).waitFor()
  await agenda.evaluate((panel) => panel.scrollTo(0, 0))
  await at('somebody asks')
  await agenda.getByRole('button', { name: `${appointmentMessages.en.appoint}: ${person.name}` }).click()
  await agenda.getByText(appointmentMessages.en.askings({ count: 1 })).waitFor({ state: 'detached' })
  await eventually(() => phone.state()?.appointed[0] === line.attendeeId, Boolean, 60_000)

  const people = attendanceMessages.en
  await button(people.openList).click()
  await page.getByRole('dialog').getByText(appointmentMessages.en.log).click()
  await see(page, appointmentMessages.en.events.appointed({ name: person.name, by: 'Bu Rina' }))
  await at('attendance')
  for (const opener of [people.addPresent, people.invite, people.rule]) {
    await button(opener).click()
    await at(`attendance, ${opener}`)
    await button(commonMessages.en.cancel).click()
  }
  await leave()
  await button(decisionMessages.en.add).click()
  await page.getByLabel(decisionMessages.en.text).waitFor()
  await at('decision')
  await leave()

  const [board] = host.boards
  const place = { boardId: board?.id, plannedMinutes: 5 }
  const agree = {
    ...{ ...place, stepId: 'step-agree', kind: 'consent', prompt: 'Can we live with it?' },
    ...{ proposal: 'Each household gives Rp 10.000 a month', neededPercent: 60, ballotPer: 'code' },
  }
  await lead({ type: 'ask', step: agree, isOpen: true })
  await button(votePanelMessages.en.enter.hand).click()
  await button(paperCodeMessages.en.printNew).click()
  await agenda.evaluate((panel) => panel.scrollTo(0, 0))
  await at('vote open')
  phone.socket.emit('waiting-ballots', 2)
  await eventually(() => control.state()?.vote?.onPhonesCount === 2, Boolean, 60_000)
  await button(new RegExp(stepMessages.en.closeStep.consent)).click()
  await page.getByRole('dialog').waitFor()
  await at('ballots on phones')
  await leave()
  phone.socket.emit('waiting-ballots', 0)
  await lead({ type: 'close' })
  await button(votePanelMessages.en.newCount).click()
  await agenda.evaluate((panel) => panel.scrollTo(0, 0))
  await at('vote counted')
  await button(stepMessages.en.more).click()
  await at('more of the step')
  await page.keyboard.press('Escape')

  await lead({ type: 'wifi', wifi: { name: 'Balai RW 05', password: 'gotongroyong' } })
  await button(programmeMessages.en.invite).click()
  await see(page, inviteMessages.en.print)
  await at('invite')
  // As it is printed, alone: the dialog has made the rest of the page unreadable by then.
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
  await page.evaluate(() => {
    document.querySelector('dialog')?.close()
    document.body.dataset['printing'] = 'invite'
  })
  await see(page, inviteMessages.en.sheetTitle)
  await at('poster')
  expectNoFaults()
  for (const { socket } of [control, phone]) socket.disconnect()
  await page.context().close()
})

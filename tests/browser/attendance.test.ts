import type { Browser, Page } from '@playwright/test'
import type { StepId } from '@rembuk/shared/base/id'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { signingMessages } from '@rembuk/shared/i18n/messages/signing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientFolder, laptop, launchBrowser, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { connectControl, createFacilitator, type Facilitator } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

let server: ServerProcess
let browser: Browser
let host: Facilitator
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder, clientFolder })
  host = await createFacilitator(server.url)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
}, 120_000)

const texts = attendanceMessages.id
const signing = signingMessages.id
const wish = appointmentMessages.id
const people = personMessages.id
const invited = [
  'Nama\tRT\tL/P\tUnsur',
  'Bu Sari\t03\tP\tPKK',
  'Pak Joko\t01\tL\tTani',
  ...Array.from({ length: 10 }, (_, index) => `Warga ${index + 1}\tRT 0${(index % 3) + 1}\t${index % 2 ? 'L' : 'P'}\t`),
].join('\n')

/** The host begins the meeting with the attendance list. */
const checkIn = async (): Promise<void> => {
  const control = await connectControl(host)
  const [board] = host.boards
  const step = {
    stepId: 'step-in' as StepId,
    kind: 'check-in',
    prompt: 'Selamat datang',
    boardId: board?.id,
    plannedMinutes: 0,
  }
  await control.send('lead', { command: { type: 'ask', step, isOpen: true }, by: 'Bu Rina' })
  control.socket.disconnect()
}

const openHostPage = async (): Promise<Page> => {
  const context = await openContext(browser, laptop)
  const [name = '', value = ''] = host.cookie.split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(`${server.url}/program/${host.programmeId}/papan/${host.boards[0]?.id}`)
  await page.evaluate(() => localStorage.setItem('rembuk.name', 'Bu Rina'))
  await page.getByRole('button', { name: texts.openList }).click()
  return page
}

const drawSignature = async (phone: Page): Promise<void> => {
  const canvas = phone.locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('the pad is on the page')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await phone.mouse.move(...at(0.2, 0.6))
  await phone.mouse.down()
  for (const [x, y] of [
    [0.3, 0.2],
    [0.4, 0.8],
    [0.55, 0.3],
    [0.7, 0.6],
  ] as const)
    await phone.mouse.move(...at(x, y), { steps: 4 })
  await phone.mouse.up()
}

test('[A22] a host pastes who is invited, two phones sign, the quorum moves on the laptop and on the wall, one is removed', {
  timeout: 600_000,
}, async () => {
  await checkIn()
  const page = await openHostPage()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: texts.invite }).click()
  await dialog.getByLabel(texts.paste).fill(invited)
  await see(page, '12 orang terbaca')
  await shoot(page, 'attendance-paste')
  await dialog.getByRole('button', { name: 'Undang 12 orang' }).click()
  await dialog.getByText('0 dari 12 undangan hadir').waitFor()

  const wall = await page.context().newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(`${server.url}/layar/${host.programmeId}`)
  await see(wall, '0 dari 12 undangan hadir')

  // Without a network: what is filled in waits on the phone, also when its page is closed.
  const hand = await openContext(browser, phoneScreen)
  const offline = await hand.newPage()
  await offline.routeWebSocket(/\/rt\//, (line) => line.close())
  await offline.route(/\/rt\//, (request) => request.abort())
  await offline.goto(`${server.url}/j/${host.code}`)
  await shoot(offline, 'attendance-phone-form')
  await offline.getByLabel(people.name, { exact: true }).fill('Sari')
  await offline.getByLabel(people.hamlet).fill('rt 3')
  await offline.getByRole('group').getByText(people.genders.female).click()
  await offline.getByLabel(people.sector).selectOption('women')
  await offline.getByLabel(people.phone).fill('0812 3456 7890')
  await drawSignature(offline)
  await shoot(offline, 'attendance-phone-signed')
  await offline.getByRole('button', { name: signing.send }).click()
  await shoot(offline, 'attendance-phone-offline')
  await see(offline, signing.onPhone)
  await offline.close()
  const phone = await hand.newPage()
  await phone.goto(`${server.url}/j/${host.code}`)
  await see(phone, signing.saved)
  await shoot(phone, 'attendance-phone-saved')
  // Whoever has signed asks to work on the board, and hears the answer.
  await phone.getByRole('button', { name: wish.ask }).click()
  await see(phone, wish.isAsking)
  await shoot(phone, 'attendance-phone-asking')
  const control = await connectControl(host)
  const [asking] = control.state()?.askings ?? []
  expect(await control.send('appoint', { attendeeId: asking, isEditor: false })).toEqual({ ok: true })
  await see(phone, wish.isRefused)
  control.socket.disconnect()

  const plainContext = await openContext(browser, { ...phoneScreen, javaScriptEnabled: false })
  const plain = await plainContext.newPage()
  await plain.goto(`${server.url}/j/${host.code}?tab=attend`)
  await plain.getByLabel(people.name, { exact: true }).fill('Joko')
  await plain.getByRole('group').getByText(people.genders.male).click()
  await plain.getByRole('button', { name: signing.send }).click()
  await see(plain, signing.saved)
  await shoot(plain, 'attendance-plain')
  await plain.getByRole('button', { name: wish.ask }).click()
  await see(plain, wish.isAsking)

  await dialog.getByText('2 dari 12 undangan hadir').waitFor()
  await see(wall, '2 dari 12 undangan hadir')
  await see(wall, 'Kurang 6 orang lagi')
  await dialog.getByLabel('Tanda tangan Sari').waitFor()

  await dialog.getByRole('button', { name: `${texts.markPresent}: Warga 1`, exact: true }).click()
  await dialog.getByText('3 dari 12 undangan hadir').waitFor()
  await dialog.getByRole('button', { name: texts.addPresent }).click()
  await dialog.getByLabel(people.name, { exact: true }).fill('Tamu dari RW 06')
  await dialog.getByRole('button', { name: texts.saveAndNext }).click()
  await dialog.getByRole('rowheader', { name: 'Tamu dari RW 06' }).waitFor()
  await shoot(page, 'attendance-paper')
  await dialog.getByRole('button', { name: 'Batal' }).click()
  await dialog.getByText('3 dari 12 undangan hadir').waitFor()
  await shoot(page, 'attendance-list')
  await shoot(wall, 'attendance-wall')

  await dialog.getByRole('button', { name: `${texts.remove}: Sari`, exact: true }).click()
  await shoot(page, 'attendance-question')
  await dialog.getByRole('button', { name: texts.removeYes }).click()
  await dialog.getByText('2 dari 11 undangan hadir').waitFor()
  await see(wall, '2 dari 11 undangan hadir')
  await see(phone, signing.gone)
  await shoot(phone, 'attendance-phone-gone')
  expect(await dialog.getByRole('rowheader', { name: 'Sari' }).count()).toBe(0)

  await dialog.getByRole('button', { name: texts.rule }).click()
  await dialog.getByLabel(texts.quorum).selectOption('1/2')
  await shoot(page, 'attendance-rule')
  await dialog.getByRole('button', { name: texts.save, exact: true }).click()
  await see(wall, 'kuorum 6 orang')
  await page.keyboard.press('Escape')
  await shoot(page, 'attendance-panel')
  await page.getByRole('button', { name: `${wish.appoint}: Joko` }).click()
  await see(page, wish.appointed({ name: 'Joko' }))
  await plain.goto(`${server.url}/j/${host.code}?tab=attend`)
  await plain.getByRole('button', { name: wish.openBoard }).waitFor()
})

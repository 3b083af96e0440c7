import type { Browser, Page } from '@playwright/test'
import type { GroupId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { signingMessages } from '@rembuk/shared/i18n/messages/signing'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import type { BallotHolder, Step } from '@rembuk/shared/meeting/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientFolder, laptop, launchBrowser, openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, createFacilitator, type Facilitator, openRoom } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { consentStep, dotsStep, scoreStep } from '../vote/vote-samples.ts'

const texts = voteMessages.id
const panel = votePanelMessages.id
const step = stepMessages.id
const [pipe, fees, road] = [
  'Pipa utama bocor di depan mushola sejak Lebaran',
  'Iuran tidak jelas laporannya',
  'Jalan rusak',
]

let folder: string
let server: ServerProcess
let browser: Browser
let host: Facilitator
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder, clientFolder })
  browser = await launchBrowser()
  host = await createFacilitator(server.url)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await removeFolder?.()
}, 120_000)

/** Titled groups on the board, and an agenda of a vote, a score and a proposal. */
const prepare = async (): Promise<void> => {
  const boardId = host.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  const [editor, witness] = await Promise.all([
    openRoom(server.url, `board/${boardId}`, { cookie: host.cookie }),
    openRoom(server.url, `board/${boardId}`, { cookie: host.cookie }),
  ])
  for (const [index, title] of [pipe, fees, road].entries())
    addGroup(editor.doc, {
      id: `group-00${index}` as GroupId,
      title,
      at: [index * 420, 0],
      size: [400, 300],
      order: `a${index}` as OrderKey,
    })
  await eventually(() => JSON.stringify(witness.doc.getMap('groups').toJSON()).includes(road), Boolean, 20_000)
  editor.leave()
  witness.leave()
  const control = await connectControl(host)
  const steps: readonly Step[] = [dotsStep, scoreStep, consentStep].map((one) => ({ ...one, boardId }))
  expect(await control.send('lead', { command: { type: 'add-steps', steps }, by: '' })).toEqual({ ok: true })
  control.socket.disconnect()
}

const openHost = async (): Promise<Page> => {
  const context = await openContext(browser, laptop)
  const [name = '', value = ''] = host.cookie.split('=')
  context.setDefaultTimeout(15_000)
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(`${server.url}/program/${host.programmeId}/papan/${host.boards[0]?.id}`)
  return page
}
const openPhone = async (): Promise<Page> => {
  const context = await openContext(browser, phoneScreen)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`${server.url}/j/${host.code}`)
  return page
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const give = (phone: Page, title: string) => press(phone, texts.addDot({ title }))
const enterHands = async (page: Page, fields: Readonly<Record<string, string>>) => {
  await press(page, panel.enter.hand)
  for (const [label, value] of Object.entries(fields))
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  await page.getByLabel(panel.countedBy).fill('Pak Dedi')
  await press(page, panel.save)
}

test('[V40] a host and three phones hold a vote, score what came first and agree on a proposal; nothing is lost on the way', {
  timeout: 600_000,
}, async () => {
  await prepare()
  const page = await openHost()
  const shootPanel = async (name: string) => {
    await page.locator('#meeting-panel').evaluate((node) => node.scrollTo(0, 0))
    await shoot(page, name)
  }
  const [sari, joko, wati] = [await openPhone(), await openPhone(), await openPhone()]

  await page.getByRole('button', { name: step.firstStep }).click()
  await press(page, step.openStep.vote)
  await give(sari, pipe)
  await give(sari, pipe)
  await give(sari, road)
  expect(await sari.getByRole('button', { name: texts.addDot({ title: fees }) }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await shoot(sari, 'vote-dots')
  await press(sari, texts.cast.vote)
  await see(sari, texts.changeLater)

  // Joko's phone has no network when he votes, and is loaded anew before the server is there again.
  await give(joko, road)
  const { port } = server
  await server.kill()
  await press(joko, texts.cast.vote)
  await see(joko, texts.onPhoneOffline)
  server = await startServerProcess({ folder, clientFolder, port })
  await joko.reload()
  await see(joko, texts.changeLater)
  expect(await joko.getByRole('status', { name: texts.dotsOn({ title: road }) }).textContent()).toBe('1')

  await see(page, panel.voted({ count: 2 }))
  await see(page, panel.hardlySecret)
  await enterHands(page, { [panel.people]: '4', [road]: '5', [fees]: '1' })
  await see(page, panel.voted({ count: 6 }))
  await shootPanel('vote-host-open')
  await press(page, step.closeStep.vote)
  await see(sari, texts.results)
  await see(sari, texts.counted)
  await see(page, panel.countedByWho({ source: texts.sources.hand, name: 'Pak Dedi' }))
  await shoot(sari, 'vote-dots-result')
  await shootPanel('vote-host-result')
  expect(
    await page
      .locator('ol li', { hasText: `1. ${road}` })
      .first()
      .textContent(),
  ).toContain('7')

  await page.getByRole('button', { name: step.nextStep }).click()
  await press(page, step.openStep.score)
  await see(sari, texts.scoreHint)
  const cells = await sari.getByText('4', { exact: true }).count()
  for (let index = 0; index < cells; index += 1) await sari.getByText('4', { exact: true }).nth(index).click()
  await shoot(sari, 'vote-score')
  await press(sari, texts.cast.score)
  await see(sari, texts.changeLater)
  await press(page, step.closeStep.score)
  await see(page, texts.rank)
  await shootPanel('vote-host-score')

  await page.getByRole('button', { name: step.nextStep }).click()
  await press(page, step.openStep.consent)
  for (const [phone, level] of [
    [sari, texts.levels.support],
    [joko, texts.levels.object],
    [wati, texts.levels.doubt],
  ] as const) {
    await phone.getByText(level, { exact: true }).click()
    await see(phone, texts.changeLater)
  }
  await wati.getByText(texts.levels.accept, { exact: true }).click()
  await see(page, panel.voted({ count: 3 }))
  await see(wati, texts.changeLater)
  await shoot(wati, 'vote-consent')
  await press(page, step.closeStep.consent)
  await see(page, texts.accepts({ percent: 66, needed: 67 }))
  await see(wati, texts.notAgreed)
  await shootPanel('vote-host-consent')
  await shoot(wati, 'vote-consent-result')
})

test('[V61] on two phones a slip’s code votes once, and whoever has signed the attendance list once', {
  timeout: 600_000,
}, async () => {
  const control = await connectControl(host)
  const ask = (stepId: string, ballotPer: BallotHolder, isNewCount = false) =>
    control.send('lead', {
      command: {
        type: 'ask',
        step: { ...consentStep, stepId, ballotPer, boardId: host.boards[0]?.id },
        isOpen: true,
        isNewCount,
      },
    })
  const codes = (await control.send('paper-codes', { count: 2, isNew: false })) as { readonly value: readonly string[] }
  const [code = ''] = codes.value
  expect(await ask('step-slips', 'code')).toEqual({ ok: true })
  const [sari, joko] = [await openPhone(), await openPhone()]
  for (const phone of [sari, joko]) {
    await phone.getByLabel(texts.paperCode).fill(code)
    await press(phone, texts.useCode)
    await phone.getByText(texts.levels.agree, { exact: true }).click()
    await see(phone, phone === sari ? texts.changeLater : problemText('id', { type: 'PaperCodeUsed' }))
  }
  await shoot(joko, 'vote-code-used')
  await eventually(() => control.state()?.vote?.ballotCounts.phone === 1)

  expect(await ask('step-listed', 'person')).toEqual({ ok: true })
  await see(sari, texts.signFirst)
  await shoot(sari, 'vote-sign-first')
  await sari.getByText(texts.signNow, { exact: true }).first().click()
  await sari.getByLabel(personMessages.id.name, { exact: true }).fill('Bu Sari')
  await press(sari, signingMessages.id.send)
  await see(sari, signingMessages.id.saved)
  await sari.goto(`${server.url}/j/${host.code}?tab=vote`)
  await sari.getByText(texts.levels.agree, { exact: true }).click()
  await see(sari, texts.changeLater)
  await see(joko, texts.signFirst)
  await eventually(() => control.state()?.vote?.ballotCounts.phone === 1)
  control.socket.disconnect()
})

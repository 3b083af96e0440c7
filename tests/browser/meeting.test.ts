import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { BoardId, CriterionId, GroupId, StepId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { closedVoteMessages } from '@rembuk/shared/i18n/messages/closed-vote'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { signingMessages } from '@rembuk/shared/i18n/messages/signing'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { Step } from '@rembuk/shared/meeting/step'
import { placeNotes } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, test } from 'vitest'
import { readDocxText } from '../record/docx-text.ts'
import { watchAccess } from '../support/accessible.ts'
import { artifactsFolder, see, shoot } from '../support/browser.ts'
import { joinAsHost, openBoardAs, openBrowserOf, openPhonePage } from '../support/pages.ts'
import { connectControl, createFacilitator, openRoom } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const bar = stepMessages.id
const closed = closedVoteMessages.id
const vote = voteMessages.id
const decide = decisionMessages.id
const wallTexts = projectorMessages.id
const [pipe, fees] = ['Pipa utama bocor', 'Iuran tanpa laporan']
const decision = 'Pipa utama diganti sebelum musim hujan'
const notes = ['Pipa bocor di depan mushola', 'Air keluar jam 2 pagi', 'Meteran rusak', 'Tandon retak', 'Got mampet']
const [plainNote, firstOfKiosk, secondOfKiosk, lateNote] = [
  'Ditulis dari HP lama',
  'Suara Mbah Karto',
  'Suara Mbah Sum',
  'Ditulis tanpa jaringan',
]

const app = serveApp()

const stepsOn = (boardId: BoardId): readonly Step[] => {
  const base = <Kind extends Step['kind']>(kind: Kind, prompt: string) => ({
    stepId: `full-${kind}` as StepId,
    kind,
    prompt,
    boardId,
    plannedMinutes: 5,
  })
  const criteria = [{ criterionId: 'criterion-1' as CriterionId, title: 'Dirasakan banyak orang', weight: 1 }]
  return [
    base('check-in', 'Siapa saja yang hadir?'),
    {
      ...base('write', 'Apa yang paling mengganggu?'),
      kinds: ['problem'],
      showsNames: false,
      isSecret: false,
      needsApproval: false,
    },
    base('group', 'Mana yang senada?'),
    { ...base('vote', 'Mana yang paling mendesak?'), dots: 1, dotsPerChoice: 1 },
    { ...base('score', 'Berapa nilainya?'), criteria, shortlist: 2 },
    { ...base('consent', 'Setujukah Anda?'), proposal: decision, neededPercent: 67 },
    { ...base('discuss', 'Siapa yang mengerjakan?'), secondsPerSpeaker: 60 },
    base('readback', 'Keputusan kita baca satu per satu'),
  ]
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const isSaved = (page: Page, text: string) =>
  page.locator('#notes .note').filter({ hasText: text }).getByText(phoneMessages.id.saved, { exact: true }).waitFor()
const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('#text').fill(text)
  await page.getByRole('button', { name: phoneMessages.id.send }).click()
}
/** How often words stand in a document, wherever its lines break. */
const countIn = (document: string, words: string): number => {
  const squeeze = (text: string) => text.replace(/[\s\u200b]/g, '')
  return squeeze(document).split(squeeze(words)).length - 1
}

test('[B13] a hall holds a whole meeting of eight steps: nothing of anybody is lost, every screen shows the same step, all can read it, and the record holds it all', {
  timeout: 600_000,
}, async () => {
  const facilitator = await createFacilitator(app.server.url)
  const boardId = facilitator.boards[0]?.id as BoardId
  const control = await connectControl(facilitator)
  const steps = stepsOn(boardId)
  expect(await control.send('lead', { command: { type: 'add-steps', steps }, by: 'Bu Rina' })).toMatchObject({
    ok: true,
  })

  const host = await openBoardAs(app.browser, facilitator)
  const cohost = await openBoardAs(app.browser, facilitator, {
    cookie: await joinAsHost(facilitator),
    name: 'Pak Dedi',
  })
  const wallContext = await openBrowserOf(app.browser, { ...facilitator, name: '' })
  const wall = await wallContext.newPage()
  await wall.setViewportSize({ width: 1280, height: 720 })
  await wall.goto(`${facilitator.url}/layar/${facilitator.programmeId}`)
  const phones: Page[] = []
  for (const _ of notes) phones.push(await openPhonePage(app.browser, facilitator))
  const late = await openPhonePage(app.browser, facilitator)
  const kiosk = await openPhonePage(app.browser, facilitator)
  const plain = await openPhonePage(app.browser, facilitator, { javaScriptEnabled: false })
  // Too old for our scripts, but with one to look at the page.
  const old = await openPhonePage(app.browser, facilitator)
  await old.route('**/*.js', (request) => request.abort())
  const [sari, joko] = phones
  if (!sari || !joko) throw new Error('there are phones')

  const goOn = async (page: Page, step: Step, watching: readonly Page[]): Promise<void> => {
    await press(page, new RegExp(`${bar.nextStep}|${bar.firstStep}`))
    for (const screen of watching) await see(screen, step.prompt)
  }
  const { look, expectNoFaults } = watchAccess()
  const lookAtAll = async (state: string): Promise<void> => {
    for (const [name, screen] of Object.entries({ host, wall, phone: sari })) await look(screen, `${name}, ${state}`)
    await old.goto(`${facilitator.url}/j/${facilitator.code}`)
    await look(old, `phone without scripts, ${state}`)
  }
  const everybody = [host, cohost, wall, ...phones, kiosk, late]
  const connected = everybody.filter((page) => page !== late)
  const [checkIn, writing, grouping, dots, scores, consent, talk, reading] = steps
  if (!checkIn || !writing || !grouping || !dots || !scores || !consent || !talk || !reading)
    throw new Error('there are eight steps')

  // 1. Who is here.
  await goOn(host, checkIn, everybody)
  await press(host, bar.openStep['check-in'])
  await sari.getByLabel(personMessages.id.name, { exact: true }).waitFor()
  await lookAtAll('check-in')
  await sari.getByLabel(personMessages.id.name, { exact: true }).fill('Bu Sari')
  await sari.getByRole('group').getByText(personMessages.id.genders.female).click()
  await press(sari, signingMessages.id.send)
  await see(sari, signingMessages.id.saved)
  await press(cohost, bar.closeStep['check-in'])

  // 2. Everybody writes; one has lost the network, one has no scripts, one phone goes from hand to hand.
  await goOn(cohost, writing, everybody)
  await press(host, bar.openStep.write)
  await sari.locator('#text').waitFor()
  await lookAtAll('writing')
  for (const [index, phone] of phones.entries()) await write(phone, notes[index] ?? '')
  for (const [index, phone] of phones.entries()) await isSaved(phone, notes[index] ?? '')
  await late.locator('#text').waitFor()
  await late.context().setOffline(true)
  await write(late, lateNote)
  await late.locator('#notes .note').filter({ hasText: lateNote }).waitFor()
  await plain.goto(`${facilitator.url}/j/${facilitator.code}`)
  await write(plain, plainNote)
  await see(plain, phonePageMessages.id.savedNow)
  await write(kiosk, firstOfKiosk)
  await isSaved(kiosk, firstOfKiosk)
  await kiosk.getByText(phonePageMessages.id.kiosk).click()
  await press(kiosk, phoneMessages.id.nextPerson)
  await kiosk.waitForURL(/kiosk=1/)
  await see(kiosk, 'Terhubung')
  expect(await kiosk.getByText(firstOfKiosk).count()).toBe(0)
  await write(kiosk, secondOfKiosk)
  await isSaved(kiosk, secondOfKiosk)
  const written = [...notes, plainNote, firstOfKiosk, secondOfKiosk]
  for (const page of [host, cohost, wall]) for (const note of written) await see(page, note)
  await shoot(host, 'meeting-write')
  await shoot(wall, 'meeting-write-wall')
  await press(host, bar.closeStep.write)

  // 3. Notes are grouped; then the host goes back for the one whose network is there again.
  await goOn(host, grouping, connected)
  const room = await openRoom(facilitator.url, `board/${boardId}`, { cookie: facilitator.cookie })
  for (const [index, title] of [pipe, fees].entries()) {
    const groupId = `group-00${index}` as GroupId
    addGroup(room.doc, { id: groupId, title, at: [index * 440, 0], size: [420, 600], order: `a${index}` as OrderKey })
    const half = listNotes(room.doc).filter((_, place) => place % 2 === index)
    placeNotes(
      room.doc,
      half.map(({ id }, place) => ({
        noteId: id,
        at: [index * 440 + 20 + (place % 2) * 196, 60 + Math.floor(place / 2) * 140],
        groupId,
      })),
    )
  }
  for (const page of [host, cohost, wall]) await see(page, pipe)
  await lookAtAll('grouping')
  room.leave()
  await press(host, bar.more)
  await press(host, new RegExp(bar.backTo))
  for (const page of connected) await see(page, writing.prompt)
  await press(host, bar.openStep.write)
  await late.context().setOffline(false)
  await isSaved(late, lateNote)
  for (const page of [host, cohost, wall]) await see(page, lateNote)
  await press(host, bar.closeStep.write)
  await goOn(cohost, grouping, everybody)

  // 4 to 6. Ballots: dots, scores, agreement; also from the phone without scripts.
  await goOn(host, dots, everybody)
  await press(host, bar.openStep.vote)
  await lookAtAll('voting')
  for (const phone of [sari, joko, late]) {
    await press(phone, vote.addDot({ title: pipe }))
    await press(phone, vote.cast.vote)
    await see(phone, vote.changeLater)
  }
  await plain.goto(`${facilitator.url}/j/${facilitator.code}?tab=vote`)
  await plain.getByLabel(pipe).fill('1')
  await press(plain, vote.cast.vote)
  await see(plain, vote.votedNow)
  await shoot(plain, 'meeting-vote-plain')
  await press(host, bar.closeStep.vote)
  for (const page of [sari, joko, late]) await see(page, vote.counted)
  await see(wall, wallTexts.sources({ phone: 4, hand: 0, paper: 0 }))

  await lookAtAll('votes counted')

  await goOn(cohost, scores, everybody)
  await press(cohost, bar.openStep.score)
  await see(sari, vote.scoreHint)
  await lookAtAll('scoring')
  const cells = sari.getByText('4', { exact: true }).filter({ visible: true })
  for (let index = 0; index < (await cells.count()); index += 1) await cells.nth(index).click()
  await press(sari, vote.cast.score)
  await see(sari, vote.changeLater)
  await press(cohost, bar.closeStep.score)
  await see(sari, vote.results)

  await goOn(host, consent, everybody)
  await press(host, bar.openStep.consent)
  await sari.getByText(vote.levels.agree, { exact: true }).waitFor()
  await lookAtAll('asking for agreement')
  for (const phone of [sari, joko, late]) {
    await phone.getByText(vote.levels.agree, { exact: true }).click()
    await see(phone, vote.changeLater)
  }
  await press(host, bar.closeStep.consent)
  await see(sari, vote.agreed)
  await see(wall, wallTexts.reached({ percent: 100 }))

  // What was counted in an earlier step is read in the panel, and on the wall for as long as the host shows it.
  const earlier = host
    .getByRole('region', { name: closed.title })
    .getByRole('listitem')
    .filter({ hasText: dots.prompt })
  await earlier.getByRole('button', { name: closed.open }).click()
  await earlier.getByRole('listitem').filter({ hasText: pipe }).first().waitFor()
  await earlier.getByRole('button', { name: closed.show }).click()
  await see(wall, closed.onWall)
  await see(wall, pipe)
  expect(await sari.getByText(closed.onWall).count()).toBe(0)
  await earlier.getByRole('button', { name: closed.hide }).click()
  await see(wall, wallTexts.reached({ percent: 100 }))

  // 7. One after the other speaks.
  await goOn(host, talk, everybody)
  await press(host, bar.openStep.discuss)
  await joko.locator('#hand-name').or(joko.getByLabel(queueMessages.id.nameLabel).last()).first().fill('Pak Joko')
  await press(joko, queueMessages.id.raise)
  await see(joko, queueMessages.id.yourPlace({ place: 1 }))
  await press(cohost, queueMessages.id.next)
  await see(joko, queueMessages.id.yourTurn)
  await see(wall, 'Pak Joko')
  await lookAtAll('speaking')
  await press(host, bar.closeStep.discuss)

  // 8. The decision is read back and confirmed before everybody. The co-host goes on while the host still writes it.
  await press(host, decide.add)
  await host.getByLabel(decide.text).fill(decision)
  await goOn(cohost, reading, everybody)
  await host.locator('[aria-current=step]').getByText(reading.prompt).waitFor()
  await host.getByRole('dialog').getByRole('button', { name: decide.save, exact: true }).click()
  await see(wall, decision)
  await see(wall, wallTexts.states.proposed)
  await see(host, decide.reading)
  await shoot(wall, 'meeting-readback-wall')
  await press(host, decide.confirm)
  await see(wall, wallTexts.allRead)
  await lookAtAll('reading back')
  await press(cohost, bar.more)
  await press(cohost, bar.endMeeting)
  for (const page of [host, cohost]) await see(page, bar.ended)
  await see(wall, wallTexts.ended)
  for (const page of [...phones, kiosk, late]) await see(page, phonePageMessages.id.ended)
  await lookAtAll('ended')
  expectNoFaults()

  // The record holds all of it once, and nothing of the one who signed but the number.
  await host.goto(`${facilitator.url}/program/${facilitator.programmeId}/notulen/${facilitator.meetingId}`)
  await press(host, minutesMessages.id.lookAtPrint)
  await host.getByAltText(/Halaman 1 dari/).waitFor()
  const [file] = await Promise.all([
    host.waitForEvent('download'),
    host.getByRole('button', { name: 'Word (DOCX)', exact: true }).click(),
  ])
  const path = join(artifactsFolder, 'meeting.docx')
  await file.saveAs(path)
  const record = readDocxText(readFileSync(path))
  const wanted = [...written, lateNote].map((words) => [words, 1])
  expect(wanted.map(([words]) => [words, countIn(record, String(words))])).toEqual(wanted)
  expect(countIn(record, decision)).toBeGreaterThan(0)
  control.socket.disconnect()
})

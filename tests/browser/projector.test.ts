import type { Page } from '@playwright/test'
import type { BoardId, CriterionId, GroupId, NoteId, StepId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { addGroup } from '@rembuk/shared/group/group-commands'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import type { Step } from '@rembuk/shared/meeting/step'
import { addNote } from '@rembuk/shared/note/note-commands'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import { feeDecision, pipeDecision } from '../decision/decision-samples.ts'
import { openContext, see, shoot } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  openRoom,
} from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const texts = projectorMessages.id
const walls = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const longWords =
  'Mempertanggungjawabkan ketidakseimbangan pembagian air antara warga yang bertempat tinggal di dataran tinggi dan di bantaran sungai'

const app = serveApp()

const stepOn = (boardId: BoardId) => (step: Partial<Step> & Pick<Step, 'kind'>) =>
  ({
    stepId: `step-${step.kind}` as StepId,
    prompt: `Langkah ${step.kind}`,
    boardId,
    plannedMinutes: 0,
    ...step,
  }) as Step

/** Leads as the host's page does; a refusal fails the test. */
const lead = async (control: Control, command: LeadCommand): Promise<void> => {
  const answer = await control.send('lead', { command, by: 'Bu Rina' })
  if (!answer.ok) throw new Error(answer.error?.type)
}

/** A picture at each size of wall; nothing may stick out of it, and no line of fitted words may be cut. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const wall of walls) {
    await page.setViewportSize(wall)
    await page.waitForTimeout(700)
    await shoot(page, `wall-${name}-${wall.width}`)
    const isWithin = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      const isWhole = (words: Element) => {
        const room = words.parentElement as Element
        const bottom = room.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(room).paddingBottom)
        return words.getBoundingClientRect().bottom <= bottom + 1
      }
      const words = [...document.querySelectorAll('p[class*="words"]')]
      return scrollWidth <= innerWidth && scrollHeight <= innerHeight && words.every(isWhole)
    })
    expect([name, wall.width, isWithin]).toEqual([name, wall.width, true])
  }
}

const openWall = async (host: Facilitator): Promise<Page> => {
  const context = await openContext(app.browser, { viewport: walls[0], locale: 'id-ID' })
  const [name = '', value = ''] = host.cookie.split('=')
  await context.addCookies([{ name, value, url: app.server.url }])
  const page = await context.newPage()
  await page.goto(`${app.server.url}/layar/${host.programmeId}`)
  return page
}

test('[J5] the wall follows the host through every kind of step, says what phones may do, and how much time is left', {
  timeout: 600_000,
}, async () => {
  const host = await createFacilitator(app.server.url)
  const control = await connectControl(host)
  const phone = await connectPhone(app.server.url, host.code)
  const boardId = host.boards[0]?.id as BoardId
  const aStep = stepOn(boardId)
  const ask = (step: Step, isOpen = true) => lead(control, { type: 'ask', step, isOpen })
  const wall = await openWall(host)
  await see(wall, `${host.code.slice(0, 3)} ${host.code.slice(3)}`)
  await look(wall, 'welcome')

  await ask(aStep({ kind: 'check-in', prompt: 'Silakan masuk dan isi daftar hadir' }))
  await see(wall, texts.open['check-in'])
  await look(wall, 'check-in')

  await lead(control, { type: 'wifi', wifi: { name: 'Balai-RW05', password: 'rukun; 123' } })
  await see(wall, 'Balai-RW05')
  await see(wall, texts.wifiPassword({ password: 'rukun; 123' }))
  await look(wall, 'check-in-wifi')
  expect(JSON.stringify(phone.state())).not.toContain('rukun')

  const secret = aStep({
    kind: 'write',
    stepId: 'step-secret' as StepId,
    prompt: 'Apa yang paling mengganggu di kampung kita?',
    kinds: ['problem', 'asset'],
    showsNames: false,
    isSecret: true,
    needsApproval: false,
    plannedMinutes: 5,
  })
  await ask(secret, false)
  await see(wall, texts.notYet.write)
  await lead(control, { type: 'open' })
  await see(wall, /^4:5\d$/)
  await phone.send({
    type: 'write',
    commandId: 'command-1',
    noteKey: 'note-key-1',
    kind: 'problem',
    text: 'Pipa bocor di depan mushola',
    name: '',
  })
  await see(wall, texts.sealed({ count: 1 }))
  expect(await wall.getByText('Pipa bocor').count()).toBe(0)
  await look(wall, 'secret')
  await lead(control, { type: 'pause' })
  await see(wall, texts.timePaused)
  await lead(control, { type: 'freeze', isFrozen: true })
  await see(wall, texts.frozen)
  await look(wall, 'frozen')
  await lead(control, { type: 'freeze', isFrozen: false })
  await lead(control, { type: 'resume' })
  await lead(control, { type: 'extend', minutes: -60 })
  await see(wall, texts.timeOver({ minutes: 0 }))
  await lead(control, { type: 'close' })
  await see(wall, texts.closed.write)
  await look(wall, 'time-over')
  await lead(control, { type: 'reveal', stepId: secret.stepId })
  await see(wall, 'Pipa bocor di depan mushola')
  await look(wall, 'revealed')

  const board = await openRoom(app.server.url, boardRoom(boardId), { cookie: host.cookie })
  for (let number = 1; number <= 40; number++)
    addNote(board.doc, {
      id: `note-${String(number).padStart(4, '0')}` as NoteId,
      kind: 'problem',
      text: number === 40 ? longWords : `Keluhan nomor ${number}: air kecil di jam masak`,
      author: { role: 'editor', name: 'Pak Dedi' },
      createdAtMs: Date.now() + number,
    })
  await see(wall, 'Keluhan nomor 39')
  await look(wall, 'forty-notes')
  const noteIds = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `note-${String(from + index).padStart(4, '0')}` as NoteId)
  const titles = ['Air bersih', longWords, 'Iuran', 'Jalan', 'Sampah', 'Lampu', 'Pos ronda']
  for (const [index, title] of titles.entries())
    addGroup(board.doc, {
      id: `group-${index}` as GroupId,
      title,
      at: [index * 400, 0],
      size: [300, 300],
      order: `a${index}` as OrderKey,
      noteIds: noteIds(1 + index * 5, 6 + index * 5),
    })
  await ask(aStep({ kind: 'group', prompt: 'Mana yang senada?' }), false)
  await see(wall, 'Air bersih')
  await look(wall, 'groups')

  await lead(control, { type: 'spotlight', spotlight: { boardId, itemId: 'note-0040' as NoteId } })
  await see(wall, longWords)
  await look(wall, 'spotlight-note')
  await lead(control, { type: 'spotlight', spotlight: { boardId, itemId: 'group-1' as GroupId } })
  await see(wall, texts.inGroup({ count: 5 }))
  await look(wall, 'spotlight-group')
  await lead(control, { type: 'spotlight', spotlight: null })
  await see(wall, 'Mana yang senada?')

  const cast = async (kind: string, ballot: unknown): Promise<void> => {
    const cast = { stepId: `step-${kind}`, round: 1, ballotKey: 'ballot-key-1', revision: 1, ballot }
    const answer = await phone.socket.timeout(20_000).emitWithAck('cast', cast)
    if (!answer.ok) throw new Error(answer.error.type)
  }
  await ask(aStep({ kind: 'vote', prompt: 'Mana yang paling mendesak?', dots: 3, dotsPerChoice: 2 }))
  await see(wall, texts.voted({ count: 0, presentCount: null }))
  await look(wall, 'vote-none')
  await cast('vote', { kind: 'vote', dots: { 'group-0': 2, 'group-1': 1 } })
  const counted = { stepId: 'step-vote', round: 1, source: 'hand', ballotCount: 12, countedBy: 'Pak Dedi' }
  const hands = await control.send('enter-count', {
    ...counted,
    totals: { 'group-0': 10, 'group-1': 20, 'group-4': 6 },
  })
  expect(hands).toMatchObject({ ok: true })
  await wall.locator('footer b').getByText('13', { exact: true }).waitFor()
  await look(wall, 'vote-open')
  expect(await wall.getByText('21', { exact: true }).count()).toBe(0)
  await lead(control, { type: 'close' })
  await see(wall, texts.sources({ phone: 1, hand: 12, paper: 0 }))
  expect(await wall.getByText('21', { exact: true }).count()).toBe(1)
  await look(wall, 'vote-result')

  const titlesOfCriteria = [
    'Dirasakan banyak orang',
    'Sangat parah',
    'Menghambat pendapatan',
    'Sering terjadi',
    'Potensi tersedia',
  ]
  const criteria = titlesOfCriteria.map((title, index) => ({
    criterionId: `criterion-${index}` as CriterionId,
    title,
    weight: index + 1,
  }))
  await ask(aStep({ kind: 'score', prompt: 'Nilai tiap masalah', criteria, shortlist: 5 }))
  await see(wall, 'Menghambat pendapatan')
  await look(wall, 'score-open')
  const scores = Object.fromEntries(criteria.map(({ criterionId, weight }) => [criterionId, weight]))
  await cast('score', { kind: 'score', scores: { 'group-0': scores, 'group-1': scores, 'group-4': scores } })
  await lead(control, { type: 'close' })
  await see(wall, '3,7')
  await look(wall, 'score-result')

  const proposal = `${longWords}. `.repeat(4)
  await ask(aStep({ kind: 'consent', prompt: 'Apakah kita sepakat?', proposal, neededPercent: 80 }))
  await see(wall, texts.needed({ percent: 80 }))
  await look(wall, 'consent-open')
  await cast('consent', { kind: 'consent', level: 'accept' })
  await lead(control, { type: 'close' })
  await see(wall, texts.reached({ percent: 100 }))
  await look(wall, 'consent-result')

  await ask(aStep({ kind: 'discuss', prompt: 'Bagaimana pendapat warga?', secondsPerSpeaker: 120 }))
  await see(wall, 'Air bersih')
  const names = ['Bu Sari', 'Pak Joko', longWords.slice(0, 70), 'Mas Budi', 'Mbak Rini', 'Pak RT', 'Bu Lurah']
  for (const [index, name] of names.entries())
    expect(await control.send('lead-queue', { type: 'add', handId: `hand-000${index}`, name })).toMatchObject({
      ok: true,
    })
  await see(wall, texts.nobodySpeaks)
  await control.send('lead-queue', { type: 'next', from: null })
  await see(wall, /^1:5\d$/)
  await look(wall, 'queue')

  await ask(aStep({ kind: 'readback', prompt: 'Kita baca keputusan satu per satu' }))
  await see(wall, texts.noDecisions)
  await look(wall, 'readback-none')
  for (const decision of [pipeDecision, { ...feeDecision, text: `${longWords}. `.repeat(6) }])
    expect(await control.send('decide', { type: 'put', decision })).toMatchObject({ ok: true })
  await see(wall, texts.states.proposed)
  await look(wall, 'readback-proposed')
  await control.send('decide', { type: 'confirm', decisionId: pipeDecision.decisionId })
  await see(wall, texts.decisionOf({ number: 2, count: 2 }))
  await look(wall, 'readback-long')
  await lead(control, { type: 'read', decisionId: pipeDecision.decisionId })
  await see(wall, texts.states.confirmed)
  await look(wall, 'readback-confirmed')

  await app.server.kill()
  await see(wall, texts.disconnected)
  await app.startAgain()
  await wall.getByText(texts.disconnected).waitFor({ state: 'detached' })
  await eventually(() => control.socket.connected, Boolean, 60_000)
  await lead(control, { type: 'end' })
  await see(wall, texts.ended)
  await look(wall, 'ended')
  control.socket.disconnect()
  phone.socket.disconnect()
  board.leave()
})

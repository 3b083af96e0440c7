import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { BallotStep, Step } from '@rembuk/shared/meeting/step'
import { expect, test } from 'vitest'
import { see } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { enter, focusedName, tabTo } from '../support/keyboard.ts'
import { openBoardAs, openPhonePage } from '../support/pages.ts'
import { connectControl, createFacilitator } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'
import { consentStep } from '../vote/vote-samples.ts'

const app = serveApp()
const step = stepMessages.id
const agenda = agendaMessages.id
const decide = decisionMessages.id
const vote = voteMessages.id
const decision = 'Iuran air dicatat dan ditempel di balai'

test('[B14] a host leads a whole meeting without a pointer, and a resident writes and votes without one; the focus is never lost', {
  timeout: 600_000,
}, async () => {
  const facilitator = await createFacilitator(app.server.url)
  const control = await connectControl(facilitator)
  const seen = (is: (state: NonNullable<ReturnType<typeof control.state>>) => boolean) =>
    eventually(
      () => control.state(),
      (state) => state !== undefined && is(state),
      60_000,
    )
  const isAt = (kind: Step['kind'], isOpen: boolean) =>
    seen((state) => currentStepOf(state)?.kind === kind && state.run.isOpen === isOpen)
  const host = await openBoardAs(app.browser, facilitator)
  const phone = await openPhonePage(app.browser, facilitator)
  const kindNow = () => {
    const state = control.state()
    return state && currentStepOf(state)?.kind
  }
  const isFocusKept = async () => expect(await focusedName(host)).not.toBe('')

  // An agenda that is ready-made, then put in another order and added to.
  await enter(host, /^Pakai /)
  await seen(({ steps }) => steps.length > 3)
  const prompts = () => (control.state()?.steps ?? []).map(({ prompt }) => prompt)
  const [first = '', second = ''] = prompts()
  await isFocusKept()
  await tabTo(host, first)
  await host.keyboard.press('Enter')
  await enter(host, agenda.moveDown)
  await seen(({ steps }) => steps[1]?.prompt === first)
  await isFocusKept()
  await enter(host, agenda.moveUp)
  await seen(({ steps }) => steps[1]?.prompt === second)
  await enter(host, agenda.editStep)
  await host.getByRole('dialog').waitFor()
  expect(await host.evaluate(() => document.activeElement?.closest('dialog, [role=dialog]') !== null)).toBe(true)
  await host.keyboard.press('Escape')
  await host.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focusedName(host)).toContain(agenda.editStep)
  const boardId = facilitator.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  const agreement: BallotStep = { ...consentStep, boardId }
  const writing = control.state()?.steps.find(({ kind }) => kind === 'write')
  if (!writing) throw new Error('the agenda has a writing step')

  // Time, phones, going on and back.
  await enter(host, step.firstStep)
  await seen(({ run }) => run.startedAtMs !== null)
  await isFocusKept()
  await enter(host, step.more)
  await enter(host, step.freeze)
  await seen(({ run }) => run.isFrozen)
  await enter(host, step.more)
  await enter(host, step.unfreeze)
  await seen(({ run }) => !run.isFrozen)
  for (let steps = 0; kindNow() !== 'write'; steps += 1) {
    if (steps > 20) throw new Error('no step of writing comes')
    const before = control.state()?.run.stepId
    await enter(host, step.more)
    await enter(host, step.skipTo)
    await seen(({ run }) => run.stepId !== before)
    await isFocusKept()
  }
  await enter(host, step.openStep.write)
  await isAt('write', true)
  await enter(host, step.pause)
  await seen(({ run }) => run.timer !== null && 'leftMs' in run.timer)
  await enter(host, step.resume)

  // A resident writes.
  await phone.locator('#text').waitFor()
  await tabTo(phone, /./)
  for (let stops = 0; (await phone.evaluate(() => document.activeElement?.id)) !== 'text'; stops += 1) {
    if (stops > 60) throw new Error('no Tab leads to the text')
    await phone.keyboard.press('Tab')
  }
  await phone.keyboard.type('Air keruh sejak Senin')
  await enter(phone, phoneMessages.id.send)
  await phone.locator('#notes .note').getByText(phoneMessages.id.saved, { exact: true }).waitFor()
  await enter(host, step.closeStep.write)
  await isAt('write', false)

  // A resident says where they stand.
  expect(await control.send('lead', { command: { type: 'ask', step: agreement, isOpen: true }, by: '' })).toMatchObject(
    { ok: true },
  )
  await phone.getByText(vote.levels.agree, { exact: true }).waitFor()
  for (
    let stops = 0;
    !(await phone.evaluate(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio',
    ));
    stops += 1
  ) {
    if (stops > 60) throw new Error('no Tab leads to the ballot')
    await phone.keyboard.press('Tab')
  }
  await phone.keyboard.press('ArrowDown')
  await see(phone, vote.changeLater)
  await enter(host, step.closeStep.consent)
  await seen(({ vote: counted }) => counted?.result?.bySource.phone.ballotCount === 1)
  await isFocusKept()

  // A decision, and the end.
  await enter(host, decide.add)
  await host.getByRole('dialog').waitFor()
  await tabTo(host, decide.text)
  await host.keyboard.type(decision)
  await enter(host, decide.save)
  await seen(({ decisions }) => decisions.some(({ text }) => text === decision))
  const reading = control.state()?.steps.find(({ kind }) => kind === 'readback')
  if (!reading) throw new Error('the agenda has a step of reading back')
  await tabTo(host, reading.prompt)
  await host.keyboard.press('Enter')
  await enter(host, agenda.goToStep)
  await seen(({ run }) => run.stepId === reading.stepId)
  await isFocusKept()
  await enter(host, decide.confirm)
  await seen(({ decisions }) => decisions[0]?.state === 'confirmed')
  await isFocusKept()
  await enter(host, step.more)
  await enter(host, step.endMeeting)
  await see(host, step.ended)
  await see(phone, phonePageMessages.id.ended)
  control.socket.disconnect()
})

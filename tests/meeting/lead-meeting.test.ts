import type { BoardId, CriterionId, StepId } from '@rembuk/shared/base/id'
import type { Result } from '@rembuk/shared/base/result'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { leadCommandSchema } from '@rembuk/shared/meeting/lead-command'
import { emptyPlan, leadMeeting, leftMsOf, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { maxSteps, quickStepIdOf, type Step, type StepKind, type StepOf } from '@rembuk/shared/meeting/step'
import { expect, test } from 'vitest'

const minuteMs = 60_000
const startMs = 1_000_000
const boardId = 'board-map' as BoardId
const stepOf = (name: string, changes: Partial<StepOf<'group'>> = {}): Step => ({
  stepId: `agenda-${name}` as StepId,
  kind: 'group',
  prompt: name,
  boardId,
  plannedMinutes: 10,
  ...changes,
})
const secret: Step = {
  ...stepOf('secret'),
  kind: 'write',
  kinds: ['problem'],
  showsNames: false,
  isSecret: true,
  needsApproval: false,
}
const [opening, writing, closing] = [stepOf('opening'), secret, stepOf('closing', { plannedMinutes: 0 })]
const plan: MeetingPlan = { ...emptyPlan, steps: [opening, writing, closing] }

/** The meeting after commands that are all taken, each so many minutes after the first. */
const after = (begin: MeetingPlan, ...commands: readonly (readonly [LeadCommand, atMinute?: number])[]): MeetingPlan =>
  commands.reduce((now, [command, atMinute = 0]) => {
    expect(leadCommandSchema.safeParse(command).success).toBe(true)
    const done = leadMeeting(now, command, startMs + atMinute * minuteMs)
    if (!done.ok) throw new Error(done.error.type)
    return done.value
  }, begin)
const refusal = (result: Result<unknown, { readonly type: string }>) => (result.ok ? undefined : result.error.type)
const go = (step: Step, from: Step | null = null): LeadCommand => ({
  type: 'go',
  stepId: step.stepId,
  from: from?.stepId ?? null,
})
const leftMinutes = (at: MeetingPlan, atMinute: number) =>
  (leftMsOf(at.run.timer, startMs + atMinute * minuteMs) ?? NaN) / minuteMs

test('[G1] a host goes to the first step: its time runs, and phones wait until it is opened', () => {
  const begun = after(plan, [go(opening)])
  expect(begun.run).toMatchObject({ stepId: opening.stepId, isOpen: false, wasOpen: false, startedAtMs: startMs })
  expect(begun.run.timer).toEqual({ type: 'running', endsAtMs: startMs + 10 * minuteMs })
  expect(after(begun, [go(closing, opening)]).run.timer).toBeNull()
})

test('[G2] opening and closing say what phones may do, and that they have been asked; the next step begins anew', () => {
  const open = after(plan, [go(opening)], [{ type: 'open' }])
  expect(open.run).toMatchObject({ isOpen: true, wasOpen: true })
  const closed = after(open, [{ type: 'close' }])
  expect(closed.run).toMatchObject({ isOpen: false, wasOpen: true })
  expect(after(closed, [go(writing, opening)]).run).toMatchObject({ isOpen: false, wasOpen: false })
  for (const type of ['open', 'close'] as const) expect(refusal(leadMeeting(plan, { type }, startMs))).toBe('StepGone')
})

test('[G3] of two hosts who press "next" at once, the room goes one step on, and the second is told', () => {
  const begun = after(plan, [go(opening)])
  const first = after(begun, [go(writing, opening)])
  // Both wanted the same step: nothing to tell.
  expect(after(first, [go(writing, opening)])).toBe(first)
  // One wanted to go on, the other back to where they still thought they were.
  expect(refusal(leadMeeting(first, go(closing, opening), startMs))).toBe('StepChanged')
  expect(refusal(leadMeeting(begun, go(writing), startMs))).toBe('StepChanged')
  expect(refusal(leadMeeting(begun, go(stepOf('gone'), opening), startMs))).toBe('StepGone')
})

test('[G4] two hosts who press any one button at once do what one does', () => {
  const twice: readonly LeadCommand[] = [
    { type: 'open' },
    { type: 'close' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'freeze', isFrozen: true },
    { type: 'reveal', stepId: secret.stepId },
    { type: 'end' },
    { type: 'reopen' },
    { type: 'put-step', step: opening },
    { type: 'remove-step', stepId: closing.stepId },
    { type: 'add-steps', steps: [stepOf('added')] },
    { type: 'ask', step: writing, isOpen: true },
  ]
  const begun = after(plan, [go(opening)])
  for (const command of twice) {
    const once = after(begun, [command])
    expect(after(once, [command])).toEqual(once)
  }
})

test('[G5] a paused clock keeps what was left and runs on from there', () => {
  const paused = after(plan, [go(opening)], [{ type: 'pause' }, 4])
  expect(leftMinutes(paused, 60)).toBe(6)
  const resumed = after(paused, [{ type: 'resume' }, 30])
  expect(leftMinutes(resumed, 31)).toBe(5)
  expect(after(resumed, [{ type: 'resume' }, 32])).toBe(resumed)
  // What is over cannot be paused into less than nothing, and no clock stays no clock.
  expect(leftMinutes(after(plan, [go(opening)], [{ type: 'pause' }, 12]), 12)).toBe(0)
  expect(after(plan, [go(closing)], [{ type: 'pause' }]).run.timer).toBeNull()
})

test('[G6] minutes are added to what is left, to a paused clock, to none, and to one that is over from now on', () => {
  const extend = (minutes: number): LeadCommand => ({ type: 'extend', minutes })
  const begun = after(plan, [go(opening)])
  expect(leftMinutes(after(begun, [extend(5), 2]), 2)).toBe(13)
  expect(leftMinutes(after(begun, [extend(1), 14]), 14)).toBe(1)
  expect(leftMinutes(after(begun, [extend(-60), 2]), 2)).toBe(0)
  const paused = after(begun, [{ type: 'pause' }, 4])
  expect(after(paused, [extend(5), 9]).run.timer).toEqual({ type: 'paused', leftMs: 11 * minuteMs })
  expect(after(paused, [extend(-60), 9]).run.timer).toEqual({ type: 'paused', leftMs: 0 })
  expect(leftMinutes(after(plan, [go(closing)], [extend(5), 3]), 3)).toBe(5)
  expect(refusal(leadMeeting(plan, extend(5), startMs))).toBe('StepGone')
})

test('[G7] opening a step again, or changing it, leaves its clock as it was', () => {
  const begun = after(plan, [go(opening)], [{ type: 'extend', minutes: 3 }])
  const longer = { ...opening, plannedMinutes: 45, prompt: 'Salam' }
  const changed = after(begun, [{ type: 'open' }, 5], [{ type: 'put-step', step: longer }, 6], [{ type: 'close' }, 7])
  expect(changed.run.timer).toEqual(begun.run.timer)
  expect(changed.steps[0]).toEqual(longer)
  const asked = after(begun, [{ type: 'ask', step: longer, isOpen: true }, 5])
  expect(asked.run.timer).toEqual(begun.run.timer)
})

test('[G8] a question on the spot comes right after the step the room is in', () => {
  const begun = after(plan, [go(opening)])
  const question = { ...secret, stepId: quickStepIdOf(boardId) }
  const asked = after(begun, [{ type: 'ask', step: question, isOpen: true }])
  expect(asked.steps.map(({ stepId }) => stepId)).toEqual(
    [opening, question, writing, closing].map(({ stepId }) => stepId),
  )
  expect(asked.run).toMatchObject({ stepId: question.stepId, isOpen: true, wasOpen: true })
  expect(after(plan, [{ type: 'ask', step: question, isOpen: false }]).steps.at(-1)).toEqual(question)
})

test('[G9] notes of a secret step are shown once, and a step that is removed forgets that they were, and that the room came to it', () => {
  const shown = after(plan, [go(opening)], [{ type: 'reveal', stepId: secret.stepId }])
  expect(after(shown, [{ type: 'reveal', stepId: secret.stepId }]).run.revealed).toEqual([secret.stepId])
  const again = after(shown, [{ type: 'remove-step', stepId: secret.stepId }], [{ type: 'put-step', step: secret }])
  expect(again.run.revealed).toEqual([])
  const come = after(plan, [go(secret)], [go(opening, secret)], [go(secret, opening)], [go(opening, secret)])
  expect(come.run.reached).toEqual([secret.stepId, opening.stepId])
  expect(after(come, [{ type: 'remove-step', stepId: secret.stepId }]).run.reached).toEqual([opening.stepId])
  expect(refusal(leadMeeting(plan, { type: 'reveal', stepId: stepOf('gone').stepId }, startMs))).toBe('StepGone')
})

test('[G10] a meeting that has ended takes nothing more from phones, and goes on where it was when it is opened again', () => {
  const ended = after(plan, [go(opening)], [{ type: 'open' }], [{ type: 'end' }, 8])
  expect(ended.run).toMatchObject({ isOpen: false, timer: null, endedAtMs: startMs + 8 * minuteMs })
  expect(after(ended, [{ type: 'end' }, 9]).run.endedAtMs).toBe(ended.run.endedAtMs)
  expect(after(ended, [{ type: 'reopen' }, 10]).run).toMatchObject({ stepId: opening.stepId, endedAtMs: null })
  for (const command of [{ type: 'open' }, go(writing, opening)] as const)
    expect(after(ended, [command]).run.endedAtMs).toBeNull()
})

test('[G11] steps are added, changed, moved and removed while one is running, and it runs on', () => {
  const begun = after(plan, [go(opening)], [{ type: 'open' }])
  const added = stepOf('added')
  const changed = after(
    begun,
    [{ type: 'put-step', step: added }],
    [{ type: 'move-step', stepId: added.stepId, before: opening.stepId }],
    [{ type: 'remove-step', stepId: closing.stepId }],
    [{ type: 'move-step', stepId: opening.stepId, before: null }],
  )
  expect(changed.steps.map(({ stepId }) => stepId)).toEqual([added, writing, opening].map(({ stepId }) => stepId))
  expect(changed.run).toEqual(begun.run)
  expect(refusal(leadMeeting(begun, { type: 'remove-step', stepId: opening.stepId }, startMs))).toBe('StepRunning')
  const moveGone: LeadCommand = { type: 'move-step', stepId: stepOf('gone').stepId, before: null }
  expect(refusal(leadMeeting(begun, moveGone, startMs))).toBe('StepGone')
})

test('[G32] steps that two hosts move at once come to stand where each was let go, in one order for both, and the room stays in its step', () => {
  const [talk, reading] = [stepOf('talk'), stepOf('reading')]
  const begun = after({ ...plan, steps: [opening, writing, closing, talk, reading] }, [go(writing)], [{ type: 'open' }])
  const move = (step: Step, before: Step | null): readonly [LeadCommand] => [
    { type: 'move-step', stepId: step.stepId, before: before?.stepId ?? null },
  ]
  const [first, second] = [move(opening, talk), move(reading, writing)]
  const orders = [after(begun, first, second), after(begun, second, first)]
  for (const moved of orders) {
    expect(moved.steps).toEqual([reading, writing, closing, opening, talk])
    expect(moved.run).toEqual(begun.run)
  }
  // The running step is carried like any other, and one that lies where it was put changes nothing.
  expect(after(begun, move(writing, null)).run).toEqual(begun.run)
  for (const same of [move(writing, closing), move(writing, writing), move(reading, null)])
    expect(after(begun, same)).toBe(begun)
  const gone = after(begun, [{ type: 'remove-step', stepId: talk.stepId }])
  expect(refusal(leadMeeting(gone, first[0], startMs))).toBe('StepGone')
})

test('[G12] a meeting takes forty steps and says so when there are more', () => {
  const many = Array.from({ length: maxSteps }, (_, index) => stepOf(`number-${index}`))
  const full = after(emptyPlan, [{ type: 'add-steps', steps: many }])
  const more: readonly LeadCommand[] = [
    { type: 'add-steps', steps: [opening] },
    { type: 'put-step', step: opening },
    { type: 'ask', step: opening, isOpen: true },
  ]
  for (const command of more) expect(refusal(leadMeeting(full, command, startMs))).toBe('TooManySteps')
})

test('[G13] a first agenda takes the place of a question that nobody was asked, and leaves one that was', () => {
  const question = { ...secret, stepId: quickStepIdOf(boardId) }
  const fresh: MeetingPlan = { steps: [question], run: { ...emptyPlan.run, stepId: question.stepId } }
  const add: LeadCommand = { type: 'add-steps', steps: [opening, closing] }
  expect(after(fresh, [add])).toEqual({ ...emptyPlan, steps: [opening, closing] })
  const asked = after(fresh, [{ type: 'open' }], [{ type: 'close' }, 3], [add, 90], [go(opening, question), 100])
  expect(asked.steps).toEqual([question, opening, closing])
  expect(asked.run.startedAtMs).toBe(startMs + 100 * minuteMs)
  const running = after(fresh, [{ type: 'open' }], [add])
  expect(running.run).toMatchObject({ stepId: question.stepId, isOpen: true })
})

test('[G14] a host may plan each of the eight kinds, and nothing that makes no sense', () => {
  const base = { stepId: 'agenda-kind', prompt: 'Apa?', boardId, plannedMinutes: 5 }
  const criterion = { criterionId: 'criterion-1' as CriterionId, title: 'Parah', weight: 2 }
  const settings: Record<StepKind, object> = {
    'check-in': {},
    write: { kinds: ['problem'], showsNames: true, isSecret: true, needsApproval: true },
    group: {},
    vote: { dots: 3, dotsPerChoice: 2 },
    score: { criteria: [criterion], shortlist: 5 },
    consent: { proposal: 'Iuran Rp5.000', neededPercent: 67 },
    discuss: { secondsPerSpeaker: 120 },
    readback: {},
  }
  const isTaken = (step: object) => leadCommandSchema.safeParse({ type: 'put-step', step }).success
  for (const [kind, values] of Object.entries(settings)) expect(isTaken({ ...base, kind, ...values })).toBe(true)
  const senseless: readonly object[] = [
    { kind: 'write', ...settings.write, kinds: [] },
    { kind: 'vote', dots: 0, dotsPerChoice: 1 },
    { kind: 'score', criteria: [], shortlist: 5 },
    { kind: 'score', criteria: [{ ...criterion, weight: 6 }], shortlist: 5 },
    { kind: 'consent', proposal: '', neededPercent: 101 },
    { kind: 'discuss', secondsPerSpeaker: -1 },
    { kind: 'sing' },
    { kind: 'group', plannedMinutes: 601 },
    { kind: 'group', prompt: 'a'.repeat(281) },
  ]
  for (const values of senseless) expect(isTaken({ ...base, ...values })).toBe(false)
})

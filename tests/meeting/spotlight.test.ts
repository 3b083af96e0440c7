import type { BoardId, NoteId, StepId } from '@rembuk/shared/base/id'
import { leadOf } from '@rembuk/shared/meeting/follow'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { emptyPlan, leadMeeting, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { Step } from '@rembuk/shared/meeting/step'
import { expect, test } from 'vitest'

const [map, plan] = ['board-map' as BoardId, 'board-plan' as BoardId]
const aStep = (name: string, boardId: BoardId): Step => ({
  stepId: `step-${name}` as StepId,
  kind: 'group',
  prompt: name,
  boardId,
  plannedMinutes: 0,
})
const [first, second] = [aStep('first', map), aStep('second', plan)]

/** The plan after commands, one a second from second 1. */
const after = (...commands: readonly LeadCommand[]): MeetingPlan =>
  commands.reduce<MeetingPlan>(
    (before, command, index) => {
      const led = leadMeeting(before, command, 1000 * (index + 1))
      if (!led.ok) throw new Error(led.error.type)
      return led.value
    },
    { ...emptyPlan, steps: [first, second] },
  )

const goTo = (step: Step, from: Step | null = null): LeadCommand => ({
  type: 'go',
  stepId: step.stepId,
  from: from?.stepId ?? null,
})
const light = { boardId: map, itemId: 'note-001' as NoteId }

test('[J1] what the host puts into the light stays there until it is put out or the room goes on', () => {
  const lit = [goTo(first), { type: 'spotlight', spotlight: light }] as const
  expect(after(...lit).run.spotlight).toEqual(light)
  expect(after(...lit, { type: 'open' }, { type: 'close' }).run.spotlight).toEqual(light)
  expect(after(...lit, { type: 'spotlight', spotlight: null }).run.spotlight).toBeNull()
  expect(after(...lit, goTo(second, first)).run.spotlight).toBeNull()
  expect(after(...lit, { type: 'end' }).run.spotlight).toBeNull()
})

test('[J2] who follows goes where the host calls, once for each call, and with the room to the board of the next step', () => {
  const call: LeadCommand = { type: 'lead-to', boardId: plan }
  expect(leadOf(after())).toBeUndefined()
  const keys = [
    after(goTo(first)),
    after(goTo(first), call),
    after(goTo(first), call, call),
    after(goTo(first), call, goTo(second, first)),
  ].map(leadOf)
  expect(keys.map((lead) => lead?.boardId)).toEqual([map, plan, plan, plan])
  expect(new Set(keys.map((lead) => lead?.key)).size).toBe(4)
  // Opening, stopping the clock and the like call nobody anywhere.
  expect(leadOf(after(goTo(first), call, { type: 'open' }, { type: 'freeze', isFrozen: true }))).toEqual(keys[1])
})

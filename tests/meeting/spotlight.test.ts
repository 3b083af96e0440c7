import type { ActivityId, BoardId, NoteId, StepId } from '@rembuk/shared/base/id'
import type { OrderKey } from '@rembuk/shared/base/order-key'
import { leadOf } from '@rembuk/shared/meeting/follow'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { emptyPlan, leadMeeting, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { Step } from '@rembuk/shared/meeting/step'
import { addNote } from '@rembuk/shared/note/note-commands'
import { addActivity } from '@rembuk/shared/plan/plan-commands'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readSpotlit } from '../../client/src/projector/spotlit.ts'

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

test('[L47] the light falls on planned activities, and on reports and successes, as on notes of the map', () => {
  const doc = new Y.Doc()
  const pipe = 'activity-pipe' as ActivityId
  addActivity(doc, { id: pipe, order: 'a0' as OrderKey, title: 'Ganti pipa', person: 'Pak Joko' })
  const author = { role: 'editor', name: 'Rina' } as const
  addNote(doc, { id: 'report-one' as NoteId, kind: 'report', text: 'Pipa sudah datang', author, createdAtMs: 1 })
  expect(readSpotlit(doc, pipe)).toMatchObject({
    type: 'activity',
    activity: { title: 'Ganti pipa', person: 'Pak Joko' },
  })
  expect(readSpotlit(doc, 'report-one' as NoteId)).toMatchObject({ type: 'note', note: { text: 'Pipa sudah datang' } })
  expect(readSpotlit(doc, 'gone-long-ago' as ActivityId)).toBeUndefined()
})

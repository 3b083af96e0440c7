import type { BoardId, CriterionId, MeetingId, StepId } from '@rembuk/shared/base/id'
import { stages } from '@rembuk/shared/board/stage'
import { locales } from '@rembuk/shared/i18n/locale'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepKinds } from '@rembuk/shared/meeting/step'
import { stepSchema } from '@rembuk/shared/meeting/step-schema'
import { expect, test } from 'vitest'
import { chooseMeeting } from '../../client/src/step/choose-meeting.ts'
import { defaultStep, moveStepToBoard, toggleKind } from '../../client/src/step/step-draft.ts'
import { findStepFault, newStep, tidyStep } from '../../client/src/step/step-form.ts'

const mapping = { boardId: 'board-map' as BoardId, stage: 'mapping' } as const
const evaluation = { boardId: 'board-eval' as BoardId, stage: 'evaluation' } as const

test('whoever opens writing on a fresh board asks something sensible, in every stage and language', () => {
  for (const locale of locales)
    for (const stage of stages) {
      const step = defaultStep({ boardId: mapping.boardId, stage }, locale)
      expect(stepSchema.safeParse(step).success).toBe(true)
      expect(findStepFault(step)).toBeUndefined()
      for (const question of stepMessages[locale].questions[stage]) expect(question.length).toBeLessThan(90)
    }
})

test('a question that the host wrote follows to another board, with the kinds of that board', () => {
  const own = { ...defaultStep(mapping, 'id'), prompt: 'Siapa yang mau jadi pengurus air?', isOpen: true }
  expect(moveStepToBoard(own, evaluation, 'id')).toMatchObject({
    prompt: 'Siapa yang mau jadi pengurus air?',
    boardId: evaluation.boardId,
    kinds: ['success', 'problem', 'conclusion', 'change'],
    isOpen: true,
  })
})

test('a ready-made question gives way to the one of the other board, whatever language it was in', () => {
  const moved = moveStepToBoard(defaultStep(mapping, 'en'), evaluation, 'id')
  expect(moved.prompt).toBe(defaultStep(evaluation, 'id').prompt)
})

test('the host who chooses the same board again keeps what was set', () => {
  const step = toggleKind(defaultStep(mapping, 'id'), 'mapping', 'history')
  expect(moveStepToBoard(step, mapping, 'id')).toBe(step)
})

test('kinds are chosen and taken back in the order of the stage, and none at all cannot be asked', () => {
  const step = defaultStep(mapping, 'id')
  const without = toggleKind(step, 'mapping', 'asset')
  expect(without.kinds).toEqual(['problem', 'capacity', 'history'])
  expect(toggleKind(without, 'mapping', 'asset').kinds).toEqual(step.kinds)
  expect(findStepFault({ ...step, kinds: [] })).toBe('needsKind')
  expect(findStepFault({ ...step, prompt: '  ' })).toBe('needsQuestion')
})

test('[G20] a new step of any kind can be led as it is, on a board of any stage and in both languages', () => {
  const stepId = 'planned-1' as StepId
  for (const locale of locales)
    for (const stage of stages)
      for (const kind of stepKinds) {
        const step = newStep(kind, { stepId, board: { boardId: mapping.boardId, stage }, locale })
        expect(step).toMatchObject({ stepId, kind })
        expect(stepSchema.safeParse(step).success).toBe(true)
        expect(findStepFault(step)).toBeUndefined()
      }
})

test('[G21] a planned step that is moved to another board stays itself; what is written down there is what that board holds', () => {
  const board = { board: mapping, locale: 'id', stepId: 'planned-1' as StepId } as const
  const moved = moveStepToBoard(newStep('write', board), evaluation, 'id')
  expect(moved).toMatchObject({ stepId: 'planned-1', boardId: evaluation.boardId, plannedMinutes: 10 })
  expect(moved.kind === 'write' && moved.kinds).toEqual(['success', 'problem', 'conclusion', 'change'])
  const vote = newStep('vote', board)
  expect(moveStepToBoard(vote, evaluation, 'id')).toEqual({ ...vote, boardId: evaluation.boardId })
})

test('[G22] criteria that nobody has written are left out, and at least one is needed', () => {
  const score = newStep('score', { board: mapping, locale: 'id', stepId: 'planned-1' as StepId })
  if (score.kind !== 'score') throw new Error('a step has the kind that was asked for')
  const empty = { criterionId: 'criterion-9' as CriterionId, title: ' ', weight: 1 }
  expect(findStepFault({ ...score, criteria: [empty] })).toBe('needsCriterion')
  expect(tidyStep({ ...score, prompt: ' Mana? ', criteria: [{ ...empty, title: ' Parah ' }, empty] })).toMatchObject({
    prompt: 'Mana?',
    criteria: [{ ...empty, title: 'Parah' }],
  })
})

test('a page is about the meeting in its address, else about the newest', () => {
  const meetings = ['meet-1', 'meet-2'].map((id) => ({ meetingId: id as MeetingId, code: '482917' }))
  expect(chooseMeeting(meetings, '?rapat=meet-1')?.meetingId).toBe('meet-1')
  expect(chooseMeeting(meetings, '?rapat=gone')?.meetingId).toBe('meet-2')
  expect(chooseMeeting([], '')).toBeUndefined()
})

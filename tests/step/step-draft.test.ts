import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { stages } from '@rembuk/shared/board/stage'
import { locales } from '@rembuk/shared/i18n/locale'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepSchema } from '@rembuk/shared/meeting/step-schema'
import { expect, test } from 'vitest'
import { chooseMeeting } from '../../client/src/step/choose-meeting.ts'
import { defaultStep, findStepFault, moveStepToBoard, toggleKind } from '../../client/src/step/step-draft.ts'

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

test('a page is about the meeting in its address, else about the newest', () => {
  const meetings = ['meet-1', 'meet-2'].map((id) => ({ meetingId: id as MeetingId, code: '482917' }))
  expect(chooseMeeting(meetings, '?rapat=meet-1')?.meetingId).toBe('meet-1')
  expect(chooseMeeting(meetings, '?rapat=gone')?.meetingId).toBe('meet-2')
  expect(chooseMeeting([], '')).toBeUndefined()
})

import type { BoardId, StepId } from '@rembuk/shared/base/id'
import { emptyPlan, type Run } from '@rembuk/shared/meeting/meeting-plan'
import { quickStepIdOf, type Step } from '@rembuk/shared/meeting/step'
import type { VoteState } from '@rembuk/shared/vote/vote-state'
import { expect, test } from 'vitest'
import { nextAction } from '../../client/src/step/next-action.ts'
import { writeStep } from '../../client/src/step/step-draft.ts'
import { newStep } from '../../client/src/step/step-form.ts'

const board = { boardId: 'board-map' as BoardId, stage: 'mapping' } as const
const stepOf = (kind: Step['kind']): Step => newStep(kind, { board, locale: 'id', stepId: `planned-${kind}` as StepId })
const [secret, grouping, vote] = [{ ...stepOf('write'), isSecret: true } as Step, stepOf('group'), stepOf('vote')]
const agenda = [secret, grouping, vote]
const nothing = { senderCount: 0, sentCount: 0, onPhonesCount: 0, sealedCount: 0 }

const at = (
  step: Step | null,
  run: Partial<Run> = {},
  changes: { readonly steps?: readonly Step[]; readonly sealedCount?: number; readonly vote?: VoteState | null } = {},
) =>
  nextAction({
    steps: changes.steps ?? agenda,
    run: { ...emptyPlan.run, stepId: step?.stepId ?? null, ...run },
    writing: { ...nothing, sealedCount: changes.sealedCount ?? 0 },
    vote: changes.vote ?? null,
  })
const done = { wasOpen: true }

test('[G23] a host is led through a secret step: begin, open, close, show all notes, next', () => {
  expect(at(null)).toEqual({ type: 'go', step: secret })
  expect(at(secret)).toEqual({ type: 'open' })
  expect(at(secret, { isOpen: true, ...done }, { sealedCount: 4 })).toEqual({ type: 'close' })
  expect(at(secret, done, { sealedCount: 4 })).toEqual({ type: 'reveal', sealedCount: 4, needsApproval: false })
  expect(at(secret, { ...done, revealed: [secret.stepId] })).toEqual({ type: 'go', step: grouping })
  // What waits for consent after it was revealed holds nobody up.
  expect(at(secret, { ...done, revealed: [secret.stepId] }, { sealedCount: 2 })).toEqual({ type: 'go', step: grouping })
  // Nobody wrote anything.
  expect(at(secret, done)).toEqual({ type: 'go', step: grouping })
})

test('[G24] a step that asks nothing of phones is followed by the next one, and the last one by the end', () => {
  expect(at(grouping)).toEqual({ type: 'go', step: vote })
  expect(at(vote, done)).toEqual({ type: 'end' })
  expect(at(vote, { ...done, endedAtMs: 1 })).toEqual({ type: 'reopen' })
})

test('[G25] a vote that has been counted is not opened once more by the next button', () => {
  expect(at(vote)).toEqual({ type: 'open' })
  expect(at(vote, {}, { vote: { result: {} } as VoteState })).toEqual({ type: 'end' })
})

test('[G26] without an agenda a host opens and closes the question of the board, as often as they like', () => {
  const question: Step = writeStep(board, { stepId: quickStepIdOf(board.boardId), locale: 'id' })
  const steps = [question]
  expect(at(null, {}, { steps: [] })).toEqual({ type: 'ask' })
  expect(at(question, {}, { steps })).toEqual({ type: 'ask' })
  expect(at(question, { isOpen: true, ...done }, { steps })).toEqual({ type: 'close' })
  expect(at(question, done, { steps })).toEqual({ type: 'ask' })
  // Asked in the middle of an agenda, it is one of its steps.
  expect(at(question, done, { steps: [question, ...agenda] })).toEqual({ type: 'go', step: secret })
})

import type { BoardId, StepId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { isQuickStep, quickStepIdOf, type Step, type WriteStep } from '@rembuk/shared/meeting/step'
import { kindsByStage, type NoteKind } from '@rembuk/shared/note/note-schema'

export interface BoardOfStep {
  readonly boardId: BoardId
  readonly stage: Stage
}

/** A step in which residents write: the stage's first question, every kind of note, no names, no time set. */
export const writeStep = (
  { boardId, stage }: BoardOfStep,
  { stepId, locale }: { readonly stepId: StepId; readonly locale: Locale },
): WriteStep => ({
  stepId,
  kind: 'write',
  prompt: stepMessages[locale].questions[stage][0] ?? '',
  boardId,
  plannedMinutes: 0,
  kinds: [...kindsByStage[stage]],
  showsNames: false,
  isSecret: false,
  needsApproval: false,
})

/** The question a board begins with, not asked yet. */
export const defaultStep = (board: BoardOfStep, locale: Locale): AskedWriteStep => ({
  ...writeStep(board, { stepId: quickStepIdOf(board.boardId), locale }),
  isOpen: false,
})

const isReadyMade = (prompt: string): boolean =>
  Object.values(stepMessages).some(({ questions }) => Object.values(questions).flat().includes(prompt))

/**
 * The same step for another board. A question that the host wrote stays, a ready-made one gives way to the board's own; what
 * residents may write is what that board holds. A planned step stays itself; a question on the spot becomes the other board's.
 */
export const moveStepToBoard = <Moved extends Step>(step: Moved, board: BoardOfStep, locale: Locale): Moved => {
  if (step.boardId === board.boardId) return step
  const { boardId } = board
  const stepId = isQuickStep(step) ? quickStepIdOf(boardId) : step.stepId
  if (step.kind !== 'write') return { ...step, stepId, boardId }
  const { kinds, prompt } = writeStep(board, { stepId, locale })
  const keepsPrompt = step.prompt.trim() !== '' && !isReadyMade(step.prompt)
  return { ...step, stepId, boardId, kinds, prompt: keepsPrompt ? step.prompt : prompt }
}

/** Chooses a kind or takes it back, in the order of the stage. */
export const toggleKind = <Toggled extends WriteStep>(step: Toggled, stage: Stage, kind: NoteKind): Toggled => {
  const stageKinds: readonly NoteKind[] = kindsByStage[stage]
  const isChosen = step.kinds.includes(kind)
  return { ...step, kinds: stageKinds.filter((one) => (one === kind ? !isChosen : step.kinds.includes(one))) }
}

import type { BoardId, StepId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { kindsByStage, type NoteKind } from '@rembuk/shared/note/note-schema'

export interface BoardOfStep {
  readonly boardId: BoardId
  readonly stage: Stage
}

/** The step a board begins with: the stage's first question, every kind of note, no names, closed. Each board has one such step. */
export const defaultStep = ({ boardId, stage }: BoardOfStep, locale: Locale): AskedWriteStep => ({
  stepId: `step-${boardId}` as StepId,
  kind: 'write',
  prompt: stepMessages[locale].questions[stage][0] ?? '',
  boardId,
  plannedMinutes: 0,
  kinds: [...kindsByStage[stage]],
  isOpen: false,
  showsNames: false,
  isSecret: false,
  needsApproval: false,
})

const isReadyMade = (prompt: string): boolean =>
  Object.values(stepMessages).some(({ questions }) => Object.values(questions).flat().includes(prompt))

/** The same step for another board: a question that the host wrote stays, a ready-made one gives way to the board's own. */
export const moveStepToBoard = (step: AskedWriteStep, board: BoardOfStep, locale: Locale): AskedWriteStep => {
  if (step.boardId === board.boardId) return step
  const fresh = defaultStep(board, locale)
  return {
    ...fresh,
    prompt: step.prompt.trim() && !isReadyMade(step.prompt) ? step.prompt : fresh.prompt,
    isOpen: step.isOpen,
    plannedMinutes: step.plannedMinutes,
    showsNames: step.showsNames,
    isSecret: step.isSecret,
    needsApproval: step.needsApproval,
  }
}

/** Chooses a kind or takes it back, in the order of the stage. */
export const toggleKind = (step: AskedWriteStep, stage: Stage, kind: NoteKind): AskedWriteStep => {
  const stageKinds: readonly NoteKind[] = kindsByStage[stage]
  const isChosen = step.kinds.includes(kind)
  return { ...step, kinds: stageKinds.filter((one) => (one === kind ? !isChosen : step.kinds.includes(one))) }
}

/** Why a step cannot be asked yet. */
export type StepFault = 'needsQuestion' | 'needsKind'

export const findStepFault = ({ prompt, kinds }: AskedWriteStep): StepFault | undefined => {
  if (!prompt.trim()) return 'needsQuestion'
  return kinds.length === 0 ? 'needsKind' : undefined
}

import type { BoardId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { Step } from '@rembuk/shared/meeting/step'
import { kindsByStage, type NoteKind } from '@rembuk/shared/note/note-schema'

/** The longest question, as the server takes it. */
export const maxPromptLength = 280

export interface BoardOfStep {
  readonly boardId: BoardId
  readonly stage: Stage
}

/** The step a board begins with: the stage's first question, every kind of note, no names, closed. */
export const defaultStep = ({ boardId, stage }: BoardOfStep, locale: Locale): Step => ({
  prompt: stepMessages[locale].questions[stage][0] ?? '',
  boardId,
  kinds: kindsByStage[stage],
  isOpen: false,
  showsNames: false,
})

const isReadyMade = (prompt: string): boolean =>
  Object.values(stepMessages).some(({ questions }) => Object.values(questions).flat().includes(prompt))

/** The same step for another board: a question that the host wrote stays, a ready-made one gives way to the board's own. */
export const moveStepToBoard = (step: Step, board: BoardOfStep, locale: Locale): Step => {
  if (step.boardId === board.boardId) return step
  const fresh = defaultStep(board, locale)
  return {
    ...fresh,
    prompt: step.prompt.trim() && !isReadyMade(step.prompt) ? step.prompt : fresh.prompt,
    isOpen: step.isOpen,
    showsNames: step.showsNames,
  }
}

/** Chooses a kind or takes it back, in the order of the stage. */
export const toggleKind = (step: Step, stage: Stage, kind: NoteKind): Step => {
  const stageKinds: readonly NoteKind[] = kindsByStage[stage]
  const isChosen = step.kinds.includes(kind)
  return { ...step, kinds: stageKinds.filter((one) => (one === kind ? !isChosen : step.kinds.includes(one))) }
}

/** Why a step cannot be asked yet. */
export type StepFault = 'needsQuestion' | 'needsKind'

export const findStepFault = ({ prompt, kinds }: Step): StepFault | undefined => {
  if (!prompt.trim()) return 'needsQuestion'
  return kinds.length === 0 ? 'needsKind' : undefined
}

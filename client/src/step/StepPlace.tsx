import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { Step } from '@rembuk/shared/meeting/step'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { moveStepToBoard } from './step-draft.ts'

interface Props {
  readonly step: Step
  readonly boards: readonly BoardEntry[]
  readonly onChange: (step: Step) => void
}

/** On which board, and for how long. */
export const StepPlace = ({ step, boards, onChange }: Props) => {
  const texts = useMessages(stepFormMessages)
  const locale = useLocale()
  const chooseBoard = (boardId: string) => {
    const board = boards.find(({ id }) => id === boardId)
    if (board) onChange(moveStepToBoard(step, { boardId: board.id, stage: board.stage }, locale))
  }
  return (
    <>
      <SelectField<string>
        label={texts.board}
        value={step.boardId}
        options={boards.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={chooseBoard}
      />
      <NumberField
        key={step.kind}
        label={texts.minutes}
        hint={texts.minutesHint}
        value={step.plannedMinutes}
        min={0}
        max={600}
        onChange={(plannedMinutes) => onChange({ ...step, plannedMinutes })}
      />
    </>
  )
}

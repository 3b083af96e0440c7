import type { Stage } from '@rembuk/shared/board/stage'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedWriteStep } from '@rembuk/shared/meeting/meeting-state'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { useId } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './StepDialog.module.css'
import { moveStepToBoard, toggleKind } from './step-draft.ts'

interface Props {
  readonly step: AskedWriteStep
  readonly stage: Stage
  readonly boards: readonly BoardEntry[]
  readonly onChange: (step: AskedWriteStep) => void
}

/** The board the notes go to, the kinds that residents may choose from, and whether names are shown. */
export const StepOptions = ({ step, stage, boards, onChange }: Props) => {
  const texts = useMessages(stepMessages)
  const { kinds } = useMessages(noteMessages)
  const locale = useLocale()
  const id = useId()
  const chooseBoard = (boardId: string) => {
    const board = boards.find((one) => one.id === boardId)
    if (board) onChange(moveStepToBoard(step, { boardId: board.id, stage: board.stage }, locale))
  }
  return (
    <>
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={id}>
          {texts.board}
        </label>
        <select
          id={id}
          className={styles['select']}
          value={step.boardId}
          onChange={(event) => chooseBoard(event.currentTarget.value)}
        >
          {boards.map((board) => (
            <option key={board.id} value={board.id}>
              {board.title}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles['kinds']}>
        <legend className={styles['label']}>{texts.kinds}</legend>
        {kindsByStage[stage].map((kind) => (
          <label key={kind} className={styles['check']}>
            <input
              type="checkbox"
              checked={step.kinds.includes(kind)}
              onChange={() => onChange(toggleKind(step, stage, kind))}
            />
            {kinds[kind]}
          </label>
        ))}
      </fieldset>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={step.showsNames}
          onChange={(event) => onChange({ ...step, showsNames: event.currentTarget.checked })}
        />
        <span>
          {texts.names}
          <span className={styles['hint']}>{texts.namesHint}</span>
        </span>
      </label>
    </>
  )
}

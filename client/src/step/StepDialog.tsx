import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import { type Step, type StepKind, stepKinds } from '@rembuk/shared/meeting/step'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { QuestionField } from './QuestionField.tsx'
import styles from './StepDialog.module.css'
import { StepPlace } from './StepPlace.tsx'
import { StepSettings } from './StepSettings.tsx'
import { findStepFault, newStep, tidyStep } from './step-form.ts'

interface Props {
  readonly title: string
  readonly step: Step
  readonly boards: readonly BoardEntry[]
  /** Whether it is still open what the room does. */
  readonly isNew?: boolean
  /** Resolves to whether it is saved: then the form has done its work. */
  readonly onSave: (step: Step) => Promise<boolean>
  /** The primary button, where saving alone is not what comes next. */
  readonly onSaveAndOpen?: ((step: Step) => Promise<boolean>) | undefined
  readonly onClose: () => void
}

/** The form of a step: what the room does, the question, its board, its minutes, and what its kind asks for. */
export const StepDialog = ({ title, step: given, boards, isNew = false, onSave, onSaveAndOpen, onClose }: Props) => {
  const texts = useMessages(stepFormMessages)
  const { kinds } = useMessages(stepMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [step, setStep] = useState(given)
  const [isAsking, setIsAsking] = useState(false)
  const stage = boards.find(({ id }) => id === step.boardId)?.stage ?? 'mapping'
  const fault = findStepFault(step)

  const send = async (save: (step: Step) => Promise<boolean>): Promise<void> => {
    if (fault) return
    setIsAsking(true)
    const isSaved = await save(tidyStep(step))
    setIsAsking(false)
    if (isSaved) onClose()
  }
  const chooseKind = (kind: StepKind) =>
    setStep(newStep(kind, { stepId: step.stepId, board: { boardId: step.boardId, stage }, locale }))

  return (
    <Dialog title={title} size="wide" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void send(onSave)
        }}
      >
        <div className={styles['options']}>
          {isNew && (
            <SelectField
              label={texts.kind}
              hint={texts.kindHints[step.kind]}
              value={step.kind}
              options={stepKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
              onChange={chooseKind}
            />
          )}
          <QuestionField
            key={step.kind}
            suggestions={step.kind === 'write' ? stage : undefined}
            prompt={step.prompt}
            onChange={(prompt) => setStep({ ...step, prompt })}
          />
        </div>
        <div className={styles['options']}>
          <StepPlace step={step} boards={boards} onChange={setStep} />
          <StepSettings key={step.kind} step={step} stage={stage} onChange={setStep} />
        </div>
        <p className={styles['fault']} role="status">
          {fault && texts[fault]}
        </p>
        <div className={styles['buttons']}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            variant={onSaveAndOpen ? 'ghost' : 'primary'}
            type="submit"
            disabled={isAsking || fault !== undefined}
          >
            {texts.save}
          </Button>
          {onSaveAndOpen && (
            <Button
              variant="primary"
              disabled={isAsking || fault !== undefined}
              onClick={() => void send(onSaveAndOpen)}
            >
              {texts.saveAndOpen}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

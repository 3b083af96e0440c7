import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { type AskedWriteStep, askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { QuestionField } from './QuestionField.tsx'
import styles from './StepDialog.module.css'
import { StepOptions } from './StepOptions.tsx'
import { findStepFault } from './step-draft.ts'
import type { Meeting } from './use-meeting.ts'

interface Props {
  readonly draft: AskedWriteStep
  readonly boards: readonly BoardEntry[]
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** Where the host sets the question, its board, what residents may write and whether names are shown. */
export const StepDialog = ({ draft, boards, meeting, onClose }: Props) => {
  const texts = useMessages(stepMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [step, setStep] = useState(draft)
  const [isAsking, setIsAsking] = useState(false)
  const stage = boards.find(({ id }) => id === step.boardId)?.stage ?? 'mapping'
  const fault = findStepFault(step)
  const isOpen = askedStepOf(meeting.state)?.isOpen === true

  const save = async (opens: boolean): Promise<void> => {
    setIsAsking(true)
    const { isOpen: _, ...asked } = step
    const answer = await meeting.lead({
      type: 'ask',
      step: { ...asked, prompt: step.prompt.trim() },
      isOpen: opens,
    })
    setIsAsking(false)
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    showToast(opens && !isOpen ? texts.opened : texts.saved)
    onClose()
  }

  return (
    <Dialog title={texts.configure} size="wide" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!fault) void save(isOpen)
        }}
      >
        <QuestionField stage={stage} prompt={step.prompt} onChange={(prompt) => setStep({ ...step, prompt })} />
        <div className={styles['options']}>
          <StepOptions step={step} stage={stage} boards={boards} onChange={setStep} />
        </div>
        <p className={styles['fault']} role="status">
          {fault && texts[fault]}
        </p>
        <div className={styles['buttons']}>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          {!isOpen && (
            <Button variant="ghost" type="submit" disabled={isAsking || fault !== undefined}>
              {texts.save}
            </Button>
          )}
          <Button variant="primary" disabled={isAsking || fault !== undefined} onClick={() => void save(true)}>
            {isOpen ? texts.save : texts.saveAndOpen}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { Step } from '@rembuk/shared/meeting/step'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './StepBar.module.css'
import type { Meeting } from './use-meeting.ts'

interface Props {
  readonly meeting: Meeting
  /** The step for this board. */
  readonly draft: Step
  /** Whether the room is asked about another board now. */
  readonly isElsewhere: boolean
  readonly onConfigure: () => void
}

/** The host's buttons: set the question, and the one thing that comes next. */
export const StepButtons = ({ meeting, draft, isElsewhere, onConfigure }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const [isAsking, setIsAsking] = useState(false)
  const current = meeting.state?.step
  const isOpen = current?.isOpen === true

  const setOpen = async (step: Step, opens: boolean): Promise<void> => {
    setIsAsking(true)
    const answer = await meeting.setStep({ ...step, isOpen: opens })
    setIsAsking(false)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    else showToast(opens ? texts.opened : texts.closedNow)
  }

  return (
    <div className={styles['buttons']}>
      <Button variant="ghost" onClick={onConfigure}>
        {isElsewhere ? texts.askHere : texts.configure}
      </Button>
      {current && isOpen ? (
        <Button variant="primary" disabled={isAsking} onClick={() => void setOpen(current, false)}>
          {texts.closeWriting}
        </Button>
      ) : (
        <Button variant="primary" disabled={isAsking} onClick={() => void setOpen(draft, true)}>
          {texts.openWriting}
        </Button>
      )}
    </div>
  )
}

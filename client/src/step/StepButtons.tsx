import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { type AskedWriteStep, askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './StepBar.module.css'
import type { Meeting } from './use-meeting.ts'

interface Props {
  readonly meeting: Meeting
  /** The step for this board. */
  readonly draft: AskedWriteStep
  /** Whether the room is asked about another board now. */
  readonly isElsewhere: boolean
  readonly onConfigure: () => void
}

/** The host's buttons: set the question, and the one thing that comes next. */
export const StepButtons = ({ meeting, draft, isElsewhere, onConfigure }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const [isAsking, setIsAsking] = useState(false)
  const isOpen = askedStepOf(meeting.state)?.isOpen === true

  const lead = async (command: LeadCommand): Promise<void> => {
    setIsAsking(true)
    const answer = await meeting.lead(command)
    setIsAsking(false)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    else showToast(command.type === 'ask' ? texts.opened : texts.closedNow)
  }
  const { isOpen: _, ...step } = draft

  return (
    <div className={styles['buttons']}>
      <Button variant="ghost" onClick={onConfigure}>
        {isElsewhere ? texts.askHere : texts.configure}
      </Button>
      {isOpen ? (
        <Button variant="primary" disabled={isAsking} onClick={() => void lead({ type: 'close' })}>
          {texts.closeWriting}
        </Button>
      ) : (
        <Button variant="primary" disabled={isAsking} onClick={() => void lead({ type: 'ask', step, isOpen: true })}>
          {texts.openWriting}
        </Button>
      )}
    </div>
  )
}

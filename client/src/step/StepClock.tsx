import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { clockText } from '@rembuk/shared/meeting/clock-text'
import { leftMsOf, type Timer } from '@rembuk/shared/meeting/meeting-plan'
import { useMessages } from '../i18n/locale.tsx'
import styles from './StepBar.module.css'
import { useNow } from './use-now.ts'

interface Props {
  readonly timer: Timer
  readonly clockAheadMs: number
}

/** The clock of the step: what is left, or in red how long the time has been over. */
export const StepClock = ({ timer, clockAheadMs }: Props) => {
  const texts = useMessages(stepMessages)
  const nowMs = useNow(clockAheadMs, { everyMs: timer.type === 'running' ? 250 : 0 })
  const text = clockText(leftMsOf(timer, nowMs) ?? 0)
  const isOver = text.startsWith('+')
  return (
    <span
      className={styles['clock']}
      role="timer"
      aria-label={`${isOver ? texts.timeOver : texts.timeLeft} ${text}`}
      data-over={isOver}
      data-paused={timer.type === 'paused'}
    >
      {text}
    </span>
  )
}

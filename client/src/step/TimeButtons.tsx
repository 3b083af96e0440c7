import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { Timer } from '@rembuk/shared/meeting/meeting-plan'
import { Pause, Play } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './StepBar.module.css'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly timer: Timer
  readonly leading: Leading
}

/** The host's hold on the clock: stop it, let it run on, give more minutes. */
export const TimeButtons = ({ timer, leading: { lead } }: Props) => {
  const texts = useMessages(stepMessages)
  const isPaused = timer.type === 'paused'
  return (
    <span className={styles['time']}>
      <Button onClick={() => void lead({ type: isPaused ? 'resume' : 'pause' })}>
        {isPaused ? <Play size={16} aria-hidden="true" /> : <Pause size={16} aria-hidden="true" />}
        {isPaused ? texts.resume : texts.pause}
      </Button>
      {[1, 5].map((minutes) => (
        <Button
          key={minutes}
          aria-label={texts.moreMinutes({ count: minutes })}
          title={texts.moreMinutes({ count: minutes })}
          onClick={() => void lead({ type: 'extend', minutes })}
        >
          +{minutes}
        </Button>
      ))}
    </span>
  )
}

import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { type Countdown, countdownOf } from '@rembuk/shared/meeting/countdown'
import { useMessages } from '../i18n/locale.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import { useServerClock } from '../step/use-server-clock.ts'
import styles from './Clock.module.css'

/** How much time the step has left; when it is over, or stopped, it says so in words. */
export const Clock = ({ meeting: { state, clockAheadMs } }: { readonly meeting: Meeting }) => {
  const timer = state?.run.timer ?? null
  const nowMs = useServerClock(clockAheadMs, timer?.type === 'running')
  const countdown = countdownOf(timer, nowMs)
  return countdown ? <Shown countdown={countdown} /> : null
}

const Shown = ({ countdown }: { readonly countdown: Countdown }) => {
  const texts = useMessages(projectorMessages)
  if (countdown.type === 'over')
    return (
      <p className={styles['over']} role="status">
        {texts.timeOver({ minutes: countdown.minutes })}
      </p>
    )
  return (
    <p className={styles['clock']} role="timer" data-short={countdown.type === 'running' && countdown.isShort}>
      {countdown.type === 'paused' ? texts.timePaused : texts.timeLeft} <b>{countdown.clock}</b>
    </p>
  )
}

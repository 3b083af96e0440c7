import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { clockOf, countdownOf } from '@rembuk/shared/meeting/countdown'
import type { QueueState } from '@rembuk/shared/queue/queue'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useServerClock } from '../step/use-server-clock.ts'
import { JoinPanel } from './JoinPanel.tsx'
import styles from './Walls.module.css'

interface Props {
  readonly queue: QueueState
  readonly code: string
  readonly clockAheadMs: number
  /** What stands there while nobody asks to speak. */
  readonly otherwise: ReactNode
}

const maxWaiting = 6

/** Who speaks now, large, with their time; and who speaks next. */
export const QueueWall = ({ queue, code, clockAheadMs, otherwise }: Props) => {
  const texts = useMessages(projectorMessages)
  const { speaker, waiting, secondsPerSpeaker } = queue
  if (!speaker && waiting.length === 0) return otherwise
  const shown = waiting.slice(0, maxWaiting)
  return (
    <>
      <JoinPanel code={code} />
      <div className={styles['queue']}>
        <section className={styles['speaker']}>
          <h2>{speaker ? texts.speaking : texts.nobodySpeaks}</h2>
          {speaker && (
            <>
              <p className={styles['speakerName']}>{speaker.name || texts.unnamed}</p>
              <SpeakingTime
                key={speaker.handId}
                sinceMs={speaker.sinceMs}
                limitMs={secondsPerSpeaker * 1000}
                clockAheadMs={clockAheadMs}
              />
            </>
          )}
        </section>
        {waiting.length > 0 && (
          <section className={styles['waiting']}>
            <h2>{texts.speaksNext}</h2>
            <ol>
              {shown.map(({ handId, name }) => (
                <li key={handId}>
                  <span>{name || texts.unnamed}</span>
                </li>
              ))}
            </ol>
            {waiting.length > shown.length && (
              <p className={styles['more']}>{texts.moreWaiting({ count: waiting.length - shown.length })}</p>
            )}
          </section>
        )}
      </div>
    </>
  )
}

interface TimeProps {
  readonly sinceMs: number
  /** 0 where there is no limit. */
  readonly limitMs: number
  readonly clockAheadMs: number
}

const SpeakingTime = ({ sinceMs, limitMs, clockAheadMs }: TimeProps) => {
  const texts = useMessages(projectorMessages)
  const nowMs = useServerClock(clockAheadMs, true)
  if (limitMs === 0) return <p className={styles['speakerTime']}>{clockOf(nowMs - sinceMs)}</p>
  const countdown = countdownOf({ type: 'running', endsAtMs: sinceMs + limitMs }, nowMs)
  const isOver = countdown?.type === 'over'
  return (
    <p className={styles['speakerTime']} data-over={isOver}>
      {isOver ? texts.speakingOver : countdown?.clock}
    </p>
  )
}

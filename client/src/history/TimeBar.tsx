import type { HistoryMoment } from '@rembuk/shared/history/history'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { momentWords, snapshotWords } from './moment-words.ts'
import styles from './TimeBar.module.css'
import { usePlaying } from './use-playing.ts'

interface Props {
  readonly moments: readonly HistoryMoment[]
  readonly index: number
  readonly onGo: (index: number) => void
}

/** Named snapshots and steps above the track, automatic ones as small marks. */
const SnapshotMarks = ({ moments }: Pick<Props, 'moments'>) => {
  const locale = useLocale()
  const last = Math.max(1, moments.length - 1)
  return (
    <div className={styles['marks']} aria-hidden="true">
      {moments.flatMap(({ snapshots }, index) =>
        snapshots.map((snapshot) => (
          <i
            key={snapshot.snapshotId}
            data-kind={snapshot.kind}
            title={snapshotWords(locale, snapshot)}
            style={{ insetInlineStart: `${(index / last) * 100}%` }}
          />
        )),
      )}
    </div>
  )
}

/** The slider through time, with its buttons. */
export const TimeBar = ({ moments, index, onGo }: Props) => {
  const texts = useMessages(historyMessages)
  const locale = useLocale()
  const last = moments.length - 1
  const { isPlaying, toggle, stop } = usePlaying({ index, last, onGo })
  const go = (next: number): void => {
    stop()
    onGo(next)
  }
  const moment = moments[index]
  if (!moment) return null
  return (
    <section className={styles['bar']} aria-label={texts.moment}>
      <div className={styles['buttons']}>
        <IconButton label={texts.earlier} disabled={index === 0} onClick={() => go(index - 1)}>
          <ChevronLeft size={22} />
        </IconButton>
        <button
          type="button"
          className={styles['play']}
          aria-label={isPlaying ? texts.pause : texts.play}
          title={isPlaying ? texts.pause : texts.play}
          disabled={last === 0}
          onClick={toggle}
        >
          {isPlaying ? <Pause size={22} /> : <Play size={22} />}
        </button>
        <IconButton label={texts.later} disabled={index === last} onClick={() => go(index + 1)}>
          <ChevronRight size={22} />
        </IconButton>
      </div>
      <p className={styles['when']}>
        <b>{index === last ? texts.now : formatMoment(locale, moment.atMs)}</b>
        <span>{texts.position({ index: index + 1, count: moments.length })}</span>
      </p>
      <div className={styles['track']}>
        <SnapshotMarks moments={moments} />
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={texts.moment}
          aria-valuetext={momentWords(locale, moment)}
          onChange={(event) => go(Number(event.target.value))}
        />
      </div>
    </section>
  )
}

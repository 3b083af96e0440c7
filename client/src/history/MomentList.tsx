import type { HistoryMoment } from '@rembuk/shared/history/history'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { Bookmark } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './MomentList.module.css'
import { authorWords, partWords, snapshotWords } from './moment-words.ts'
import { personHue } from './person-hue.ts'

interface Props {
  readonly moments: readonly HistoryMoment[]
  readonly index: number
  readonly onGo: (index: number) => void
}

interface MomentProps {
  readonly moment: HistoryMoment
  readonly index: number
  readonly isCurrent: boolean
  readonly onGo: (index: number) => void
}

const MomentEntry = memo(({ moment, index, isCurrent, onGo }: MomentProps) => {
  const texts = useMessages(historyMessages)
  const locale = useLocale()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={ref}>
      <button
        type="button"
        className={styles['moment']}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onGo(index)}
      >
        <time className={styles['time']}>{formatMoment(locale, moment.atMs)}</time>
        {moment.parts.length === 0 && (index === 0 || moment.seq > 0) && (
          <span className={styles['done']}>{index === 0 ? texts.beginning : texts.beginningAgain}</span>
        )}
        {moment.parts.map((part) => (
          <span key={part.by} className={styles['part']}>
            <b style={{ color: personHue(part.by) }}>{authorWords(locale, part.by)}</b> {partWords(locale, part)}
          </span>
        ))}
        {moment.snapshots.map((snapshot) => (
          <span key={snapshot.snapshotId} className={styles['snapshot']} data-kind={snapshot.kind}>
            <Bookmark size={14} aria-hidden="true" />
            <span>{snapshotWords(locale, snapshot)}</span>
          </span>
        ))}
      </button>
    </li>
  )
})

/** Who did what, newest first; each is a moment to go to. */
export const MomentList = ({ moments, index, onGo }: Props) => {
  const texts = useMessages(historyMessages)
  return (
    <ol className={styles['moments']} aria-label={texts.events} reversed>
      {moments
        .map((moment, at) => (
          <MomentEntry
            key={`${moment.seq} ${moment.atMs}`}
            moment={moment}
            index={at}
            isCurrent={at === index}
            onGo={onGo}
          />
        ))
        .reverse()}
    </ol>
  )
}

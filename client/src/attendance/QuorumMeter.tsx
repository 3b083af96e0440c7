import type { AttendanceSummary } from '@rembuk/shared/attendance/summary'
import { quorumMessages } from '@rembuk/shared/i18n/messages/quorum'
import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './QuorumMeter.module.css'

/** How far the bar is filled, and where the needed number stands on it, from 0 to 1. */
const sharesOf = ({ countedCount, neededCount, invitedCount }: AttendanceSummary) => {
  const whole = Math.max(invitedCount, neededCount ?? 0, countedCount, 1)
  return { filled: countedCount / whole, needed: neededCount === null ? undefined : neededCount / whole }
}

/** A live bar of those present with the mark that the quorum needs; sizes follow the font around it. */
export const QuorumMeter = ({ summary }: { readonly summary: AttendanceSummary }) => {
  const texts = useMessages(quorumMessages)
  const { presentCount, countedCount, invitedCount, neededCount, isReached } = summary
  const { filled, needed } = sharesOf(summary)
  const style = { '--filled': `${filled * 100}%`, '--needed': `${(needed ?? 0) * 100}%` } as CSSProperties
  const isOfInvited = invitedCount > 0 && countedCount <= invitedCount
  return (
    <div className={styles['meter']}>
      <p className={styles['words']}>
        <b>
          {isOfInvited
            ? texts.ofInvited({ count: countedCount, invited: invitedCount })
            : texts.present({ count: presentCount })}
        </b>
        {neededCount !== null && (
          <>
            <span>{texts.needed({ needed: neededCount })}</span>
            <strong data-reached={isReached} role="status">
              {isReached ? texts.reached : texts.missing({ count: neededCount - countedCount })}
            </strong>
          </>
        )}
      </p>
      <div className={styles['bar']} data-reached={isReached} style={style} aria-hidden="true">
        {needed !== undefined && <i />}
      </div>
    </div>
  )
}

import type { TimeMs } from '@rembuk/shared/base/time'
import { formatTimeOfDay } from '@rembuk/shared/i18n/format'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { expectedEndMs, plannedMinutesOf } from '@rembuk/shared/meeting/agenda-times'
import type { MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './Agenda.module.css'

interface Props {
  readonly state: MeetingPlan
  readonly nowMs: TimeMs
}

const minuteMs = 60_000

/** When the meeting will be over, and how far that is from what was planned. */
export const AgendaEnd = ({ state, nowMs }: Props) => {
  const texts = useMessages(agendaMessages)
  const locale = useLocale()
  const { startedAtMs, endedAtMs } = state.run
  const plannedMs = plannedMinutesOf(state.steps) * minuteMs
  const time = (atMs: TimeMs) => formatTimeOfDay(locale, atMs)
  const endMs = expectedEndMs(state, nowMs)

  if (endedAtMs !== null) return <p className={styles['end']}>{texts.endedAt({ end: time(endedAtMs) })}</p>
  if (endMs === undefined) return <p className={styles['end']}>{texts.ifNow({ end: time(nowMs + plannedMs) })}</p>
  const lateMinutes = Math.round((endMs - (startedAtMs ?? nowMs) - plannedMs) / minuteMs)
  return (
    <p className={styles['end']}>
      {texts.expected({ end: time(endMs) })}
      {lateMinutes > 0 && <span className={styles['late']}>{texts.late({ count: lateMinutes })}</span>}
      {lateMinutes < 0 && <span>{texts.early({ count: -lateMinutes })}</span>}
    </p>
  )
}

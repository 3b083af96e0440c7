import { can } from '@rembuk/shared/access/access'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import styles from './Appointment.module.css'
import { useAppointmentBook } from './use-appointment-book.ts'

/** Who was made an editor by whom, and when that was taken back; for hosts. */
export const AppointmentLog = () => {
  const texts = useMessages(appointmentMessages)
  const locale = useLocale()
  const { role } = useProgramme()
  const isWanted = can(role, 'appointment.read')
  const events = useAppointmentBook({ isWanted })?.events ?? []
  if (!isWanted || events.length === 0) return null
  return (
    <details className={styles['log']}>
      <summary>{texts.log}</summary>
      <p>{texts.logHint}</p>
      <ol>
        {events.map(({ atMs, event, name, by }) => (
          <li key={`${atMs} ${name} ${event}`}>
            <time dateTime={new Date(atMs).toISOString()}>{formatMoment(locale, atMs)}</time>
            <span dir="auto">{texts.events[event]({ name, by: by || texts.somebody })}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

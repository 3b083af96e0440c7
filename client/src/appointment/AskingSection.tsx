import { can } from '@rembuk/shared/access/access'
import type { Asking } from '@rembuk/shared/appointment/appointment'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Appointment.module.css'
import { useAppointmentBook } from './use-appointment-book.ts'

/** Who asks from a phone to work on the board; a host says yes or no. */
export const AskingSection = ({ state }: PanelSectionProps) => {
  const texts = useMessages(appointmentMessages)
  const locale = useLocale()
  const { role } = useProgramme()
  const { appoint } = useMeeting()
  const isWanted = can(role, 'editor.appoint') && state.askings.length > 0
  const book = useAppointmentBook({ isWanted })
  // The newest state says who asks; names come a moment later.
  const askings = book?.askings.filter(({ attendeeId }) => state.askings.includes(attendeeId)) ?? []
  if (!isWanted || askings.length === 0) return null

  const decide = async ({ attendeeId, name }: Asking, isEditor: boolean): Promise<void> => {
    const answer = await appoint({ attendeeId, isEditor })
    const done = isEditor ? texts.appointed({ name }) : texts.refused({ name })
    showToast(answer.ok ? done : problemText(locale, answer.error))
  }
  return (
    <PanelSection title={texts.askings({ count: askings.length })}>
      <ul className={styles['askings']}>
        {askings.map((asking) => (
          <li key={asking.attendeeId} className={styles['asking']}>
            <span className={styles['name']} dir="auto">
              {asking.name}
            </span>
            <Button
              size="small"
              variant="primary"
              aria-label={`${texts.appoint}: ${asking.name}`}
              onClick={() => void decide(asking, true)}
            >
              {texts.appoint}
            </Button>
            <Button size="small" aria-label={`${texts.no}: ${asking.name}`} onClick={() => void decide(asking, false)}>
              {texts.no}
            </Button>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

import { can } from '@rembuk/shared/access/access'
import type { Attendee } from '@rembuk/shared/attendance/attendance'
import { appointmentMessages } from '@rembuk/shared/i18n/messages/appointment'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'

interface Props {
  readonly attendee: Attendee
}

/** Makes somebody who has signed on a phone an editor, or a participant again. Only hosts may. */
export const AppointButton = ({ attendee: { attendeeId, name, source } }: Props) => {
  const texts = useMessages(appointmentMessages)
  const locale = useLocale()
  const { role } = useProgramme()
  const { state, appoint } = useMeeting()
  const isEditor = state?.appointments.some((one) => one.attendeeId === attendeeId) === true
  if (!can(role, 'editor.appoint') || source !== 'phone') return null

  const turn = async (): Promise<void> => {
    const answer = await appoint({ attendeeId, isEditor: !isEditor })
    const done = isEditor ? texts.dismissed({ name }) : texts.appointed({ name })
    showToast(answer.ok ? done : problemText(locale, answer.error))
  }
  const label = isEditor ? texts.dismiss : texts.appoint
  return (
    <Button size="small" onClick={() => void turn()} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  )
}

/** Whether somebody has been asked to be an editor, or is one. */
export const AppointmentMark = ({ attendee: { attendeeId } }: Props) => {
  const texts = useMessages(appointmentMessages)
  const appointment = useMeeting().state?.appointments.find((one) => one.attendeeId === attendeeId)
  if (!appointment) return null
  return <small>{appointment.hasAccepted ? texts.isEditor : texts.isAsked}</small>
}

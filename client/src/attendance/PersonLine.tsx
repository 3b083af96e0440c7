import { can } from '@rembuk/shared/access/access'
import type { Attendee } from '@rembuk/shared/attendance/attendance'
import { signatureBox } from '@rembuk/shared/attendance/signature'
import type { AttendeeId } from '@rembuk/shared/base/id'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Question } from '../ui/Question.tsx'
import { showToast } from '../ui/Toast.tsx'
import { AppointButton, AppointmentMark } from './AppointButton.tsx'
import styles from './Attendance.module.css'
import type { PersonRow } from './people-rows.ts'
import type { AttendanceListView, AttendanceWish } from './use-attendance-list.ts'

interface Props extends Pick<AttendanceListView, 'edit'> {
  readonly row: PersonRow
  readonly onChange: (attendee: Attendee) => void
}

/** One person of the lists, and what can be done with their line. */
export const PersonLine = ({ row, edit, onChange }: Props) => {
  const texts = useMessages(attendanceMessages)
  const labels = useMessages(personMessages)
  const { cancel } = useMessages(commonMessages)
  const locale = useLocale()
  const { role } = useProgramme()
  const [isAsking, setIsAsking] = useState(false)
  const { person, invitee, attendee } = row
  const { name, hamlet, gender, sector } = person

  const ask = async (wish: AttendanceWish): Promise<boolean> => {
    const answer = await edit(wish)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    return answer.ok
  }
  const markPresent = () =>
    void ask({
      type: 'put',
      attendeeId: newId<AttendeeId>(),
      inviteeId: invitee?.inviteeId ?? '',
      name,
      hamlet,
      gender,
      sector,
      phone: '',
    })
  const remove = async (): Promise<void> => {
    setIsAsking(false)
    const isOff = !attendee || (await ask({ type: 'remove', attendeeId: attendee.attendeeId }))
    const isUninvited = isOff && (!invitee || (await ask({ type: 'uninvite', inviteeId: invitee.inviteeId })))
    if (isUninvited) showToast(texts.removed)
  }
  const mayRemove = !attendee || can(role, 'attendance.remove', { isFromPaper: attendee.source === 'paper' })
  const consequence = attendee ? (invitee ? texts.removeBoth : texts.removePresent) : texts.removeInvited

  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td dir="auto">{hamlet}</td>
      <td>{gender && labels.genderLetters[gender]}</td>
      <td>{sector && labels.sectors[sector]}</td>
      <td>{attendee?.phone}</td>
      <td>
        <Presence attendee={attendee} isInvited={invitee !== undefined} />
      </td>
      <td className={styles['actions']}>
        {isAsking ? (
          <Question
            title={texts.removeTitle({ name })}
            yesLabel={texts.removeYes}
            noLabel={cancel}
            onYes={() => void remove()}
            onNo={() => setIsAsking(false)}
          >
            {consequence}
          </Question>
        ) : (
          <>
            {!attendee && (
              <Button size="small" onClick={markPresent} aria-label={`${texts.markPresent}: ${name}`}>
                {texts.markPresent}
              </Button>
            )}
            {attendee && (
              <Button size="small" onClick={() => onChange(attendee)} aria-label={`${texts.change}: ${name}`}>
                {texts.change}
              </Button>
            )}
            {attendee && <AppointButton attendee={attendee} />}
            {mayRemove && (
              <Button size="small" onClick={() => setIsAsking(true)} aria-label={`${texts.remove}: ${name}`}>
                {texts.remove}
              </Button>
            )}
          </>
        )}
      </td>
    </tr>
  )
}

const Presence = ({
  attendee,
  isInvited,
}: {
  readonly attendee: Attendee | undefined
  readonly isInvited: boolean
}) => {
  const texts = useMessages(attendanceMessages)
  if (!attendee) return <span className={styles['absent']}>{texts.notYet}</span>
  const { name, signature, source } = attendee
  return (
    <span className={styles['here']}>
      {signature ? (
        <svg
          className={styles['signature']}
          viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
          role="img"
          aria-label={texts.signatureOf({ name })}
        >
          <path d={signature} />
        </svg>
      ) : (
        <b>{source === 'phone' ? texts.signedOnPhone : texts.fromPaper}</b>
      )}
      {!isInvited && <small>{texts.uninvited}</small>}
      <AppointmentMark attendee={attendee} />
    </span>
  )
}

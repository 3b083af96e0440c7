import { formatDate, formatWeekday } from '@rembuk/shared/i18n/format'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { changeMeetingDetails, type MeetingDetails } from '@rembuk/shared/meeting/meeting-document'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { DraftField } from './DraftField.tsx'
import { placeOf } from './field-place.ts'
import styles from './MinutesForm.module.css'
import { useMinutes } from './minutes-context.ts'
import { Panel } from './Panel.tsx'
import { SignatoryList } from './SignatoryList.tsx'
import { useMeetingDetails } from './use-meeting-document.ts'

interface FieldOfDetails {
  readonly name: keyof MeetingDetails
  readonly type?: 'text' | 'date' | 'time'
  readonly isNumber?: boolean
  /** Half of a line. */
  readonly isHalf?: boolean
}

const fields: readonly FieldOfDetails[] = [
  { name: 'title' },
  { name: 'heldOn', type: 'date' },
  { name: 'startsAt', type: 'time', isHalf: true },
  { name: 'endsAt', type: 'time', isHalf: true },
  { name: 'place' },
  { name: 'chair' },
  { name: 'noteTaker' },
  { name: 'attendanceCount', isNumber: true, isHalf: true },
  { name: 'invitedCount', isNumber: true, isHalf: true },
]

const toCount = (text: string): number => Number(text.replace(/\D/g, '').slice(0, 6))

const DetailField = ({ name, type = 'text', isNumber = false, isHalf = false }: FieldOfDetails) => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const locale = useLocale()
  const details = useMeetingDetails()
  const value = details[name]
  // The browser shows a date field in a language of its own; this is how the record will print it.
  const day = [formatWeekday(locale, details.heldOn), formatDate(locale, details.heldOn)].join(', ')
  return (
    <div id={placeOf(name)} className={isHalf ? styles['half'] : styles['whole']}>
      <DraftField
        label={texts[name]}
        value={value === 0 ? '' : String(value)}
        type={type}
        isNumber={isNumber}
        isReadOnly={!room.canEdit}
        {...(name === 'heldOn' && details.heldOn && { hint: day })}
        {...(name === 'place' && { placeholder: texts.placeExample })}
        write={(text) => changeMeetingDetails(room.doc, { [name]: isNumber ? toCount(text) : text.trim() })}
      />
    </div>
  )
}

/** What stands at the head of the minutes, and who signs them. Each field is written by itself. */
export const DetailsForm = () => {
  const texts = useMessages(minutesMessages)
  const locale = useLocale()
  const { heldOn, place } = useMeetingDetails()
  const summary = [formatDate(locale, heldOn), place].filter(Boolean).join(' · ')
  return (
    <Panel title={texts.details} summary={summary} isOpenWhenNarrow={!heldOn}>
      <div className={styles['fields']}>
        {fields.map((field) => (
          <DetailField key={field.name} {...field} />
        ))}
      </div>
      <SignatoryList />
    </Panel>
  )
}

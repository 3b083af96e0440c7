import type { AttendanceList, Attendee } from '@rembuk/shared/attendance/attendance'
import {
  type Gender,
  genders,
  maxHamletLength,
  maxNameLength,
  maxPhoneLength,
  type Sector,
  sectors,
} from '@rembuk/shared/attendance/person'
import type { AttendeeId, InviteeId } from '@rembuk/shared/base/id'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Form } from '../ui/Form.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Attendance.module.css'
import type { AttendanceListView } from './use-attendance-list.ts'

interface Props extends Pick<AttendanceListView, 'edit' | 'problem'> {
  /** The line to correct; undefined for a new one from the paper list. */
  readonly attendee: Attendee | undefined
  readonly list: AttendanceList
  readonly onDone: () => void
}

type Fields = Pick<Attendee, 'attendeeId' | 'inviteeId' | 'name' | 'hamlet' | 'gender' | 'sector' | 'phone'>
const emptyFields = (): Fields => ({
  attendeeId: newId<AttendeeId>(),
  inviteeId: '',
  name: '',
  hamlet: '',
  gender: '',
  sector: '',
  phone: '',
})

/** One line of the attendance list: written down from paper, one after the other, or corrected. */
export const PersonForm = ({ attendee, list, edit, problem, onDone }: Props) => {
  const texts = useMessages(attendanceMessages)
  const labels = useMessages(personMessages)
  const { cancel } = useMessages(commonMessages)
  const [fields, setFields] = useState<Fields>(() => attendee ?? emptyFields())
  const [isSending, setIsSending] = useState(false)
  const change = (changes: Partial<Fields>) => setFields((before) => ({ ...before, ...changes }))

  const save = async (): Promise<void> => {
    setIsSending(true)
    const { attendeeId, inviteeId, name, hamlet, gender, sector, phone } = fields
    const answer = await edit({ type: 'put', attendeeId, inviteeId, name, hamlet, gender, sector, phone })
    setIsSending(false)
    if (!answer.ok) return
    showToast(texts.saved)
    if (attendee) return onDone()
    setFields({ ...emptyFields(), hamlet })
  }
  return (
    <Form
      submitLabel={attendee ? texts.save : texts.saveAndNext}
      cancelLabel={cancel}
      isBlocked={isSending || fields.name.trim() === ''}
      problem={problem}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <div className={styles['fields']}>
        <TextField
          key={fields.attendeeId}
          label={labels.name}
          value={fields.name}
          maxLength={maxNameLength}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <TextField
          label={labels.hamlet}
          value={fields.hamlet}
          maxLength={maxHamletLength}
          onChange={(hamlet) => change({ hamlet })}
        />
        <SelectField<Gender | ''>
          label={labels.gender}
          value={fields.gender}
          options={[{ value: '', label: '–' }, ...genders.map((value) => ({ value, label: labels.genders[value] }))]}
          onChange={(gender) => change({ gender })}
        />
        <SelectField<Sector | ''>
          label={labels.sector}
          value={fields.sector}
          options={[{ value: '', label: '–' }, ...sectors.map((value) => ({ value, label: labels.sectors[value] }))]}
          onChange={(sector) => change({ sector })}
        />
        <TextField
          label={labels.phone}
          value={fields.phone}
          type="tel"
          maxLength={maxPhoneLength}
          onChange={(phone) => change({ phone })}
        />
        {list.invitees.length > 0 && (
          <SelectField<InviteeId | ''>
            label={texts.whoIsIt}
            value={fields.inviteeId}
            options={[
              { value: '', label: texts.byName },
              ...list.invitees.map(({ inviteeId, name, hamlet }) => ({
                value: inviteeId,
                label: [name, hamlet].filter(Boolean).join(' · '),
              })),
            ]}
            onChange={(inviteeId) => change({ inviteeId })}
          />
        )}
      </div>
    </Form>
  )
}

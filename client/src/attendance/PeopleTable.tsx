import type { AttendanceList, Attendee } from '@rembuk/shared/attendance/attendance'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Attendance.module.css'
import { PersonLine } from './PersonLine.tsx'
import { listPeople } from './people-rows.ts'
import type { AttendanceListView } from './use-attendance-list.ts'

interface Props extends Pick<AttendanceListView, 'edit'> {
  readonly list: AttendanceList
  readonly onChange: (attendee: Attendee) => void
}

/** From so many people on a field helps to find one. */
const manyPeople = 10

/** Everybody invited or present, once. */
export const PeopleTable = ({ list, edit, onChange }: Props) => {
  const texts = useMessages(attendanceMessages)
  const labels = useMessages(personMessages)
  const [wanted, setWanted] = useState('')
  const rows = listPeople(list)
  const shown = rows.filter(({ person }) => person.name.toLowerCase().includes(wanted.trim().toLowerCase()))
  if (rows.length === 0) return <p className={styles['nobody']}>{texts.noPeople}</p>
  return (
    <>
      {rows.length >= manyPeople && <TextField label={texts.filter} value={wanted} onChange={setWanted} />}
      {shown.length === 0 && <p className={styles['nobody']}>{texts.nobodyFound}</p>}
      <div className={styles['scroll']}>
        <table className={styles['people']}>
          <thead>
            <tr>
              {[labels.name, labels.hamlet, labels.gender, labels.sector, labels.phone, texts.present].map(
                (heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ),
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PersonLine key={row.key} row={row} edit={edit} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

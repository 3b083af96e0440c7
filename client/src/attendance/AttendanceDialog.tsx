import { can } from '@rembuk/shared/access/access'
import type { Attendee } from '@rembuk/shared/attendance/attendance'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { useState } from 'react'
import { AppointmentLog } from '../appointment/AppointmentLog.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './Attendance.module.css'
import { InviteForm } from './InviteForm.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonForm } from './PersonForm.tsx'
import { QuorumForm } from './QuorumForm.tsx'
import { QuorumMeter } from './QuorumMeter.tsx'
import { useAttendanceList } from './use-attendance-list.ts'

/** What is being filled in above the list. */
type Filling =
  | { readonly type: 'none' | 'invite' | 'rule' }
  /** A line from the paper list, or one that is corrected. */
  | { readonly type: 'person'; readonly attendee: Attendee | undefined }

/** The invitation list and the attendance list of the meeting, with everything that hosts and editors do to them. */
export const AttendanceDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const texts = useMessages(attendanceMessages)
  const { role } = useProgramme()
  const meeting = useMeeting()
  const { list, problem, edit } = useAttendanceList(meeting)
  const [filling, setFilling] = useState<Filling>({ type: 'none' })
  const done = () => setFilling({ type: 'none' })

  return (
    <Dialog title={texts.title} size="wide" onClose={onClose}>
      <div className={styles['content']}>
        <p className={styles['private']}>{texts.private}</p>
        {meeting.state && <QuorumMeter summary={meeting.state.attendance} />}
        {filling.type === 'none' && (
          <div className={styles['doing']}>
            <Button variant="primary" onClick={() => setFilling({ type: 'person', attendee: undefined })}>
              {texts.addPresent}
            </Button>
            <Button onClick={() => setFilling({ type: 'invite' })}>{texts.invite}</Button>
            {can(role, 'attendance.settle') && (
              <Button onClick={() => setFilling({ type: 'rule' })}>{texts.rule}</Button>
            )}
          </div>
        )}
        {filling.type === 'invite' && <InviteForm problem={problem} edit={edit} onDone={done} />}
        {filling.type === 'rule' && list && (
          <QuorumForm settings={list.settings} problem={problem} edit={edit} onDone={done} />
        )}
        {filling.type === 'person' && list && (
          <PersonForm
            key={filling.attendee?.attendeeId}
            attendee={filling.attendee}
            list={list}
            problem={problem}
            edit={edit}
            onDone={done}
          />
        )}
        {!list && !problem && <Spinner />}
        {filling.type === 'none' && problem && <p role="alert">{problem}</p>}
        {list && (
          <PeopleTable list={list} edit={edit} onChange={(attendee) => setFilling({ type: 'person', attendee })} />
        )}
        <AppointmentLog />
      </div>
    </Dialog>
  )
}

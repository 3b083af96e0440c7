import type { MeetingId } from '@rembuk/shared/base/id'
import { formatDate } from '@rembuk/shared/i18n/format'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { listMeetings, type MeetingEntry, meetingIndexOf } from '@rembuk/shared/programme/programme-document'
import { MonitorPlay, Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { minutesPath, projectorPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useYDeep } from '../sync/use-y.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AddMeetingDialog } from './AddMeetingDialog.tsx'
import styles from './Programme.module.css'
import { useProgramme } from './programme-context.ts'

const MeetingRow = ({ id, title, heldOn }: MeetingEntry) => {
  const { programmeId, meetings, canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const locale = useLocale()
  const code = meetings.find(({ meetingId }) => meetingId === (id as MeetingId))?.code
  return (
    <li className={styles['meeting']}>
      <div className={styles['meetingName']}>
        <b>{title || texts.untitledMeeting}</b>
        <span>
          {[formatDate(locale, heldOn) || texts.noDate, code && texts.codeOf({ code })].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className={styles['actions']}>
        <a
          className={buttonClass({ size: 'small' })}
          href={projectorPath(programmeId, id)}
          target="rembuk-layar"
          title={texts.screenHint}
        >
          <MonitorPlay size={16} aria-hidden="true" />
          {texts.screen}
        </a>
        <Link
          href={minutesPath(programmeId, id)}
          className={buttonClass({ size: 'small', variant: canEdit ? 'primary' : 'ghost' })}
        >
          {texts.openMinutes}
        </Link>
      </div>
    </li>
  )
}

/** The programme's meetings: the code for residents, the projector, the minutes. */
export const MeetingSection = () => {
  const { room, canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const [isAdding, setIsAdding] = useState(false)
  const entries = useYDeep(
    meetingIndexOf(room.doc),
    () => listMeetings(room.doc),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return (
    <section className={styles['meetings']} aria-labelledby="meetings">
      <div className={styles['meetingsHead']}>
        <div>
          <h2 id="meetings">{texts.meetings}</h2>
          <p>{texts.meetingsText}</p>
        </div>
        {canEdit && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setIsAdding(true)}>
            <Plus size={16} aria-hidden="true" />
            {texts.addMeeting}
          </Button>
        )}
      </div>
      {entries.length === 0 && <EmptyState title={texts.noMeetings} />}
      <ul className={styles['meetingList']}>
        {[...entries].reverse().map((entry) => (
          <MeetingRow key={entry.id} {...entry} />
        ))}
      </ul>
      {isAdding && <AddMeetingDialog onClose={() => setIsAdding(false)} />}
    </section>
  )
}

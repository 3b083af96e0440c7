import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import { Scale } from 'lucide-react'
import { Link } from 'wouter'
import { pageRole } from '../access/page-role.ts'
import { minutesPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeetingAt } from '../step/use-meeting.ts'
import styles from './Priority.module.css'

interface Props {
  readonly boardId: BoardId
  readonly priority: RankedPriority
}

/** What the programme's meetings have decided about a problem, or are about to. */
export const PriorityDecisions = ({ boardId, priority }: Props) => {
  const texts = useMessages(priorityMessages)
  const { meetings } = useProgramme()
  return (
    <ul className={styles['links']} aria-label={texts.decisions}>
      {meetings.map(({ meetingId }) => (
        <DecisionsOfMeeting key={meetingId} meetingId={meetingId} boardId={boardId} itemId={priority.id} />
      ))}
    </ul>
  )
}

interface OfMeetingProps {
  readonly meetingId: MeetingId
  readonly boardId: BoardId
  readonly itemId: string
}

const DecisionsOfMeeting = ({ meetingId, boardId, itemId }: OfMeetingProps) => {
  const texts = useMessages(priorityMessages)
  const { programmeId, role } = useProgramme()
  const { state } = useMeetingAt({ programmeId, meetingId, as: pageRole() })
  const decisions = (state?.decisions ?? []).filter(({ about }) => about?.board === boardId && about.item === itemId)
  return decisions.map(({ decisionId, text, state: how }) => (
    <li key={decisionId}>
      {role === 'viewer' ? (
        <span>
          <Scale size={15} aria-hidden="true" /> {text}
        </span>
      ) : (
        <Link href={minutesPath(programmeId, meetingId)}>
          <Scale size={15} aria-hidden="true" /> {text}
        </Link>
      )}
      <small>{texts.decisionState[how]}</small>
    </li>
  ))
}

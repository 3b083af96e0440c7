import type { BoardId } from '@rembuk/shared/base/id'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import type { PlannedActivity } from '@rembuk/shared/priority/thread'
import { CornerDownRight } from 'lucide-react'
import { Link } from 'wouter'
import { itemPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import styles from './Priority.module.css'

interface Props {
  readonly activities: readonly PlannedActivity[]
  readonly isOpen: boolean
}

/** The activities that answer a problem, each with the way to its board. */
export const ActivityLinks = ({ activities, isOpen }: Props) => {
  const texts = useMessages(priorityMessages)
  const plan = useMessages(planMessages)
  const { programmeId } = useProgramme()
  if (activities.length === 0) return isOpen && <p className={styles['quiet']}>{texts.noActivities}</p>
  return (
    <ul className={styles['links']} aria-label={texts.activities}>
      {activities.map(({ id, boardId, title, person, status }) => (
        <li key={`${boardId}/${id}`}>
          <Link href={itemPath(programmeId, boardId as BoardId, id)}>
            <CornerDownRight size={15} aria-hidden="true" /> {title || plan.untitled}
          </Link>
          <small>{[plan.statuses[status], person].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ul>
  )
}

import { formatPeriod } from '@rembuk/shared/i18n/format'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import { CalendarDays, MapPin, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { ActivityOrigin } from './ActivityOrigin.tsx'
import { CardActions } from './CardActions.tsx'
import styles from './Plan.module.css'

interface Props {
  readonly room: OpenRoom
  readonly activity: Activity
  readonly person: string | undefined
  readonly onEdit: () => void
  readonly onMove: () => void
  readonly onRemove: () => void
}

const Fact = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) => (
  <span className={styles['fact']}>
    {icon}
    <span>{children}</span>
  </span>
)

/** One activity: what, what for, where, who, when, and what it came from. */
export const ActivityCard = ({ room, activity, person, onEdit, onMove, onRemove }: Props) => {
  const texts = useMessages(planMessages)
  const locale = useLocale()
  const { title, goal, place, period } = activity
  const days = formatPeriod(locale, period)
  return (
    <article aria-label={title || texts.untitled} className={styles['activity']} data-person={person ? '' : undefined}>
      <h3>{title || texts.untitled}</h3>
      <ActivityOrigin room={room} activity={activity} />
      {goal && <p className={styles['goal']}>{goal}</p>}
      <div className={styles['facts']}>
        <Fact icon={<UserRound size={15} aria-label={texts.person} />}>
          {activity.person || <em>{texts.noPerson}</em>}
        </Fact>
        {days && <Fact icon={<CalendarDays size={15} aria-hidden="true" />}>{days}</Fact>}
        {place && <Fact icon={<MapPin size={15} aria-hidden="true" />}>{place}</Fact>}
      </div>
      {person && <p className={styles['present']}>{texts.isAtCard(person)}</p>}
      {room.canEdit && (
        <CardActions room={room.name} itemId={activity.id} onEdit={onEdit} onMove={onMove} onRemove={onRemove} />
      )}
    </article>
  )
}

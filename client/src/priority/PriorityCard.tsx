import type { BoardId } from '@rembuk/shared/base/id'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { countAnswers, type RankedPriority } from '@rembuk/shared/priority/priority-queries'
import type { PlannedActivity } from '@rembuk/shared/priority/thread'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { ActivityLinks } from './ActivityLinks.tsx'
import styles from './Priority.module.css'
import { PriorityDecisions } from './PriorityDecisions.tsx'
import { PriorityDetails } from './PriorityDetails.tsx'
import { nameOfPriority, scoreToWords } from './priority-words.ts'
import { RankButtons } from './RankButtons.tsx'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
  readonly priorities: readonly RankedPriority[]
  readonly priority: RankedPriority
  readonly activities: readonly PlannedActivity[]
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onGrip: (event: PointerEvent) => void
  readonly onMoved: () => void
  readonly onRemove: () => void
  readonly onShow: (itemId: string) => void
}

/** What stands below the name of a problem: what it is, what it got, how far its statement is. */
const useFacts = (priority: RankedPriority): string => {
  const texts = useMessages(priorityMessages)
  const { kinds } = useMessages(noteMessages)
  const locale = useLocale()
  const [about] = priority.named
  const kind = about?.noteKind
    ? kinds[about.noteKind]
    : about?.text !== undefined && texts.group(about.memberTexts.length)
  return [kind, priority.score && scoreToWords(locale, priority.score), texts.answered(countAnswers(priority))]
    .filter(Boolean)
    .join(' · ')
}

/** One problem of the list: its rank, its name, what came of it, and, opened, its statement and what stands behind it. */
export const PriorityCard = ({
  room,
  boardId,
  priorities,
  priority,
  activities,
  isOpen,
  onToggle,
  onGrip,
  onMoved,
  onRemove,
  onShow,
}: Props) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const name = nameOfPriority(locale, priority)
  const facts = useFacts(priority)
  const { rank, isTied } = priority
  return (
    <article aria-label={`${isTied ? texts.sharedLong(rank) : texts.rank(rank)}: ${name}`}>
      <div className={styles['row']}>
        <div
          className={styles['rank']}
          data-movable={room.canEdit ? '' : undefined}
          title={room.canEdit ? texts.drag : undefined}
          onPointerDown={onGrip}
        >
          {room.canEdit && <GripVertical size={18} aria-hidden="true" />}
          <b aria-hidden="true">{rank}</b>
          {isTied && <small aria-hidden="true">{texts.shared}</small>}
        </div>
        <div className={styles['what']}>
          <h3 data-gone={priority.name === '' ? '' : undefined} dir="auto">
            {name}
          </h3>
          <p className={styles['quiet']}>{facts}</p>
          <PriorityDecisions boardId={boardId} priority={priority} />
          <ActivityLinks activities={activities} isOpen={isOpen} />
        </div>
        <div className={styles['buttons']}>
          {room.canEdit && (
            <RankButtons room={room} priorities={priorities} priority={priority} name={name} onMoved={onMoved} />
          )}
          <Button
            aria-expanded={isOpen}
            aria-label={`${isOpen ? texts.close : room.canEdit ? texts.open : texts.look}: ${name}`}
            onClick={onToggle}
          >
            {isOpen ? <ChevronUp size={17} aria-hidden="true" /> : <ChevronDown size={17} aria-hidden="true" />}
            {isOpen ? texts.close : room.canEdit ? texts.open : texts.look}
          </Button>
        </div>
      </div>
      {isOpen && (
        <PriorityDetails room={room} boardId={boardId} priority={priority} onShow={onShow} onRemove={onRemove} />
      )}
    </article>
  )
}

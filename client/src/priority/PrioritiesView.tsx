import type { BoardId, PriorityId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { movePriority, removePriority } from '@rembuk/shared/priority/priority-commands'
import { useCallback, useRef, useState } from 'react'
import { useAskedCard } from '../app/asked-item.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { DropPlace } from '../plan/column-drag.ts'
import { useColumnDrag } from '../plan/use-column-drag.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import { useRemoval } from '../undo/use-undoable.ts'
import styles from './Priority.module.css'
import { PriorityCard } from './PriorityCard.tsx'
import { FillButtons, OutButtons } from './PriorityTools.tsx'
import { nameOfPriority } from './priority-words.ts'
import { useActivitiesByProblem, usePriorities } from './use-priorities.ts'
import { WriteProblem } from './WriteProblem.tsx'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
  /** Shows a note or group on the board. */
  readonly onShow: (itemId: string) => void
}

/** The ranked list of a board's problems: ranked by a closed vote or by hand, each with its statement and what came of it. */
export const PrioritiesView = ({ room, boardId, onShow }: Props) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const region = useRef<HTMLDivElement>(null)
  const priorities = usePriorities(room.doc)
  const activitiesOf = useActivitiesByProblem(boardId)
  const remove = useRemoval(room)
  const [openId, setOpenId] = useState<string>()
  // The one that was moved last: where it stands now is said aloud.
  const [movedId, setMovedId] = useState<PriorityId>()
  const moved = priorities.find(({ id }) => id === movedId)
  const onDrop = useCallback(
    (id: string, { index }: DropPlace) => {
      movePriority(room.doc, { priorityId: id as PriorityId, index })
      setMovedId(id as PriorityId)
    },
    [room.doc],
  )
  const { drag, startDrag } = useColumnDrag({ board: region, canDrag: room.canEdit, onDrop })
  useAskedCard(region, setOpenId)
  useKeptFocus(region)

  const isEmpty = priorities.length === 0
  let indexAmongOthers = 0
  return (
    <div className={styles['view']}>
      <div ref={region} className={styles['page']}>
        <header className={styles['head']}>
          <h2 className={styles['heading']}>{texts.title}</h2>
          {room.canEdit && <UndoButtons room={room} />}
          {!isEmpty && (
            <div className={styles['tools']}>
              {room.canEdit && <FillButtons room={room} boardId={boardId} isFirst={false} />}
              <OutButtons room={room} boardId={boardId} priorities={priorities} activitiesOf={activitiesOf} />
            </div>
          )}
        </header>
        {isEmpty && (
          <EmptyState
            title={room.canEdit ? texts.emptyTitle : texts.emptyToRead}
            {...(room.canEdit && { text: texts.emptyText })}
          >
            {room.canEdit && <FillButtons room={room} boardId={boardId} isFirst />}
          </EmptyState>
        )}
        <ol className={styles['list']} data-column-key="priorities" aria-label={texts.title}>
          {priorities.map((priority) => {
            const isDragged = drag?.cardId === priority.id
            const isMarked = !isDragged && drag?.place?.index === indexAmongOthers
            if (!isDragged) indexAmongOthers += 1
            return (
              <li
                key={priority.id}
                data-card={priority.id}
                className={styles['card']}
                data-marked={isMarked ? '' : undefined}
                data-dragged={isDragged ? '' : undefined}
                style={isDragged ? { transform: `translate(${drag.x}px, ${drag.y}px)` } : undefined}
              >
                <PriorityCard
                  room={room}
                  boardId={boardId}
                  priorities={priorities}
                  priority={priority}
                  activities={activitiesOf(priority.id)}
                  isOpen={openId === priority.id}
                  onToggle={() => setOpenId(openId === priority.id ? undefined : priority.id)}
                  onGrip={(event) => startDrag(event, priority.id)}
                  onMoved={() => setMovedId(priority.id)}
                  onRemove={() => remove(() => void removePriority(room.doc, priority.id), texts.removed)}
                  onShow={onShow}
                />
              </li>
            )
          })}
          {drag?.place?.index === indexAmongOthers && <li className={styles['mark']} aria-hidden="true" />}
        </ol>
        {room.canEdit && <WriteProblem doc={room.doc} />}
        <p role="status" className={styles['srOnly']}>
          {moved && (moved.isTied ? texts.movedShared : texts.moved)(nameOfPriority(locale, moved), moved.rank)}
        </p>
      </div>
    </div>
  )
}

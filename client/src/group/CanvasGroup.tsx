import type { GroupId } from '@rembuk/shared/base/id'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { ChevronDown } from 'lucide-react'
import { memo, useRef } from 'react'
import { useBoard, useGroup, useHolder, useItemFlags, useMemberCount, useSession } from '../board/board-context.tsx'
import { selectGroup, toggleGroup } from '../board/group-actions.ts'
import { personColour } from '../board/person-colour.ts'
import { useGroupPlace } from '../board/use-place.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useVotesOfGroup } from '../vote/use-votes.ts'
import styles from './Group.module.css'
import { GroupTitle } from './GroupTitle.tsx'

/** A group on the canvas: a frame with a title that holds notes. Its title is what it is dragged by. */
export const CanvasGroup = memo(({ id }: { readonly id: GroupId }) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const ref = useRef<HTMLElement>(null)
  const group = useGroup(id)
  const count = useMemberCount(id)
  const { isSelected, isEditing, takesDrop } = useItemFlags(id)
  const holder = useHolder(id)
  useGroupPlace(ref, id)
  // The toolbar of selected notes would lie over part of the button.
  const isCovered = useSession(({ selectedNotes }) => selectedNotes.size > 0)
  const votes = useVotesOfGroup(id)
  if (!group) return null
  const title = group.title || texts.untitled
  return (
    <section
      ref={ref}
      data-group={id}
      className={styles['group']}
      aria-label={title}
      data-selected={isSelected || undefined}
      data-drop={takesDrop || undefined}
      data-collapsed={group.isCollapsed || undefined}
      // All of a collapsed group is what it is dragged by.
      data-group-title={group.isCollapsed ? id : undefined}
      style={holder && { outline: `2px solid ${personColour(holder.clientId)}` }}
    >
      <GroupTitle group={group} isEditing={isEditing} onSelect={() => selectGroup(board, id)} />
      <span className={styles['count']}>{texts.count({ notes: count, votes })}</span>
      {board.room.canEdit && !isCovered && (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!group.isCollapsed}
          aria-label={texts.contents(title)}
          title={group.isCollapsed ? texts.expand : texts.collapse}
          onClick={() => toggleGroup(board, id)}
        >
          <ChevronDown size={18} aria-hidden="true" />
        </button>
      )}
      {isSelected && board.room.canEdit && !group.isCollapsed && (
        <span className={styles['handle']} data-resize={id} title={texts.resize} />
      )}
    </section>
  )
})

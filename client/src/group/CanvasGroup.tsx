import type { GroupId } from '@rembuk/shared/base/id'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { memo, useRef } from 'react'
import { useBoard, useGroup, useHolder, useItemFlags, useMemberCount } from '../board/board-context.tsx'
import { selectGroup } from '../board/group-actions.ts'
import { personColour } from '../board/person-colour.ts'
import { useGroupPlace } from '../board/use-place.ts'
import { useMessages } from '../i18n/locale.tsx'
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
  if (!group) return null
  return (
    <section
      ref={ref}
      data-group={id}
      className={styles['group']}
      aria-label={group.title || texts.untitled}
      data-selected={isSelected || undefined}
      data-drop={takesDrop || undefined}
      style={holder && { outline: `2px solid ${personColour(holder.clientId)}` }}
    >
      <GroupTitle group={group} isEditing={isEditing} onSelect={() => selectGroup(board, id)} />
      <span className={styles['count']}>{texts.notes(count)}</span>
      {isSelected && board.room.canEdit && <span className={styles['handle']} data-resize={id} title={texts.resize} />}
    </section>
  )
})

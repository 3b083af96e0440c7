import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { useEffect, useRef } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { editGroupTitle, setGroupTitle } from '../board/group-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Group.module.css'

interface Props {
  readonly group: Group
  readonly isEditing: boolean
  readonly onSelect: () => void
}

/** The title of a group, to read, to take hold of, and to write in place. */
export const GroupTitle = ({ group, isEditing, onSelect }: Props) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const input = useRef<HTMLInputElement>(null)
  const hasLeft = useRef(false)
  useEffect(() => {
    hasLeft.current = false
    if (isEditing) input.current?.select()
  }, [isEditing])
  const leave = (title: string): void => {
    if (hasLeft.current) return
    hasLeft.current = true
    setGroupTitle(board, group.id, title)
  }
  if (isEditing)
    return (
      <input
        ref={input}
        dir="auto"
        className={styles['titleField']}
        aria-label={texts.title}
        placeholder={texts.titleHere}
        maxLength={120}
        defaultValue={group.title}
        onBlur={(event) => leave(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') leave(event.currentTarget.value)
          if (event.key === 'Escape') leave(group.title)
          event.stopPropagation()
        }}
      />
    )
  return (
    <button
      type="button"
      dir="auto"
      data-group-title={group.id}
      className={styles['title']}
      data-untitled={group.title ? undefined : ''}
      onFocus={onSelect}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'F2') editGroupTitle(board, group.id)
      }}
    >
      {group.title || texts.untitled}
    </button>
  )
}

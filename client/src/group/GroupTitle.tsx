import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { useBoard } from '../board/board-context.tsx'
import { editGroupTitle } from '../board/group-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Group.module.css'
import { GroupTitleField } from './GroupTitleField.tsx'

interface Props {
  readonly group: Group
  readonly isEditing: boolean
  readonly onSelect: () => void
}

/** The title of a group, to read, to take hold of, and to write in place. */
export const GroupTitle = ({ group, isEditing, onSelect }: Props) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  if (isEditing) return <GroupTitleField group={group} className={styles['titleField']} />
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

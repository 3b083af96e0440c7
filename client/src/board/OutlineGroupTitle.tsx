import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { Pencil, Ungroup } from 'lucide-react'
import { useState } from 'react'
import { GroupTitleField } from '../group/GroupTitleField.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinkButton } from '../link/LinkButton.tsx'
import { SpotlightButton } from '../meeting/SpotlightButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { useBoard } from './board-context.tsx'
import { dissolveGroup } from './group-actions.ts'
import styles from './Outline.module.css'

/** The title of a group in the list, with what can be done to the group. */
export const OutlineGroupTitle = ({ group }: { readonly group: Group }) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const doUndoably = useUndoable(board.room)
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing)
    return <GroupTitleField group={group} className={styles['titleField']} onDone={() => setIsEditing(false)} />
  const dissolve = (): void =>
    doUndoably(() => {
      dissolveGroup(board, group.id)
      return texts.dissolved
    })
  return (
    <header className={styles['groupHead']}>
      <h3 dir="auto">{group.title || texts.untitled}</h3>
      {board.room.canEdit && (
        <>
          <IconButton label={texts.editTitle} onClick={() => setIsEditing(true)}>
            <Pencil size={17} />
          </IconButton>
          <LinkButton end={group.id} />
          <SpotlightButton room={board.room.name} itemId={group.id} />
          <IconButton label={texts.dissolve} onClick={dissolve}>
            <Ungroup size={17} />
          </IconButton>
        </>
      )}
    </header>
  )
}

import type { Group } from '@rembuk/shared/group/group-schema'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { Pencil, Ungroup } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useUndoable } from '../plan/use-undoable.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useBoard } from './board-context.tsx'
import { dissolveGroup, setGroupTitle } from './group-actions.ts'
import styles from './Outline.module.css'

/** The title of a group in the list, with what can be done to the group. */
export const OutlineGroupTitle = ({ group }: { readonly group: Group }) => {
  const board = useBoard()
  const texts = useMessages(groupMessages)
  const doUndoably = useUndoable(board.room)
  const [isEditing, setIsEditing] = useState(false)
  const leave = (title: string): void => {
    setGroupTitle(board, group.id, title)
    setIsEditing(false)
  }
  if (isEditing)
    return (
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
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
          if (event.key === 'Escape') setIsEditing(false)
        }}
      />
    )
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
          <IconButton label={texts.dissolve} onClick={dissolve}>
            <Ungroup size={17} />
          </IconButton>
        </>
      )}
    </header>
  )
}

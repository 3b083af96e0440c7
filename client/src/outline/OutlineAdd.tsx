import type { Group } from '@rembuk/shared/group/group-schema'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { Plus } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { addNoteInList } from '../board/inbox-actions.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Outline.module.css'

/** Adds a note from the list; it finds its own place on the canvas. */
export const OutlineAdd = ({ group }: { readonly group: Group | undefined }) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const { untitled } = useMessages(groupMessages)
  return (
    <Button
      size="small"
      className={styles['add'] ?? ''}
      aria-label={group ? texts.addNoteTo(group.title || untitled) : texts.newNote}
      onClick={() => addNoteInList(board, group?.id)}
    >
      <Plus size={16} /> {texts.newNote}
    </Button>
  )
}

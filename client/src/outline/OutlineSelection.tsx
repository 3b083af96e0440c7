import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { X } from 'lucide-react'
import { useBoard, useSession } from '../board/board-context.tsx'
import { clearSelection } from '../board/note-actions.ts'
import { NoteButtons } from '../board/SelectionButtons.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Outline.module.css'
import { useOutline } from './outline-context.ts'

/** What is done with all picked notes at once, at the bottom of the list; with one alone it stands at the note. */
export const OutlineSelection = () => {
  const board = useBoard()
  const { commands } = useOutline()
  const { selection } = useMessages(boardMessages)
  const { letGo } = useMessages(outlineViewMessages)
  const selectedNotes = useSession((state) => state.selectedNotes)
  if (selectedNotes.size < 2) return null
  return (
    <div className={styles['selection']} role="toolbar" aria-label={selection}>
      <NoteButtons ids={Array.from(selectedNotes)} commands={commands} />
      <IconButton label={letGo} onClick={() => clearSelection(board)}>
        <X size={18} />
      </IconButton>
    </div>
  )
}

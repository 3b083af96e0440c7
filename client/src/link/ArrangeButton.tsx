import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { ListTree } from 'lucide-react'
import { useBoard } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { arrangeTreeOf } from './arrange-tree-of.ts'

/** Arranges what is linked with the selection as a tree. */
export const ArrangeButton = () => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  const doUndoably = useUndoable(board.room)
  return (
    <IconButton label={texts.arrange} onClick={() => doUndoably(() => texts.arranged(arrangeTreeOf(board)))}>
      <ListTree size={18} />
    </IconButton>
  )
}

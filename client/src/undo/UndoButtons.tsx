import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { Redo2, Undo2 } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndo, useUndoSteps } from './use-undo.ts'

/** Takes one's own last step back, or does it again. */
export const UndoButtons = ({ room }: { readonly room: OpenRoom }) => {
  const undo = useUndo(room)
  const { canUndo, canRedo } = useUndoSteps(undo)
  const texts = useMessages(boardMessages)
  return (
    <>
      <IconButton label={texts.undoKeys} disabled={!canUndo} onClick={() => undo.undo()}>
        <Undo2 size={18} />
      </IconButton>
      <IconButton label={texts.redoKeys} disabled={!canRedo} onClick={() => undo.redo()}>
        <Redo2 size={18} />
      </IconButton>
    </>
  )
}

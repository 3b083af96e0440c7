import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { Redo2, Undo2 } from 'lucide-react'
import type { SyntheticEvent } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndoSteps } from '../undo/use-undo.ts'
import { useMinutes } from './minutes-context.ts'

/** The text being written keeps the focus. */
const keepFocus = (event: SyntheticEvent) => event.preventDefault()

/** Takes back, or does again, what this person has done in these minutes. */
export const UndoButtons = () => {
  const { undoManager } = useMinutes()
  const { undo, redo } = useMessages(commonMessages)
  const { canUndo, canRedo } = useUndoSteps(undoManager)
  return (
    <>
      <IconButton label={undo} disabled={!canUndo} onMouseDown={keepFocus} onClick={() => undoManager.undo()}>
        <Undo2 size={20} aria-hidden="true" />
      </IconButton>
      <IconButton label={redo} disabled={!canRedo} onMouseDown={keepFocus} onClick={() => undoManager.redo()}>
        <Redo2 size={20} aria-hidden="true" />
      </IconButton>
    </>
  )
}

import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { showToast } from '../ui/Toast.tsx'
import { useUndo } from './use-undo.ts'

/** Takes back one step of one's own, also when others have followed it since. */
const undoStep = (undo: Y.UndoManager, step: Y.UndoManager['undoStack'][number]): void => {
  const index = undo.undoStack.indexOf(step)
  if (index < 0) return
  undo.undoStack.splice(index, 1)
  undo.undoStack.push(step)
  undo.undo()
}

/** Does something at once, tells what was done in the words that `run` answers, and offers to take exactly that back. */
export const useUndoable = (room: OpenRoom): ((run: () => string) => void) => {
  const undo = useUndo(room)
  const texts = useMessages(commonMessages)
  return (run) => {
    undo.stopCapturing()
    const told = run()
    undo.stopCapturing()
    const step = undo.undoStack.at(-1)
    showToast(told, step && { label: texts.undo, run: () => undoStep(undo, step) })
  }
}

/** Deletes something at once and offers to take exactly that back. */
export const useRemoval = (room: OpenRoom): ((remove: () => void, told: string) => void) => {
  const doUndoably = useUndoable(room)
  return (remove, told) =>
    doUndoably(() => {
      remove()
      return told
    })
}

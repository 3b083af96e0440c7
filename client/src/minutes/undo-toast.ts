import type * as Y from 'yjs'
import { showToast } from '../ui/Toast.tsx'

/** Carries out a removal as one step of undo, and offers to take it back for as long as it is the last thing done. */
export const removeWithUndo = (
  undoManager: Y.UndoManager,
  remove: () => void,
  { text, undoLabel }: { readonly text: string; readonly undoLabel: string },
): void => {
  undoManager.stopCapturing()
  remove()
  undoManager.stopCapturing()
  const removal = undoManager.undoStack.at(-1)
  showToast(text, {
    label: undoLabel,
    run: () => {
      if (undoManager.undoStack.at(-1) === removal) undoManager.undo()
    },
  })
}

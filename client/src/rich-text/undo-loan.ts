import type * as Y from 'yjs'

type Listener = (event: unknown, undoManager: unknown) => void
type UndoEvent = 'stack-item-added' | 'stack-item-popped'

/** What an editor's undo plugin uses of an undo manager. */
export interface UndoLoan {
  readonly undoStack: Y.UndoManager['undoStack']
  readonly redoStack: Y.UndoManager['redoStack']
  readonly undo: () => void
  readonly redo: () => void
  readonly stopCapturing: () => void
  readonly on: (name: UndoEvent, listener: Listener) => void
  /** Gives the loan back: takes the editor's listeners off, and leaves the undo manager as it was. */
  readonly destroy: () => void
  /** The plugin puts an undo manager it has destroyed back to work through these; ours was never stopped. */
  readonly trackedOrigins: ReadonlySet<unknown>
  readonly doc: { readonly on: () => void }
  readonly afterTransactionHandler: undefined
}

/**
 * Lends a board's undo manager to an editor. Tiptap's undo plugin destroys what it was given when the editor closes, and the
 * undo of the whole board would end with it; it gets this stand-in to destroy instead.
 */
export const lendUndoManager = (undoManager: Y.UndoManager, editorOrigin: unknown): UndoLoan => {
  undoManager.addTrackedOrigin(editorOrigin)
  const lent: { readonly name: UndoEvent; readonly listener: Listener }[] = []
  return {
    get undoStack() {
      return undoManager.undoStack
    },
    get redoStack() {
      return undoManager.redoStack
    },
    undo: () => undoManager.undo(),
    redo: () => undoManager.redo(),
    stopCapturing: () => undoManager.stopCapturing(),
    on: (name, listener) => {
      lent.push({ name, listener })
      undoManager.on(name, listener)
    },
    destroy: () => {
      for (const { name, listener } of lent.splice(0)) undoManager.off(name, listener)
    },
    trackedOrigins: new Set(),
    doc: { on: () => undefined },
    afterTransactionHandler: undefined,
  }
}

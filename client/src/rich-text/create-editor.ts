import { canEditRichText } from '@rembuk/shared/rich-text/rich-text-queries'
import { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { type EditorParts, editorExtensions } from './editor-extensions.ts'

export interface NewEditor extends EditorParts {
  readonly element: HTMLElement
  /** What the text is, for a screen reader. */
  readonly label: string
  /** Called when another has put something into the text that this version does not know, just before the editor is closed. */
  readonly onUnknownContent: () => void
}

/**
 * Opens an editor on a rich text that `canEditRichText` has allowed, and keeps watch: what others send is looked at before
 * the editor sees it, since it deletes, for everybody, what it does not know.
 */
export const createEditor = ({ element, label, onUnknownContent, ...parts }: NewEditor): Editor => {
  const editor = new Editor({
    element,
    extensions: editorExtensions(parts),
    editorProps: {
      // Room for the tools above the text and the bar below it.
      scrollThreshold: 80,
      scrollMargin: 96,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
    },
  })
  const { fragment, variant } = parts
  const doc = fragment.doc
  const guard = (transaction: Y.Transaction) => {
    if (transaction.local || canEditRichText(fragment, variant)) return
    onUnknownContent()
    editor.destroy()
  }
  doc?.on('beforeObserverCalls', guard)
  editor.on('destroy', () => doc?.off('beforeObserverCalls', guard))
  return editor
}

import { canEditRichText } from '@rembuk/shared/rich-text/can-edit-rich-text'
import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'

export interface GuardedText {
  readonly fragment: Y.XmlFragment
  readonly variant: RichTextVariant
  /** Called once, just before the editor is closed. */
  readonly onUnknownContent: () => void
}

/**
 * Keeps an editor that is about to open from what it does not know, since it deletes that for everybody: on such a text it is
 * never mounted, and what others send is looked at before the editor sees it.
 */
export const guardFromUnknownContent = (editor: Editor, { fragment, variant, onUnknownContent }: GuardedText): void => {
  if (!canEditRichText(fragment, variant)) {
    editor.setOptions({ element: null })
    onUnknownContent()
    return
  }
  const { doc } = fragment
  const guard = (transaction: Y.Transaction) => {
    if (transaction.local || canEditRichText(fragment, variant)) return
    onUnknownContent()
    editor.destroy()
  }
  doc?.on('beforeObserverCalls', guard)
  editor.on('destroy', () => doc?.off('beforeObserverCalls', guard))
}

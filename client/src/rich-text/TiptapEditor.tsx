import { formatNumber } from '@rembuk/shared/i18n/format'
import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import { maxLengthOfVariant, type RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type Editor, EditorContent, type EditorOptions, useEditor } from '@tiptap/react'
import { type ReactNode, useEffectEvent, useLayoutEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import type * as Y from 'yjs'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { showToast } from '../ui/Toast.tsx'
import { cleanPastedHtml } from './clean-pasted-html.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { editorExtensions } from './editor-extensions.ts'
import { FloatingTools } from './FloatingTools.tsx'
import styles from './rich-text.module.css'
import type { TableTools } from './table-tools.ts'
import { guardFromUnknownContent } from './unknown-content.ts'

export interface TiptapEditorProps {
  readonly room: OpenRoom
  readonly fragment: Y.XmlFragment
  readonly undoManager: Y.UndoManager
  readonly label: string
  readonly variant: RichTextVariant
  readonly autoFocus: boolean
  /** Where the person pressed, in pixels of the window: the caret goes there. */
  readonly focusAt: readonly [number, number] | undefined
  readonly toolbarSlot: HTMLElement | null
  /** Given with a statement, see tiptap-editor.tsx. */
  readonly tables?: TableTools
  /** Others have put something into the text that this version does not know. */
  readonly onUnknownContent: () => void
}

interface EditorWishes {
  readonly label: string
  readonly hasTables: boolean
  readonly onPicturesLeftOut: () => void
}

const editorPropsOf = ({ label, hasTables, onPicturesLeftOut }: EditorWishes): EditorOptions['editorProps'] => ({
  // Room for the tools above the text and the bar below it.
  scrollThreshold: 80,
  scrollMargin: 96,
  transformPastedHTML: (pasted) => {
    const { html, pictureCount } = cleanPastedHtml(pasted, { hasTables })
    if (pictureCount > 0) onPicturesLeftOut()
    return html
  },
  attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
})

const useTextEditor = (props: TiptapEditorProps): Editor | null => {
  const { room, fragment, undoManager, label, variant, tables, onUnknownContent } = props
  const { awareness } = room
  const { decision } = useMessages(richTextMessages)
  const { tooLong, picturesLeftOut } = useMessages(editorToolMessages)
  const locale = useLocale()
  const extensions = useMemo(() => {
    const onTooLong = () => showToast(tooLong(formatNumber(locale, maxLengthOfVariant[variant])))
    return editorExtensions({ fragment, awareness, undoManager, variant, decisionWord: decision, tables, onTooLong })
  }, [fragment, awareness, undoManager, variant, decision, tables, tooLong, locale])
  return useEditor(
    {
      // Made in an effect: StrictMode renders twice, and two editors on one text would be two at work in it.
      immediatelyRender: false,
      extensions,
      editorProps: editorPropsOf({
        label,
        hasTables: tables !== undefined,
        onPicturesLeftOut: () => showToast(picturesLeftOut),
      }),
      onBeforeCreate: ({ editor }) => guardFromUnknownContent(editor, { fragment, variant, onUnknownContent }),
    },
    [extensions, label],
  )
}

const focusEditor = (editor: Editor, at: TiptapEditorProps['focusAt']): void => {
  const found = at && editor.view.posAtCoords({ left: at[0], top: at[1] })
  editor.commands.focus(found?.pos ?? 'end')
}

/** Tiptap on a rich text; loaded apart, see tiptap-editor.ts. */
export const TiptapEditor = (props: TiptapEditorProps): ReactNode => {
  const { variant, toolbarSlot, tables } = props
  const editor = useTextEditor(props)
  const onOpened = useEffectEvent((opened: Editor) => {
    if (props.autoFocus) focusEditor(opened, props.focusAt)
  })

  useLayoutEffect(() => {
    if (!editor || editor.isDestroyed) return
    onOpened(editor)
    // At once; `useEditor` closes a moment later, when another editor may already have this person's caret.
    return () => editor.destroy()
  }, [editor])

  const toolbar = editor && <EditorToolbar key={editor.instanceId} editor={editor} variant={variant} tables={tables} />
  return (
    <>
      {toolbar && variant === 'note' && <FloatingTools>{toolbar}</FloatingTools>}
      {toolbar && variant !== 'note' && (toolbarSlot ? createPortal(toolbar, toolbarSlot) : toolbar)}
      <EditorContent editor={editor} className={styles['text']} />
    </>
  )
}

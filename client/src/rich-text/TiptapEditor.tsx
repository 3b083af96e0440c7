import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffectEvent, useLayoutEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
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

const editorPropsOf = (label: string) => ({
  // Room for the tools above the text and the bar below it.
  scrollThreshold: 80,
  scrollMargin: 96,
  attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
})

const useTextEditor = (props: TiptapEditorProps): Editor | null => {
  const { room, fragment, undoManager, label, variant, tables, onUnknownContent } = props
  const { awareness } = room
  const { decision } = useMessages(richTextMessages)
  const extensions = useMemo(
    () => editorExtensions({ fragment, awareness, undoManager, variant, decisionWord: decision, tables }),
    [fragment, awareness, undoManager, variant, decision, tables],
  )
  return useEditor(
    {
      // Made in an effect: StrictMode renders twice, and two editors on one text would be two at work in it.
      immediatelyRender: false,
      extensions,
      editorProps: editorPropsOf(label),
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

import { richTextMessages } from '@rembuk/shared/i18n/messages/rich-text'
import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { createEditor } from './create-editor.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import styles from './rich-text.module.css'

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
  readonly onUnknownContent: () => void
}

const focusEditor = (editor: Editor, at: TiptapEditorProps['focusAt']): void => {
  const found = at && editor.view.posAtCoords({ left: at[0], top: at[1] })
  editor.commands.focus(found?.pos ?? 'end')
}

/** Tiptap on a rich text; loaded apart, see use-tiptap.ts. */
export const TiptapEditor = (props: TiptapEditorProps): ReactNode => {
  const { room, fragment, undoManager, label, variant, toolbarSlot } = props
  const { decision } = useMessages(richTextMessages)
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const onUnknownContent = useEffectEvent(props.onUnknownContent)
  const onOpened = useEffectEvent((opened: Editor) => {
    if (props.autoFocus) focusEditor(opened, props.focusAt)
  })

  useEffect(() => {
    if (!place.current) return
    const opened = createEditor({
      element: place.current,
      fragment,
      awareness: room.awareness,
      undoManager,
      variant,
      label,
      decisionWord: decision,
      onUnknownContent: () => onUnknownContent(),
    })
    setEditor(opened)
    onOpened(opened)
    return () => opened.destroy()
  }, [room, fragment, undoManager, variant, label, decision])

  const toolbar = editor && variant === 'minutes' && <EditorToolbar editor={editor} />
  return (
    <>
      {toolbar && (toolbarSlot ? createPortal(toolbar, toolbarSlot) : toolbar)}
      <div ref={place} className={styles['text']} />
    </>
  )
}

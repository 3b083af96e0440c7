import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { canEditRichText } from '@rembuk/shared/rich-text/can-edit-rich-text'
import type { RichTextVariant } from '@rembuk/shared/rich-text/rich-text-schema'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useLater } from '../ui/later.tsx'
import { RichTextView } from './RichTextView.tsx'
import styles from './rich-text.module.css'
import { editorOfVariant } from './tiptap-editor.tsx'

export interface RichTextEditorProps {
  readonly room: OpenRoom
  readonly fragment: Y.XmlFragment
  /** The undo manager of the whole document; it outlives this editor. */
  readonly undoManager: Y.UndoManager
  /** What the text is, for a screen reader. */
  readonly label: string
  readonly variant: RichTextVariant
  readonly autoFocus?: boolean
  /** Where the person pressed, in pixels of the window: the caret goes there; else to the end. */
  readonly focusAt?: readonly [number, number] | undefined
  /** Where the tools of minutes are shown; without it, above the text. */
  readonly toolbarSlot?: HTMLElement | null
  /** The person has left the text or pressed Escape. */
  readonly onDone: () => void
}

/** A text that may only be read here, with the reason. It takes the focus, so that leaving it is noticed. */
const ReadOnly = ({ fragment, reason }: { readonly fragment: Y.XmlFragment; readonly reason: string }): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={styles['readOnly']}>
      <p role="status" className={styles['reason']}>
        {reason}
      </p>
      <RichTextView fragment={fragment} />
    </div>
  )
}

interface ContentProps extends RichTextEditorProps {
  readonly isKnown: boolean
  readonly onUnknownContent: () => void
}

const EditorOrReason = ({ isKnown, onUnknownContent, ...props }: ContentProps): ReactNode => {
  const { fragment, autoFocus = false, focusAt, toolbarSlot = null } = props
  const texts = useMessages(editorToolMessages)
  const tiptap = useLater(editorOfVariant[props.variant])

  if (!isKnown) return <ReadOnly fragment={fragment} reason={texts.unknownContent} />
  if (tiptap.type === 'failed') return <ReadOnly fragment={fragment} reason={texts.cannotOpen} />
  if (tiptap.type === 'loading') return <RichTextView fragment={fragment} />
  const TiptapEditor = tiptap.part
  return (
    <TiptapEditor
      room={props.room}
      fragment={fragment}
      undoManager={props.undoManager}
      label={props.label}
      variant={props.variant}
      autoFocus={autoFocus}
      focusAt={focusAt}
      toolbarSlot={toolbarSlot}
      onUnknownContent={onUnknownContent}
    />
  )
}

/** Whether the editor may be opened on a text; asked anew when another text takes its place, as undo does. */
const useIsKnown = (fragment: Y.XmlFragment, variant: RichTextVariant) => {
  const look = () => ({ fragment, isKnown: canEditRichText(fragment, variant) })
  const [seen, setSeen] = useState(look)
  const current = seen.fragment === fragment ? seen : look()
  if (current !== seen) setSeen(current)
  return [current.isKnown, (isKnown: boolean) => setSeen({ fragment, isKnown })] as const
}

/**
 * Edits a rich text together with others: carets with names, undo of one's own work only. Loads Tiptap when first used and
 * shows the text until then. Only for those who may edit; others get `RichTextView`.
 */
export const RichTextEditor = (props: RichTextEditorProps): ReactNode => {
  const { toolbarSlot, onDone } = props
  const [isKnown, setIsKnown] = useIsKnown(props.fragment, props.variant)
  const isClosing = useRef(false)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    const next = relatedTarget instanceof Node ? relatedTarget : null
    const stays = currentTarget.contains(next) || toolbarSlot?.contains(next)
    // Another window or tab in front is not the end of writing; nor is an editor that closes by itself, to show why.
    if (!stays && document.hasFocus() && !isClosing.current) onDone()
  }
  const onFocus = () => {
    isClosing.current = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what the text box inside it does
    <div onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown}>
      <EditorOrReason
        {...props}
        isKnown={isKnown}
        onUnknownContent={() => {
          isClosing.current = true
          setIsKnown(false)
        }}
      />
    </div>
  )
}

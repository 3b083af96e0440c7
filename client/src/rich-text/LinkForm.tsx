import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { hrefFromTyped, safeHref } from '@rembuk/shared/rich-text/link-safety'
import type { Editor } from '@tiptap/react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import styles from './EditorToolbar.module.css'

/** Links what is selected; where nothing is, the address itself is written. */
const setLink = (editor: Editor, href: string): void => {
  const { empty } = editor.state.selection
  if (empty && !editor.isActive('link')) {
    const words = href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    editor
      .chain()
      .focus()
      .insertContent([
        {
          type: 'text',
          text: words,
          marks: [
            ...editor.state.selection.$from.marks().map((mark) => mark.toJSON()),
            { type: 'link', attrs: { href } },
          ],
        },
        { type: 'text', text: ' ' },
      ])
      .run()
  } else editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run()
}

interface Props {
  readonly editor: Editor
  readonly onDone: () => void
}

/** Asks where the selected words are to lead; an address that may not be followed is refused in words. */
export const LinkForm = ({ editor, onDone }: Props): ReactNode => {
  const texts = useMessages(editorToolMessages)
  const id = useId()
  const current: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(safeHref(current) ?? '')
  const [isRefused, setIsRefused] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const href = hrefFromTyped(typed)
    if (!href) return setIsRefused(true)
    setLink(editor, href)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    <form className={styles['linkForm']} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <label htmlFor={id}>{texts.linkAddress}</label>
      <input
        id={id}
        type="url"
        value={typed}
        placeholder="https://"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        autoComplete="off"
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-why` : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsRefused(false)
        }}
      />
      <button type="submit" className={styles['worded']}>
        {texts.setLink}
      </button>
      {current !== undefined && current !== null && (
        <button
          type="button"
          className={styles['worded']}
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            onDone()
          }}
        >
          {texts.removeLink}
        </button>
      )}
      {isRefused && (
        <p id={`${id}-why`} role="alert">
          {texts.linkRefused}
        </p>
      )}
    </form>
  )
}

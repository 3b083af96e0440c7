import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { type NoteTextError, parseNoteText } from '@rembuk/shared/note/note-commands'
import { Plus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Evaluation.module.css'

interface Props {
  /** Whether a note may be begun now; one that has been begun may always be finished. */
  readonly canBegin: boolean
  readonly addLabel: string
  readonly label: string
  readonly placeholder: string
  readonly onAdd: (text: string) => void
}

/** Adds notes one after another: Enter adds and stays open for the next, Shift+Enter is a new line, Escape closes. */
export const NoteComposer = ({ canBegin, addLabel, label, placeholder, onAdd }: Props) => {
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const errorId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState<string>()
  const [error, setError] = useState<NoteTextError>()
  if (text === undefined && !canBegin) return null
  if (text === undefined)
    return (
      <Button variant="ghost" size="small" onClick={() => setText('')}>
        <Plus size={16} /> {addLabel}
      </Button>
    )
  const close = () => {
    setText(undefined)
    setError(undefined)
  }
  const add = () => {
    const parsed = parseNoteText(text)
    if (!parsed.ok) {
      setError(parsed.error)
      return
    }
    onAdd(parsed.value)
    setText('')
    setError(undefined)
    field.current?.focus()
  }
  return (
    <div className={styles['composer']}>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error && errorId}
        placeholder={placeholder}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close()
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          if (text.trim()) add()
          else close()
        }}
      />
      {error && (
        <p id={errorId} role="alert" className={styles['error']}>
          {problemText(locale, error)}
        </p>
      )}
      <div className={styles['composerActions']}>
        <Button variant="ghost" size="small" onClick={close}>
          {common.close}
        </Button>
        <Button variant="primary" size="small" onClick={add}>
          {common.add}
        </Button>
      </div>
    </div>
  )
}

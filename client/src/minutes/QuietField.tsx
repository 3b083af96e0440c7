import styles from './MinutesForm.module.css'
import { useMinutes } from './minutes-context.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly label: string
  readonly placeholder?: string
  readonly isSecondary?: boolean
  readonly value: string
  readonly write: (text: string) => void
}

/** A field inside a list: no frame of its own while it is only read. */
export const QuietField = ({ label, placeholder = label, isSecondary = false, value, write }: Props) => {
  const { room } = useMinutes()
  const { text, change, leave } = useDraft(value, write)
  return (
    <input
      className={`${styles['quiet']} ${isSecondary ? styles['secondary'] : ''}`}
      aria-label={label}
      placeholder={placeholder}
      maxLength={120}
      autoComplete="off"
      readOnly={!room.canEdit}
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
    />
  )
}

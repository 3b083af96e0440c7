import { TextField } from '../ui/TextField.tsx'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
  readonly type?: 'text' | 'date' | 'time'
  readonly isNumber?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly isReadOnly: boolean
}

/** One field of the meeting, written after a pause in typing. */
export const DraftField = ({ label, value, write, type = 'text', isNumber, placeholder, hint, isReadOnly }: Props) => {
  const { text, change, leave } = useDraft(value, write)
  return (
    <TextField
      label={label}
      hint={hint}
      type={type}
      value={text}
      placeholder={placeholder}
      readOnly={isReadOnly}
      maxLength={200}
      autoComplete="off"
      {...(isNumber && { inputMode: 'numeric' as const })}
      onChange={change}
      onBlur={leave}
    />
  )
}

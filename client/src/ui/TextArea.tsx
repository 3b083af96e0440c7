import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

type Input = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id' | 'className'>

/** Several lines to type in; `onChange` gets the text. */
export const TextArea = ({
  label,
  hint,
  error,
  value,
  onChange,
  ...rest
}: FieldProps & Input & { readonly value: string; readonly onChange: (value: string) => void }) => (
  <Field
    label={label}
    hint={hint}
    error={error}
    control={(control) => (
      <textarea rows={3} {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  />
)

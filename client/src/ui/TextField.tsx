import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

type Input = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id' | 'className'>

/** One line to type in; `onChange` gets the text. */
export const TextField = ({
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
      <input type="text" {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  />
)

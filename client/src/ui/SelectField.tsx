import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

type Input = Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'id' | 'className'>

interface Choice<Option extends string> {
  readonly value: Option
  readonly options: readonly { readonly value: Option; readonly label: string }[]
  readonly onChange: (value: Option) => void
}

/** One of a few choices. */
export const SelectField = <Option extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  ...rest
}: FieldProps & Input & Choice<Option>) => (
  <Field
    label={label}
    hint={hint}
    error={error}
    control={(control) => (
      <select {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value as Option)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  />
)

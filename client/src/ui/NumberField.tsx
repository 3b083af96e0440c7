import { useState } from 'react'
import type { FieldProps } from './Field.tsx'
import { TextField } from './TextField.tsx'

interface Props extends FieldProps {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number; what is typed beyond its limits becomes the limit once the person leaves the field. */
export const NumberField = ({ value, min, max, onChange, ...field }: Props) => {
  const [text, setText] = useState(String(value))
  const type = (typed: string) => {
    setText(typed)
    onChange(Math.min(max, Math.max(min, Math.round(Number(typed)) || 0)))
  }
  return (
    <TextField
      {...field}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={text}
      onChange={type}
      onBlur={() => setText(String(value))}
    />
  )
}

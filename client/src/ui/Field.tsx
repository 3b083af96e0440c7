import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

/** What every field shows around its control. */
export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Why what was entered cannot be taken; read aloud when it appears. */
  readonly error?: string | undefined
}

/** What a control needs, so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

/** A label above a control, a hint or an error below it. */
export const Field = ({
  label,
  hint,
  error,
  control,
}: FieldProps & { readonly control: (props: ControlProps) => ReactNode }) => {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {control({
        id,
        className: styles['control'],
        'aria-describedby': `${id}-remark`,
        'aria-invalid': error !== undefined,
      })}
      <div
        id={`${id}-remark`}
        aria-live="polite"
        className={error ? styles['error'] : styles['hint']}
        hidden={!error && !hint}
      >
        {error ?? hint}
      </div>
    </div>
  )
}

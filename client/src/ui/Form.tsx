import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Form.module.css'

interface Props {
  readonly submitLabel: string
  readonly cancelLabel: string
  /** Nothing is sent while it is true: what was sent is under way, or something is missing. */
  readonly isBlocked: boolean
  /** Why the last try failed; read aloud when it appears. */
  readonly problem?: string | undefined
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Fields above a button that sends them and one that does not. */
export const Form = ({ submitLabel, cancelLabel, isBlocked, problem, onSubmit, onCancel, children }: Props) => (
  <form
    className={styles['form']}
    onSubmit={(event) => {
      event.preventDefault()
      if (!isBlocked) onSubmit()
    }}
  >
    {children}
    {problem && (
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    )}
    <div className={styles['actions']}>
      <Button variant="primary" type="submit" disabled={isBlocked}>
        {submitLabel}
      </Button>
      <Button onClick={onCancel}>{cancelLabel}</Button>
    </div>
  </form>
)

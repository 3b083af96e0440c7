import styles from './StepDialog.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** A yes or no of the step's form. */
export const CheckField = ({ label, hint, isChecked, onChange }: Props) => (
  <label className={styles['check']}>
    <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label}
      {hint && <span className={styles['hint']}>{hint}</span>}
    </span>
  </label>
)

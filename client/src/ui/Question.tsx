import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Question.module.css'

interface Props {
  readonly title: string
  /** What will happen, for the person who is about to say yes. */
  readonly children: ReactNode
  readonly yesLabel: string
  readonly noLabel: string
  readonly isBlocked?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more before something that cannot be taken back, in the place of the button that was pressed. */
export const Question = ({ title, children, yesLabel, noLabel, isBlocked = false, onYes, onNo }: Props) => (
  <div className={styles['question']} role="alertdialog" aria-label={title}>
    <p className={styles['title']}>{title}</p>
    <p>{children}</p>
    <div className={styles['actions']}>
      <Button autoFocus onClick={onNo}>
        {noLabel}
      </Button>
      <Button variant="danger" disabled={isBlocked} onClick={onYes}>
        {yesLabel}
      </Button>
    </div>
  </div>
)

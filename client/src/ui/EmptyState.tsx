import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface Props {
  readonly title: string
  readonly text?: string
  readonly icon?: ReactNode
  /** The buttons that fill it. */
  readonly children?: ReactNode
}

/** What stands where nothing is yet: what this is for, and how to begin. */
export const EmptyState = ({ title, text, icon, children }: Props) => (
  <div className={styles['empty']}>
    {icon}
    <p className={styles['title']}>{title}</p>
    {text && <p className={styles['text']}>{text}</p>}
    {children && <div className={styles['actions']}>{children}</div>}
  </div>
)

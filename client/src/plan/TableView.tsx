import type { ReactNode } from 'react'
import styles from './Plan.module.css'

interface Props {
  readonly title: string
  readonly subtitle?: string
  readonly hint: string
  /** What may be done with the table as a whole. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** The frame of a table: its name, how to type in it, and room to scroll. */
export const TableView = ({ title, subtitle, hint, tools, children }: Props) => (
  <section className={styles['tableView']} aria-label={title}>
    <header className={styles['tableHead']}>
      <h2>{title}</h2>
      {subtitle && <p className={styles['subtitle']}>{subtitle}</p>}
      {hint && <p className={styles['hint']}>{hint}</p>}
    </header>
    {tools}
    {children}
  </section>
)

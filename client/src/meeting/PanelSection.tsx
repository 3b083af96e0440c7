import { type ReactNode, useId } from 'react'
import styles from './MeetingPanel.module.css'

interface Props {
  readonly title: string
  /** Stands at the right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One part of the meeting panel under its small heading. */
export const PanelSection = ({ title, aside, children }: Props) => {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['sectionHead']}>
        <h3 id={id}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  )
}

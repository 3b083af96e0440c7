import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import styles from './MinutesForm.module.css'

interface Props {
  readonly title: string
  /** What it holds, in a few words, for when it is closed. */
  readonly summary?: string
  /** Whether it is open at first on a narrow screen; on a wide one it always is. */
  readonly isOpenWhenNarrow: boolean
  readonly children: ReactNode
}

/** A part of the page that can be folded away. */
export const Panel = ({ title, summary, isOpenWhenNarrow, children }: Props) => {
  const [isOpen] = useState(() => isOpenWhenNarrow || matchMedia('(min-width: 900px)').matches)
  return (
    <details className={styles['panel']} open={isOpen}>
      <summary>
        <h2>{title}</h2>
        {summary && <span className={styles['panelSummary']}>{summary}</span>}
        <ChevronDown size={18} aria-hidden="true" />
      </summary>
      {children}
    </details>
  )
}

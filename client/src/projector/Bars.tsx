import type { CSSProperties } from 'react'
import styles from './Bars.module.css'

export interface BarRow {
  readonly key: string
  /** Shown before the bar; empty where the rows are not ranked. */
  readonly place: string
  readonly title: string
  readonly figure: string
  /** From 0 to 1, of the longest bar there may be. */
  readonly share: number
}

/** Plain bars with numbers. */
export const Bars = ({ rows }: { readonly rows: readonly BarRow[] }) => (
  <ol className={styles['bars']} data-many={rows.length > 5}>
    {rows.map(({ key, place, title, figure, share }) => (
      <li key={key} className={styles['row']}>
        <span className={styles['place']} aria-hidden="true">
          {place}
        </span>
        <span className={styles['bar']} style={{ '--share': `${share * 100}%` } as CSSProperties}>
          <span className={styles['title']} data-long={title.length > 34}>
            {title}
          </span>
        </span>
        <span className={styles['count']}>{figure}</span>
      </li>
    ))}
  </ol>
)

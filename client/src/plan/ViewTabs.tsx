import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from './Plan.module.css'

interface Tab<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly count: number
}

interface Props<Key extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
  /** Stands at the other end of the line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Views of one board, one at a time; arrows go from tab to tab. */
export const ViewTabs = <Key extends string>({ label, tabs, chosen, onChoose, actions, children }: Props<Key>) => {
  const id = useId()
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    if (!step) return
    const index = tabs.findIndex(({ key }) => key === chosen)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (!next) return
    onChoose(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  return (
    <>
      <div className={styles['tabLine']}>
        <div role="tablist" aria-label={label} className={styles['tabs']} onKeyDown={handleKey}>
          {tabs.map(({ key, label: text, count }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`${id}-${key}`}
              data-tab={key}
              aria-selected={key === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={key === chosen ? 0 : -1}
              className={styles['tab']}
              onClick={() => onChoose(key)}
            >
              {text} {count > 0 && <span className={styles['tabCount']}>{count}</span>}
            </button>
          ))}
        </div>
        {actions && <div className={styles['tabActions']}>{actions}</div>}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles['panel']}>
        {children}
      </div>
    </>
  )
}

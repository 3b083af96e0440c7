import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useMessages } from '../i18n/locale.tsx'
import type { OutlineSection } from './outline-document.ts'
import styles from './Snapshots.module.css'

interface Props {
  readonly sections: readonly OutlineSection[]
}

/** What a snapshot holds, as a plain list to read. */
export const SnapshotOutline = ({ sections }: Props) => {
  const texts = useMessages(snapshotMessages)
  if (sections.length === 0) return <p className={styles['hint']}>{texts.empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles['outline']} tabIndex={0} aria-label={texts.view}>
      {sections.map(({ id, title, items }) => (
        <div key={id}>
          {title && (
            <h4 className={styles['section']}>
              {title} <span className={styles['hint']}>{texts.count({ count: items.length })}</span>
            </h4>
          )}
          <ul className={styles['items']}>
            {items.map((item) => (
              <li key={item.id}>
                {item.text}
                {item.detail && <span className={styles['hint']}>{item.detail}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

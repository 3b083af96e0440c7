import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Undelivered.module.css'
import type { Undelivered } from './undelivered.ts'

/** The words that were not delivered, by document, each with what had been done to it. */
export const UndeliveredList = ({ undelivered }: { readonly undelivered: readonly Undelivered[] }) => {
  const texts = useMessages(undeliveredMessages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles['list']} tabIndex={0} aria-label={texts.title}>
      {undelivered.map(({ copy, title, items }) => (
        <div key={copy.name}>
          {title && <h3 className={styles['document']}>{title}</h3>}
          <p className={styles['why']}>{texts.why[copy.why]}</p>
          <ul className={styles['items']}>
            {items.map(({ root, id, change, words }) => (
              <li key={`${root}/${id}`}>
                <b>{texts.changes[change]}</b>
                <span dir="auto">{words || texts.noWords}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

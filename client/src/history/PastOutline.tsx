import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import type * as Y from 'yjs'
import type { Mark } from '../board/board-marks.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { outlineDocument } from './outline-document.ts'
import styles from './PastOutline.module.css'

interface Props {
  readonly doc: Y.Doc
  readonly marks: ReadonlyMap<string, Mark>
}

const MarkTag = ({ mark }: { readonly mark: Mark | undefined }) =>
  mark && (
    <span className={styles['mark']} style={{ background: mark.colour }}>
      {mark.label}
    </span>
  )

/** What a document held, as a plain list to read. */
export const PastOutline = ({ doc, marks }: Props) => {
  const texts = useMessages(historyMessages)
  const sections = outlineDocument(doc, useLocale())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className={styles['outline']} tabIndex={0} aria-label={texts.boardThen}>
      {sections.length === 0 && <p className={styles['hint']}>{texts.empty}</p>}
      {sections.map(({ id, title, items }) => (
        <div key={id} className={styles['section']}>
          {title && (
            <h2>
              {title} <span className={styles['hint']}>{texts.count({ count: items.length })}</span>
            </h2>
          )}
          <ul className={styles['items']}>
            {items.map((item) => (
              <li key={item.id}>
                <MarkTag mark={marks.get(item.id)} />
                <span dir="auto">{item.text}</span>
                {item.detail && <span className={styles['hint']}>{item.detail}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

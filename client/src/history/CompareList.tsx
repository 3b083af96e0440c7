import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import type { ItemDifference } from '@rembuk/shared/snapshot/compare'
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './CompareList.module.css'
import { differingFields } from './differing-fields.ts'
import { readItemWords } from './item-words.ts'

/** An item of a document by root and key, as one text. */
export const itemKey = ({ root, key }: { readonly root: string; readonly key: string }): string => `${root} ${key}`

interface Props {
  readonly now: Y.Doc
  readonly then: Y.Doc
  readonly differences: readonly ItemDifference[]
  /** Undefined for those who may not restore anything. */
  readonly onToggle: ((key: string) => void) | undefined
  readonly chosen: ReadonlySet<string>
}

/** What is gone since a moment, what has changed, what is new; the first two can be chosen. */
export const CompareList = ({ now, then, differences, onToggle, chosen }: Props) => {
  const texts = useMessages(historyMessages)
  const locale = useLocale()
  const [thenWords, nowWords] = useMemo(
    () => [readItemWords(then, locale), readItemWords(now, locale)],
    // The documents stay the same objects when what they hold changes: the differences tell that it has.
    [then, now, locale, differences],
  )
  const titles = { gone: texts.goneTitle, changed: texts.changedTitle, new: texts.newTitle }

  const describe = ({ root, key, how }: ItemDifference) => {
    const before = thenWords.get(key)
    const after = nowWords.get(key)
    const shown = how === 'new' ? after : before
    const fields = differingFields(locale, now.getMap(root).get(key), then.getMap(root).get(key))
    return (
      <span className={styles['words']}>
        <span dir="auto">{shown?.text || '…'}</span>
        {how === 'changed' && after && after.text !== before?.text ? (
          <span className={styles['hint']}>{texts.becomes({ text: after.text })}</span>
        ) : (
          <span className={styles['hint']}>
            {(how === 'changed' && fields && texts.differs({ fields })) || shown?.detail}
          </span>
        )}
      </span>
    )
  }

  return (['gone', 'changed', 'new'] as const).map((how) => {
    const items = differences.filter((one) => one.how === how)
    if (items.length === 0) return null
    return (
      <section key={how} className={styles['section']}>
        <h3>
          <i data-how={how} aria-hidden="true" /> {titles[how]} <span className={styles['hint']}>{items.length}</span>
        </h3>
        <ul className={styles['items']}>
          {items.map((item) => (
            <li key={itemKey(item)}>
              {how !== 'new' && onToggle ? (
                <label className={styles['choice']}>
                  <input type="checkbox" checked={chosen.has(itemKey(item))} onChange={() => onToggle(itemKey(item))} />
                  {describe(item)}
                </label>
              ) : (
                describe(item)
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './Snapshots.module.css'
import { TakenBy } from './TakenBy.tsx'
import type { Snapshots } from './use-snapshots.ts'

interface Props {
  readonly entries: Snapshots['entries']
  readonly onView: (entry: SnapshotEntry) => void
}

/** All snapshots, newest first: named ones by name, the others as automatic. */
export const SnapshotList = ({ entries, onView }: Props) => {
  const texts = useMessages(snapshotMessages)
  const locale = useLocale()
  if (!entries) return <Spinner />
  if (!entries.ok) return <p className={styles['fault']}>{problemText(locale, entries.error)}</p>
  if (entries.value.length === 0) return <p className={styles['hint']}>{texts.none}</p>
  return (
    <ul className={styles['list']}>
      {entries.value.map((entry) => (
        <li key={entry.snapshotId} className={styles['entry']}>
          <span className={entry.name ? styles['named'] : styles['automatic']}>{entry.name || texts.automatic}</span>
          <span className={styles['hint']}>
            <TakenBy entry={entry} />
          </span>
          <Button variant="ghost" onClick={() => onView(entry)}>
            {texts.view}
          </Button>
        </li>
      ))}
    </ul>
  )
}

import type { Result } from '@rembuk/shared/base/result'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { compareDocuments } from '@rembuk/shared/snapshot/compare'
import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { loadSnapshot, type UnreadableSnapshot } from './load-snapshot.ts'
import { outlineDocument } from './outline-document.ts'
import { RestoreSnapshot } from './RestoreSnapshot.tsx'
import { SnapshotOutline } from './SnapshotOutline.tsx'
import styles from './Snapshots.module.css'
import type { Snapshots } from './use-snapshots.ts'

interface Props {
  readonly room: OpenRoom
  readonly entry: SnapshotEntry
  readonly restore: Snapshots['restore']
  readonly onBack: () => void
  readonly onRestored: () => void
}

/** One snapshot to read, what restoring it would change, and the way back. */
export const SnapshotView = ({ room, entry, restore, onBack, onRestored }: Props) => {
  const texts = useMessages(snapshotMessages)
  const locale = useLocale()
  const [loaded, setLoaded] = useState<Result<Y.Doc, Problem | UnreadableSnapshot>>()
  useEffect(() => {
    let isWanted = true
    void loadSnapshot(room.name, entry.snapshotId).then((answer) => {
      if (isWanted) setLoaded(answer)
    })
    return () => {
      isWanted = false
    }
  }, [room.name, entry.snapshotId])

  return (
    <div className={styles['body']}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{entry.name ?? texts.automatic}</h3>
        <p className={styles['hint']}>
          {texts.takenBy({ when: formatMoment(locale, entry.takenAtMs), by: entry.takenBy })}
        </p>
      </div>
      {!loaded && <Spinner />}
      {loaded && !loaded.ok && (
        <p className={styles['fault']}>
          {loaded.error.type === 'UnreadableSnapshot' ? texts.unreadable : problemText(locale, loaded.error)}
        </p>
      )}
      {loaded?.ok && <Content room={room} snapshotDoc={loaded.value} />}
      <div className={styles['actions']}>
        <Button variant="ghost" onClick={onBack}>
          {texts.back}
        </Button>
        {loaded?.ok && <RestoreSnapshot room={room} entry={entry} restore={restore} onRestored={onRestored} />}
      </div>
    </div>
  )
}

const Content = ({ room, snapshotDoc }: { readonly room: OpenRoom; readonly snapshotDoc: Y.Doc }) => {
  const texts = useMessages(snapshotMessages)
  const locale = useLocale()
  const difference = useMemo(() => compareDocuments(room.doc, snapshotDoc), [room.doc, snapshotDoc])
  const sections = useMemo(() => outlineDocument(snapshotDoc, locale), [snapshotDoc, locale])
  const isSame = difference.addedCount + difference.removedCount + difference.changedCount === 0
  return (
    <>
      <p className={styles['difference']}>{isSame ? texts.same : texts.difference(difference)}</p>
      <SnapshotOutline sections={sections} />
    </>
  )
}

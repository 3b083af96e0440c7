import type { Result } from '@rembuk/shared/base/result'
import type { SnapshotEntry } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
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
import { RestoreQuestion } from './RestoreQuestion.tsx'
import { SnapshotOutline } from './SnapshotOutline.tsx'
import styles from './Snapshots.module.css'
import { TakenBy } from './TakenBy.tsx'
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
  const [isAsked, setIsAsked] = useState(false)
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
        <h3 className={styles['title']}>{entry.name || texts.automatic}</h3>
        <p className={styles['hint']}>
          <TakenBy entry={entry} />
        </p>
      </div>
      {!loaded && <Spinner />}
      {loaded && !loaded.ok && (
        <p className={styles['fault']}>
          {loaded.error.type === 'UnreadableSnapshot' ? texts.unreadable : problemText(locale, loaded.error)}
        </p>
      )}
      {loaded?.ok && <Content room={room} snapshotDoc={loaded.value} showsOutline={!isAsked} />}
      {isAsked ? (
        <RestoreQuestion entry={entry} restore={restore} onCancel={() => setIsAsked(false)} onRestored={onRestored} />
      ) : (
        <div className={styles['actions']}>
          <Button variant="ghost" onClick={onBack}>
            {texts.back}
          </Button>
          {room.role !== 'host' && <p className={styles['hint']}>{texts.restoreByHost}</p>}
          {room.role === 'host' && loaded?.ok && (
            <Button variant="primary" onClick={() => setIsAsked(true)}>
              {texts.restore}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

interface ContentProps {
  readonly room: OpenRoom
  readonly snapshotDoc: Y.Doc
  readonly showsOutline: boolean
}

const Content = ({ room, snapshotDoc, showsOutline }: ContentProps) => {
  const texts = useMessages(snapshotMessages)
  const locale = useLocale()
  const difference = useMemo(() => compareDocuments(room.doc, snapshotDoc), [room.doc, snapshotDoc])
  const sections = useMemo(() => outlineDocument(snapshotDoc, locale), [snapshotDoc, locale])
  const isSame = difference.addedCount + difference.removedCount + difference.changedCount === 0
  return (
    <>
      <p className={styles['difference']}>{isSame ? texts.same : texts.difference(difference)}</p>
      {showsOutline && <SnapshotOutline sections={sections} />}
    </>
  )
}

import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Snapshots.module.css'
import type { Snapshots } from './use-snapshots.ts'

interface Props {
  readonly room: OpenRoom
  readonly entry: SnapshotEntry
  readonly restore: Snapshots['restore']
  readonly onRestored: () => void
}

/** The host's way back to a snapshot, asked twice and explained. */
export const RestoreSnapshot = ({ room, entry, restore, onRestored }: Props) => {
  const texts = useMessages(snapshotMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [isAsked, setIsAsked] = useState(false)
  const [isRestoring, setIsRestoring] = useState(false)
  const run = async (): Promise<void> => {
    setIsRestoring(true)
    const answer = await restore(entry.snapshotId)
    setIsRestoring(false)
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    showToast(texts.restored)
    onRestored()
  }

  if (room.role !== 'host') return <p className={styles['hint']}>{texts.restoreByHost}</p>
  if (!isAsked)
    return (
      <Button variant="primary" onClick={() => setIsAsked(true)}>
        {texts.restore}
      </Button>
    )
  return (
    <div className={styles['confirm']} role="alertdialog" aria-label={texts.restoreQuestion}>
      <p className={styles['named']}>{texts.restoreQuestion}</p>
      <p className={styles['explained']}>{texts.restoreExplained}</p>
      <div className={styles['confirmButtons']}>
        <Button variant="ghost" onClick={() => setIsAsked(false)}>
          {common.cancel}
        </Button>
        <Button variant="danger" disabled={isRestoring} onClick={() => void run()}>
          {texts.restoreYes}
        </Button>
      </div>
    </div>
  )
}

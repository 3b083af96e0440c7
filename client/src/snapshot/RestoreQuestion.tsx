import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Snapshots.module.css'
import type { Snapshots } from './use-snapshots.ts'

interface Props {
  readonly entry: SnapshotEntry
  readonly restore: Snapshots['restore']
  readonly onCancel: () => void
  readonly onRestored: () => void
}

/** Asks the host once more, and says what a restore is and what it is not. */
export const RestoreQuestion = ({ entry, restore, onCancel, onRestored }: Props) => {
  const texts = useMessages(snapshotMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const [isRestoring, setIsRestoring] = useState(false)
  const run = async (): Promise<void> => {
    setIsRestoring(true)
    const answer = await restore(entry.snapshotId)
    setIsRestoring(false)
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    showToast(texts.restored)
    onRestored()
  }

  return (
    <div className={styles['confirm']} role="alertdialog" aria-label={texts.restoreQuestion}>
      <p className={styles['named']}>{texts.restoreQuestion}</p>
      <p className={styles['explained']}>{texts.restoreExplained}</p>
      <div className={styles['confirmButtons']}>
        <Button variant="ghost" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button variant="danger" disabled={isRestoring} onClick={() => void run()}>
          {texts.restoreYes}
        </Button>
      </div>
    </div>
  )
}

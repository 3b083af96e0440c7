import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SnapshotList } from './SnapshotList.tsx'
import styles from './Snapshots.module.css'
import { SnapshotView } from './SnapshotView.tsx'
import { TakeSnapshot } from './TakeSnapshot.tsx'
import { useSnapshots } from './use-snapshots.ts'

interface Props {
  readonly room: OpenRoom
  readonly onClose: () => void
}

/** The snapshots of a board: take one, look at one, restore one. */
export const SnapshotsDialog = ({ room, onClose }: Props) => {
  const texts = useMessages(snapshotMessages)
  const snapshots = useSnapshots(room.name)
  const [viewed, setViewed] = useState<SnapshotEntry>()
  return (
    <Dialog title={texts.title} onClose={onClose}>
      {viewed ? (
        <SnapshotView
          room={room}
          entry={viewed}
          restore={snapshots.restore}
          onBack={() => setViewed(undefined)}
          onRestored={onClose}
        />
      ) : (
        <div className={styles['body']}>
          <p className={styles['hint']}>{texts.about}</p>
          {room.canEdit && <TakeSnapshot take={snapshots.take} />}
          <SnapshotList entries={snapshots.entries} onView={setViewed} />
        </div>
      )}
    </Dialog>
  )
}

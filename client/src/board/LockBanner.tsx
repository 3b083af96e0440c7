import type { DocumentRole } from '@rembuk/shared/access/access'
import { lockMessages } from '@rembuk/shared/i18n/messages/lock'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { Lock } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useSaveState } from '../sync/use-room.ts'
import styles from './LockBanner.module.css'

const textByRole = {
  host: 'lockedForHost',
  editor: 'lockedForEditor',
  viewer: 'lockedForViewer',
} as const satisfies Record<DocumentRole, string>

/** A locked board looks locked: a strip above it that says for whom, for as long as it is. */
export const LockBanner = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(lockMessages)
  const { long } = useMessages(syncMessages)
  const isWaiting = useSaveState(room) === 'locked'
  return (
    <div role="status" className={styles['place']}>
      {room.isLocked && (
        <p className={styles['banner']}>
          <Lock size={17} aria-hidden="true" /> {isWaiting ? long.locked : texts[textByRole[room.role]]}
        </p>
      )}
    </div>
  )
}

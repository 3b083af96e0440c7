import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { SnapshotsDialog } from './SnapshotsDialog.tsx'

interface Props {
  readonly room: OpenRoom
}

/** Opens the snapshots of a board. Viewers have none to look at. */
export const SnapshotsButton = ({ room }: Props) => {
  const texts = useMessages(snapshotMessages)
  const [isOpen, setIsOpen] = useState(false)
  if (room.role === 'viewer') return null
  return (
    <>
      <Button variant="ghost" onClick={() => setIsOpen(true)}>
        {texts.snapshots}
      </Button>
      {isOpen && <SnapshotsDialog room={room} onClose={() => setIsOpen(false)} />}
    </>
  )
}

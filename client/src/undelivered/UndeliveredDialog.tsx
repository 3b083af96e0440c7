import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { usePersonName } from '../access/person-name.ts'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useDismissStranded } from '../sync/use-room.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { addNotesAgain, notesToAddAgain } from './add-again.ts'
import styles from './Undelivered.module.css'
import { UndeliveredActions } from './UndeliveredActions.tsx'
import { UndeliveredList } from './UndeliveredList.tsx'
import type { Undelivered } from './undelivered.ts'
import type { UndeliveredItem } from './undelivered-items.ts'

interface Props {
  readonly room: OpenRoom
  readonly undelivered: readonly Undelivered[]
  readonly onClose: () => void
}

/** What of this person's work the server never took, and what they want to do with it. Nothing happens to it by itself. */
export const UndeliveredDialog = ({ room, undelivered, onClose }: Props) => {
  const texts = useMessages(undeliveredMessages)
  const name = usePersonName()
  const dismissStranded = useDismissStranded(room.name)
  const canAddAgain = room.canEdit && splitRoomName(room.name).kind === 'board'

  const addAgain = (items: readonly UndeliveredItem[]): void => {
    const author = { role: 'editor', name } as const
    const count = addNotesAgain(room.doc, { items, author, createdAtMs: Date.now() })
    showToast(texts.addedAgain({ count }))
    const done = undelivered.filter((part) => notesToAddAgain(part.items).length === part.items.length)
    void dismissStranded(done.map(({ copy }) => copy))
    if (done.length === undelivered.length) onClose()
  }
  const discard = (): void => {
    void dismissStranded(undelivered.map(({ copy }) => copy))
    onClose()
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className={styles['body']}>
        <UndeliveredList undelivered={undelivered} />
        <p className={styles['kept']}>{texts.kept}</p>
        <UndeliveredActions
          undelivered={undelivered}
          onAddAgain={canAddAgain ? addAgain : undefined}
          onDiscard={discard}
        />
      </div>
    </Dialog>
  )
}

import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Undelivered.module.css'
import { UndeliveredDialog } from './UndeliveredDialog.tsx'
import { countItems } from './undelivered.ts'
import { useUndelivered } from './use-undelivered.ts'

/** Says that something of this person's was not delivered, for as long as it is so, and shows it. */
export const UndeliveredButton = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(undeliveredMessages)
  const undelivered = useUndelivered(room)
  const [isOpen, setIsOpen] = useState(false)
  const count = countItems(undelivered)
  if (count === 0) return null
  return (
    <>
      <button type="button" className={styles['button']} title={texts.show} onClick={() => setIsOpen(true)}>
        {texts.count({ count })}
      </button>
      {isOpen && <UndeliveredDialog room={room} undelivered={undelivered} onClose={() => setIsOpen(false)} />}
    </>
  )
}

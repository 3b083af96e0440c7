import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { useEffect } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { onDelivered } from '../sync/rooms.ts'
import { showToast } from '../ui/Toast.tsx'

/** Tells how many edits have arrived that had to wait: for the network, for the lock of a board, since an earlier visit. */
export const DeliveredToasts = () => {
  const { delivered } = useMessages(undeliveredMessages)
  useEffect(() => onDelivered((count) => showToast(delivered({ count }))), [delivered])
  return null
}

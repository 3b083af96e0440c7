import type { RoomName } from '@rembuk/shared/room/room-name'
import { useMemo } from 'react'
import { useDismissStranded, useStranded } from '../sync/use-room.ts'
import { UndeliveredSection } from './UndeliveredSection.tsx'
import { toUndelivered } from './undelivered.ts'

/** What of this person's work in a room never reached the server, for a page on which the room does not open. */
export const UndeliveredOfRoom = ({ room }: { readonly room: RoomName }) => {
  const stranded = useStranded(room)
  const dismiss = useDismissStranded(room)
  const undelivered = useMemo(() => toUndelivered(stranded).filter(({ items }) => items.length > 0), [stranded])
  return <UndeliveredSection undelivered={undelivered} onDiscard={() => void dismiss(stranded)} />
}

import { useEffect, useMemo } from 'react'
import { isRefusal, type OpenRoom } from '../sync/open-room.ts'
import { useDismissStranded, useSaveState, useStranded } from '../sync/use-room.ts'
import { isSpent, toUndelivered, type Undelivered } from './undelivered.ts'

/** What of this person's work on a room waits on this device and is not sent by itself. */
export const useUndelivered = (room: OpenRoom): readonly Undelivered[] => {
  const stranded = useStranded(room.name)
  const dismiss = useDismissStranded(room.name)
  // A page that the server has turned away shows its own edits, so it cannot tell what the server lacks.
  const isServers = !isRefusal(useSaveState(room))
  const undelivered = useMemo(
    () => toUndelivered(stranded, isServers ? room.doc : undefined),
    [stranded, isServers, room.doc],
  )
  useEffect(() => {
    const spent = undelivered.filter(isSpent)
    if (spent.length > 0) void dismiss(spent.map(({ copy }) => copy))
  }, [undelivered, dismiss])
  return useMemo(() => undelivered.filter(({ items }) => items.length > 0), [undelivered])
}

import { readPresence } from '@rembuk/shared/sync/presence'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { OpenRoom } from '../sync/open-room.ts'

type NameById = ReadonlyMap<string, string>

const namesOf = ({ awareness }: OpenRoom): NameById =>
  new Map(
    Array.from(awareness.getStates())
      .filter(([clientId]) => clientId !== awareness.clientID)
      .flatMap(([, state]) => {
        const { name, selection } = readPresence(state)
        return selection.map((id) => [id, name] as const)
      }),
  )

/** Who else is at which item of the board (a row, a card), by the item's id. */
export const usePeopleAt = (room: OpenRoom): NameById => {
  const cache = useRef<{ readonly key: string; readonly names: NameById }>(undefined)
  const subscribe = useCallback(
    (notify: () => void) => {
      room.awareness.on('change', notify)
      return () => room.awareness.off('change', notify)
    },
    [room.awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const names = namesOf(room)
    const key = JSON.stringify(Array.from(names))
    if (cache.current?.key !== key) cache.current = { key, names }
    return cache.current.names
  })
}

/** Shows the others at which item this person is; none with undefined. */
export const showAt = ({ awareness, canEdit }: OpenRoom, id: string | undefined): void => {
  if (canEdit) awareness.setLocalStateField('selection', id ? [id] : [])
}

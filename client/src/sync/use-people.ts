import type { DocumentRole } from '@rembuk/shared/access/access'
import { readPresence } from '@rembuk/shared/sync/presence'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { OpenRoom } from './open-room.ts'

/** Somebody who has the room open now. */
export interface PersonPresent {
  readonly clientId: number
  readonly name: string
  readonly role: DocumentRole
}

const listPeople = ({ awareness }: OpenRoom): readonly PersonPresent[] =>
  Array.from(awareness.getStates())
    .filter(([clientId]) => clientId !== awareness.clientID)
    .map(([clientId, state]) => {
      const { name, role } = readPresence(state)
      return { clientId, name, role }
    })
    .filter(({ role }) => role !== 'viewer')
    .sort((a, b) => a.clientId - b.clientId)

/** The other people who work in a room; renders again when somebody comes, goes or changes their name, not when they move. */
export const usePeople = (room: OpenRoom): readonly PersonPresent[] => {
  const cache = useRef<{ readonly key: string; readonly people: readonly PersonPresent[] }>(undefined)
  const subscribe = useCallback(
    (notify: () => void) => {
      room.awareness.on('change', notify)
      return () => room.awareness.off('change', notify)
    },
    [room.awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const people = listPeople(room)
    const key = JSON.stringify(people)
    if (cache.current?.key !== key) cache.current = { key, people }
    return cache.current.people
  })
}

import type { DocumentRole } from '@rembuk/shared/access/access'
import { readPresence } from '@rembuk/shared/sync/presence'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { OpenRoom } from './open-room.ts'

/** Somebody who has the room open now, in however many tabs. */
export interface PersonPresent {
  /** Of the tab they opened first. */
  readonly clientId: number
  readonly name: string
  readonly role: DocumentRole
}

/** The other people in a room, each once: the tabs of one browser are one person, and this browser's are the person here. */
export const listPeople = (awareness: Awareness): readonly PersonPresent[] => {
  const own = readPresence(awareness.getLocalState()).browser
  const seen = new Set<string>()
  return Array.from(awareness.getStates())
    .filter(([clientId]) => clientId !== awareness.clientID)
    .sort(([a], [b]) => a - b)
    .map(([clientId, state]) => ({ clientId, ...readPresence(state) }))
    .filter(({ role, browser }) => role !== 'viewer' && (browser === '' || browser !== own))
    .filter(({ browser }) => {
      const isSeen = browser !== '' && seen.has(browser)
      seen.add(browser)
      return !isSeen
    })
    .map(({ clientId, name, role }) => ({ clientId, name, role }))
}

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
    const people = listPeople(room.awareness)
    const key = JSON.stringify(people)
    if (cache.current?.key !== key) cache.current = { key, people }
    return cache.current.people
  })
}

import { useSyncExternalStore } from 'react'
import { readKept, writeKept } from '../access/kept.ts'

const key = 'rembuk.follow'
const listeners = new Set<() => void>()

/** Whether pages of this browser go along with the host; on until somebody turns it off. */
const readFollowing = (): boolean => readKept(key) !== 'no'

export const setFollowing = (isFollowing: boolean): void => {
  writeKept(key, isFollowing ? 'yes' : 'no')
  for (const notify of listeners) notify()
}

export const useFollowing = (): boolean =>
  useSyncExternalStore((notify) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  }, readFollowing)

/** Whether the person at this page is doing something that moving them would break: writing, choosing, dragging. */
export const isBusy = (page: Document): boolean => {
  const { activeElement } = page
  const isWriting =
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea, select'))
  return isWriting || page.querySelector('dialog[open], main :active') !== null
}

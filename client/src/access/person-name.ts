import { useSyncExternalStore } from 'react'
import { readKept, writeKept } from './kept.ts'

const key = 'rembuk.name'
const maxLength = 80
const listeners = new Set<() => void>()

/** What the person at this device is called on boards; an empty string until they have said. */
export const readPersonName = (): string => (readKept(key) ?? '').slice(0, maxLength)

export const onPersonName = (notify: () => void): (() => void) => {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}

/** Keeps the name on this device and tells every open room. */
export const setPersonName = (name: string): void => {
  writeKept(key, name.trim().slice(0, maxLength))
  for (const notify of listeners) notify()
}

export const usePersonName = (): string => useSyncExternalStore(onPersonName, readPersonName)

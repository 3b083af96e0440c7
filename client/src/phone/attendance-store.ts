import type { Lines } from './attendance-lines.ts'
import { type PhoneStorage, readStored } from './phone-storage.ts'

/** The lines of this phone in one meeting, the same for all its tabs, kept over reloads. */
export interface LineStore {
  readonly current: () => Lines
  readonly update: (step: (lines: Lines) => Lines) => void
  readonly subscribe: (notify: () => void) => void
}

const isLines = (value: unknown): value is Lines =>
  Array.isArray(value) && value.every((line: { attendeeId?: unknown } | null) => typeof line?.attendeeId === 'string')

export const createLineStore = (storage: PhoneStorage, code: string): LineStore => {
  const key = `rembuk.attendance.${code}`
  const listeners: (() => void)[] = []
  const notifyAll = () => {
    for (const notify of listeners) notify()
  }
  const current = (): Lines => {
    const stored = readStored(storage, key)
    return isLines(stored) ? stored : []
  }
  storage.onChange((changed) => {
    if (changed === key) notifyAll()
  })
  return {
    current,
    update: (step) => {
      const before = current()
      const after = step(before)
      if (after === before) return
      storage.write(key, JSON.stringify(after))
      notifyAll()
    },
    subscribe: (notify) => listeners.push(notify),
  }
}

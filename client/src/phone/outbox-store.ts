import { emptyOutbox, type Outbox } from './outbox.ts'
import { type PhoneStorage, readStored } from './phone-storage.ts'

/** The outbox of this phone in one meeting, the same for all its tabs. */
export interface OutboxStore {
  readonly current: () => Outbox
  /** Applies a step to what is stored now, so that two tabs do not overwrite each other. */
  readonly update: (step: (outbox: Outbox) => Outbox) => void
  readonly subscribe: (notify: () => void) => void
}

const hasNoteKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'noteKey') === 'string'

const isOutbox = (value: unknown): value is Outbox => {
  if (typeof value !== 'object' || value === null) return false
  const { notes, waiting } = value as Partial<Record<keyof Outbox, unknown>>
  return Array.isArray(notes) && Array.isArray(waiting) && [...notes, ...waiting].every(hasNoteKey)
}

const keyOf = (code: string): string => `rembuk.outbox.${code}`

export const readOutbox = (storage: PhoneStorage, code: string): Outbox => {
  const stored = readStored(storage, keyOf(code))
  return isOutbox(stored) ? stored : emptyOutbox
}

export const createOutboxStore = (storage: PhoneStorage, code: string): OutboxStore => {
  const key = keyOf(code)
  const listeners: (() => void)[] = []
  const notifyAll = () => {
    for (const notify of listeners) notify()
  }
  const current = (): Outbox => readOutbox(storage, code)
  const update = (step: (outbox: Outbox) => Outbox): void => {
    const before = current()
    const after = step(before)
    if (after === before) return
    storage.write(key, JSON.stringify(after))
    notifyAll()
  }
  storage.onChange((changed) => {
    if (changed === key) notifyAll()
  })
  return { current, update, subscribe: (notify) => listeners.push(notify) }
}

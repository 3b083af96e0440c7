import { type PhoneStorage, readStored } from './phone-storage.ts'

/** The right to send, held by one of a phone's tabs at a time; sending twice would be harmless, only wasteful. */
export interface SenderLease {
  /** Takes or renews the right; false while another tab has it. */
  readonly take: () => boolean
  readonly release: () => void
}

const leaseMs = 5000

/** A lease that a closed tab has not given back ends by itself. */
export const createSenderLease = (
  storage: PhoneStorage,
  { code, tabId, nowMs }: { readonly code: string; readonly tabId: string; readonly nowMs: () => number },
): SenderLease => {
  const key = `rembuk.sender.${code}`
  const readHolder = () => {
    const { tabId: holder = '', untilMs = 0 } = (readStored(storage, key) ?? {}) as { tabId?: string; untilMs?: number }
    // A clock that was set back must not leave the lease standing for hours.
    return untilMs > nowMs() && untilMs <= nowMs() + leaseMs ? holder : ''
  }
  const take = (): boolean => {
    const holder = readHolder()
    if (holder && holder !== tabId) return false
    storage.write(key, JSON.stringify({ tabId, untilMs: nowMs() + leaseMs }))
    return true
  }
  const release = (): void => {
    if (readHolder() === tabId) storage.write(key, '{}')
  }
  return { take, release }
}

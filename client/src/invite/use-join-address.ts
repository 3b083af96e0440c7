import type { ServerAddresses } from '@rembuk/shared/http/api'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { readKept, writeKept } from '../access/kept.ts'
import { getJson } from '../http/api.ts'
import { isOnlyHere, listJoinAddresses } from './join-address.ts'

const chosenKey = 'rembuk.address'

const readChosen = (): string | null => readKept(chosenKey)

/** Another window of this browser (the projector) follows the choice: `storage` tells it. */
const subscribeToChosen = (notify: () => void): (() => void) => {
  const events = ['storage', 'rembuk-address'] as const
  for (const event of events) addEventListener(event, notify)
  return () => {
    for (const event of events) removeEventListener(event, notify)
  }
}

/** The address that phones are sent to, and those to choose from. */
export interface JoinAddress {
  readonly address: string
  readonly addresses: readonly string[]
  /** True when no phone can open it: only this machine can. */
  readonly isOnlyHere: boolean
  readonly choose: (address: string) => void
}

const choose = (address: string): void => {
  writeKept(chosenKey, address)
  dispatchEvent(new Event('rembuk-address'))
}

/** Asks the server for its addresses, and again when the network of the laptop may have changed. */
export const useJoinAddress = (): JoinAddress => {
  const [addresses, setAddresses] = useState<readonly string[]>([location.origin])
  const chosen = useSyncExternalStore(subscribeToChosen, readChosen)

  const ask = useCallback(async () => {
    const answer = await getJson<ServerAddresses>('/api/addresses')
    if (answer.ok) setAddresses(listJoinAddresses(location.origin, answer.value.addresses))
  }, [])
  useEffect(() => {
    void ask()
    const again = () => void ask()
    addEventListener('online', again)
    addEventListener('focus', again)
    return () => {
      removeEventListener('online', again)
      removeEventListener('focus', again)
    }
  }, [ask])

  const address = addresses.find((one) => one === chosen) ?? addresses[0] ?? location.origin
  return { address, addresses, isOnlyHere: isOnlyHere(address), choose }
}

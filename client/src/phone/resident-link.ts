// The phone's line to the server: tells what the server says, and sends what waits, one command at a time.

import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { countUnsent, forgetArrivals, markArrived } from './outbox.ts'
import { createOutboxSender } from './outbox-sender.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { ResidentSocket } from './resident-socket.ts'
import type { SenderLease } from './sender-lease.ts'

/** Whether the server can be reached; `refused` when it does not want this phone, the code having expired. */
export type LinkState =
  | { readonly type: 'connecting' | 'connected' | 'offline' }
  | { readonly type: 'refused'; readonly problem: Problem }

interface ResidentLink {
  readonly socket: ResidentSocket
  readonly outbox: OutboxStore
  readonly lease: SenderLease
  /** How many notes of people before wait on this phone. */
  readonly countPast: () => number
  readonly onState: (state: ResidentState, nowMs: TimeMs) => void
  readonly onLink: (link: LinkState) => void
}

const lookAgainMs = 2000
const refusedAgainMs = 10_000

const refusalOf = (error: Error & { readonly data?: unknown }): Problem | undefined => {
  const data = error.data as Partial<Problem> | undefined
  return typeof data?.type === 'string' ? (data as Problem) : undefined
}

/** Tells the server how much this phone still holds, whenever that changes: hosts wait for it before they close a step. */
const createUnsentTeller = ({ socket, outbox, countPast }: Pick<ResidentLink, 'socket' | 'outbox' | 'countPast'>) => {
  let told = 0
  return {
    tell: (): void => {
      const count = countUnsent(outbox.current()) + countPast()
      if (!socket.connected || count === told) return
      told = count
      socket.emit('waiting', count)
    },
    /** The server counts by connection: a new one has been told nothing. */
    forget: (): void => {
      told = 0
    },
  }
}

/** Keeps the phone connected for as long as its page is open. */
export const openResidentLink = ({ socket, outbox, lease, countPast, onState, onLink }: ResidentLink): void => {
  const unsent = createUnsentTeller({ socket, outbox, countPast })
  const pump = createOutboxSender({ socket, outbox, lease })
  const tryNow = () => {
    if (!socket.connected && navigator.onLine) socket.disconnect().connect()
  }
  const forgetMyArrivals = () => {
    if (lease.take()) outbox.update(forgetArrivals)
  }

  socket.on('connect', () => {
    onLink({ type: 'connected' })
    forgetMyArrivals()
    unsent.forget()
    unsent.tell()
    pump()
  })
  socket.on('disconnect', (reason) => {
    onLink({ type: 'offline' })
    forgetMyArrivals()
    // The server's own goodbye is the one that socket.io does not come back from by itself.
    if (reason === 'io server disconnect') setTimeout(tryNow, lookAgainMs)
  })
  socket.on('connect_error', (error) => {
    const problem = refusalOf(error)
    onLink(problem ? { type: 'refused', problem } : { type: 'offline' })
    if (!socket.active) setTimeout(tryNow, refusedAgainMs)
  })
  socket.on('state', (state, nowMs) => {
    onState(state, nowMs)
    pump()
  })
  socket.on('arrived', (commandId) => outbox.update((before) => markArrived(before, commandId)))
  outbox.subscribe(pump)
  outbox.subscribe(unsent.tell)

  addEventListener('online', tryNow)
  addEventListener('pagehide', lease.release)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) tryNow()
  })
  setInterval(() => {
    pump()
    unsent.tell()
  }, lookAgainMs)
}

// The phone's line to the server: tells what the server says, and sends what waits, one command at a time.
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentToServer, ServerToResident } from '@rembuk/shared/meeting/meeting-events'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { io, type Socket } from 'socket.io-client'
import { forgetArrivals, markArrived, markSent, nextCommand } from './outbox.ts'
import { isPassing, takeAnswer } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { SenderLease } from './sender-lease.ts'

/** Whether the server can be reached; `refused` when it does not want this phone, the code having expired. */
export type LinkState =
  | { readonly type: 'connecting' | 'connected' | 'offline' }
  | { readonly type: 'refused'; readonly problem: Problem }

interface ResidentLink {
  readonly code: string
  readonly outbox: OutboxStore
  readonly lease: SenderLease
  readonly onState: (state: ResidentState) => void
  readonly onLink: (link: LinkState) => void
}

const answerWithinMs = 15_000
const lookAgainMs = 2000
const refusedAgainMs = 10_000

const openSocket = (code: string): Socket<ServerToResident, ResidentToServer> =>
  io('/resident', {
    path: '/rt/',
    auth: { code },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  })

type Ask = ReturnType<typeof openSocket>

/** Sends the waiting commands in order; `pump` is called whenever something may have become possible. */
const createPump = (socket: Ask, { outbox, lease }: Pick<ResidentLink, 'outbox' | 'lease'>) => {
  let inFlight = false
  let passingCount = 0
  let notBeforeMs = 0

  const pump = (): void => {
    if (inFlight || !socket.connected || Date.now() < notBeforeMs) return
    const command = nextCommand(outbox.current())
    if (!command || !lease.take()) return
    inFlight = true
    outbox.update((before) => markSent(before, command.commandId))
    socket.timeout(answerWithinMs).emit('command', command, (failed, answer) => {
      inFlight = false
      if (!failed) {
        passingCount = !answer.ok && isPassing(answer.error) ? passingCount + 1 : 0
        notBeforeMs = passingCount ? Date.now() + Math.min(1000 * 2 ** passingCount, refusedAgainMs) : 0
        outbox.update((before) => takeAnswer(before, command.commandId, answer))
      }
      pump()
    })
  }
  return pump
}

const refusalOf = (error: Error & { readonly data?: unknown }): Problem | undefined => {
  const data = error.data as Partial<Problem> | undefined
  return typeof data?.type === 'string' ? (data as Problem) : undefined
}

/** Keeps the phone connected for as long as its page is open. */
export const openResidentLink = ({ code, outbox, lease, onState, onLink }: ResidentLink): void => {
  const socket = openSocket(code)
  const pump = createPump(socket, { outbox, lease })
  const tryNow = () => {
    if (!socket.connected && navigator.onLine) socket.disconnect().connect()
  }
  const forgetMyArrivals = () => {
    if (lease.take()) outbox.update(forgetArrivals)
  }

  socket.on('connect', () => {
    onLink({ type: 'connected' })
    forgetMyArrivals()
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
  socket.on('state', (state) => {
    onState(state)
    pump()
  })
  socket.on('arrived', (commandId) => outbox.update((before) => markArrived(before, commandId)))
  outbox.subscribe(pump)

  addEventListener('online', tryNow)
  addEventListener('pagehide', lease.release)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) tryNow()
  })
  setInterval(pump, lookAgainMs)
}

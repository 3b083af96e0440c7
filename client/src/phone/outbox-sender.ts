import { markSent, nextCommand } from './outbox.ts'
import { isPassing, takeAnswer } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { ResidentSocket } from './resident-socket.ts'
import type { SenderLease } from './sender-lease.ts'

interface OutboxSender {
  readonly socket: ResidentSocket
  readonly outbox: OutboxStore
  readonly lease: SenderLease
  /** A clock that only goes forward: a phone sets its own by years when it finds a network. */
  readonly monotonicMs?: () => number
}

const answerWithinMs = 15_000
const longestPauseMs = 10_000

/** Makes what sends the waiting commands in order; to be called whenever something may have become possible. */
export const createOutboxSender = ({ socket, outbox, lease, monotonicMs = () => performance.now() }: OutboxSender) => {
  let inFlight = false
  let passingCount = 0
  let notBeforeMs = 0

  const send = (): void => {
    if (inFlight || !socket.connected || monotonicMs() < notBeforeMs) return
    const command = nextCommand(outbox.current())
    if (!command || !lease.take()) return
    inFlight = true
    outbox.update((before) => markSent(before, command.commandId))
    socket.timeout(answerWithinMs).emit('command', command, (failed, answer) => {
      inFlight = false
      if (!failed) {
        passingCount = !answer.ok && isPassing(answer.error) ? passingCount + 1 : 0
        notBeforeMs = passingCount ? monotonicMs() + Math.min(1000 * 2 ** passingCount, longestPauseMs) : 0
        outbox.update((before) => takeAnswer(before, command.commandId, answer))
      }
      send()
    })
  }
  return send
}

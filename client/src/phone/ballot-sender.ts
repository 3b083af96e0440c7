import type { StepId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { markSending, takeBallotAnswer, waitingIn } from './ballot-box.ts'
import type { BallotStore } from './ballot-store.ts'
import type { ResidentSocket } from './resident-socket.ts'

interface BallotSender {
  readonly socket: ResidentSocket
  readonly store: BallotStore
  readonly phoneKey: string
  readonly nowMs: () => TimeMs
}

const answerWithinMs = 15_000
const lookAgainMs = 2000

/** Sends the waiting ballot until the server has answered; returns what to call when something may have become possible. */
export const createBallotSender = ({ socket, store, phoneKey, nowMs }: BallotSender): (() => void) => {
  let isSending = false
  const send = (): void => {
    if (isSending || !socket.connected || !waitingIn(store.current())) return
    store.update((box) => markSending(box, nowMs()))
    const { handedIn: sent, voteKey } = store.current()
    if (!sent) return
    const [stepId = '', round] = voteKey.split('/')
    const { ballot, revision } = sent
    isSending = true
    const cast = { stepId: stepId as StepId, round: Number(round), ballotKey: phoneKey, revision, ballot }
    socket.timeout(answerWithinMs).emit('cast', cast, (failed, answer) => {
      isSending = false
      store.update((box) => (box.voteKey === voteKey ? takeBallotAnswer(box, sent, failed ? undefined : answer) : box))
      // A newer one goes at once; one that was told "not now" waits for the next look.
      if (failed || answer.ok) send()
    })
  }
  socket.on('connect', send)
  setInterval(send, lookAgainMs)
  return send
}

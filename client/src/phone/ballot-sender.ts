import type { StepId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { parsePaperCode } from '@rembuk/shared/vote/paper-code'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import { type BallotBox, type HandedIn, markSending, takeBallotAnswer } from './ballot-box.ts'
import type { BallotStore } from './ballot-store.ts'
import type { ResidentSocket } from './resident-socket.ts'

interface BallotSender {
  readonly socket: ResidentSocket
  readonly store: BallotStore
  readonly phoneKey: () => string
  /** How many ballots of people before wait on this phone. */
  readonly countPast: () => number
  readonly nowMs: () => TimeMs
}

/** The ballot of a box, as it travels. */
export const boxToCast = (
  { holder, voteKey }: Pick<BallotBox, 'holder' | 'voteKey'>,
  { ballot, revision }: HandedIn,
  phoneKey: string,
): CastBallot => {
  const [stepId = '', round] = voteKey.split('/')
  // Whoever holds the slip votes on any phone; the phone that did may change it.
  const key = parsePaperCode(holder) === holder ? { ballotKey: phoneKey, paperCode: holder } : { ballotKey: holder }
  return { stepId: stepId as StepId, round: Number(round), ...key, revision, ballot }
}

const answerWithinMs = 15_000
const lookAgainMs = 2000

/** Sends what waits, one ballot after the other, until the server has answered; returns what to call when something may have become possible. */
export const createBallotSender = ({ socket, store, phoneKey, countPast, nowMs }: BallotSender): (() => void) => {
  let isSending = false
  let told = 0
  /** Hosts wait for what phones still hold before they close a vote. */
  const tell = (): void => {
    const count = store.countWaiting() + countPast()
    if (!socket.connected || count === told) return
    told = count
    socket.emit('waiting-ballots', count)
  }
  const send = (): void => {
    tell()
    const waiting = store.waiting()
    if (isSending || !socket.connected || !waiting) return
    const { holder, voteKey } = waiting
    store.update(holder, (box) => markSending(box, nowMs()))
    const { handedIn: sent } = store.of(holder)
    if (!sent) return
    isSending = true
    socket.timeout(answerWithinMs).emit('cast', boxToCast({ holder, voteKey }, sent, phoneKey()), (failed, answer) => {
      isSending = false
      store.update(holder, (box) =>
        box.voteKey === voteKey ? takeBallotAnswer(box, sent, failed ? undefined : answer) : box,
      )
      tell()
      // A newer one goes at once; one that was told "not now" waits for the next look.
      if (failed || answer.ok) send()
    })
  }
  socket.on('connect', () => {
    // The server counts by connection: a new one has been told nothing.
    told = 0
    send()
  })
  setInterval(send, lookAgainMs)
  return send
}

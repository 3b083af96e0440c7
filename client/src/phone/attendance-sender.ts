import { nextAttend, takeAttendAnswer, takeOwnLine } from './attendance-lines.ts'
import type { LineStore } from './attendance-store.ts'
import { isForLater } from './outbox-answers.ts'
import type { ResidentSocket } from './resident-socket.ts'

const answerWithinMs = 15_000
const lookAgainMs = 2000
const refusedAgainMs = 5000

/** Sends what waits, one line after the other, for as long as the page is open. */
export const sendAttendance = (socket: ResidentSocket, lines: LineStore) => {
  let inFlight = false
  // By a clock that only goes forward: a phone sets its own by years when it finds a network.
  let notBeforeMs = 0

  /** Asks whether the saved lines still stand on the list. */
  const lookUp = (): void => {
    if (!socket.connected) return
    for (const { attendeeId, attendeeKey, isSaved } of lines.current())
      if (isSaved)
        socket.timeout(answerWithinMs).emit('own-line', { attendeeId, attendeeKey }, (failed, answer) => {
          if (!failed && answer.ok) lines.update((before) => takeOwnLine(before, attendeeId, answer.value))
        })
  }

  const pump = (): void => {
    const command = nextAttend(lines.current())
    if (!command || inFlight || !socket.connected || performance.now() < notBeforeMs) return
    inFlight = true
    socket.timeout(answerWithinMs).emit('attend', command, (failed, answer) => {
      inFlight = false
      if (!failed && !answer.ok && isForLater(answer.error)) notBeforeMs = performance.now() + refusedAgainMs
      else if (!failed) {
        lines.update((before) => takeAttendAnswer(before, command, answer))
        // The list writes places its own way: the phone shows what stands there.
        lookUp()
      }
      pump()
    })
  }

  socket.on('connect', () => {
    lookUp()
    pump()
  })
  lines.subscribe(pump)
  setInterval(pump, lookAgainMs)
  return { lookUp }
}

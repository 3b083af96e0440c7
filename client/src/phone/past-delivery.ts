// Sends what people before have left on this phone: of one person after the other, each over a line of their own, with the key under
// which they have written. So every note and ballot comes from its own person, as if they had had a phone of their own.
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { ResidentStep } from '@rembuk/shared/meeting/meeting-state'
import { nextAttend, takeAttendAnswer } from './attendance-lines.ts'
import { markSending, takeBallotAnswer, waitingIn } from './ballot-box.ts'
import { boxToCast } from './ballot-sender.ts'
import { createBallotStore, readBoxes } from './ballot-store.ts'
import { keepOnlyLeft, linesIn, outboxIn } from './left-behind.ts'
import { changeNote, markSent, nextCommand, type OwnNote } from './outbox.ts'
import { isForLater, isOfPhoto, takeAnswer } from './outbox-answers.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { People } from './people.ts'
import { newPhoneId } from './phone-id.ts'
import { phoneKeyName } from './phone-key.ts'
import type { PhoneStorage } from './phone-storage.ts'
import type { ResidentSocket } from './resident-socket.ts'

interface PastDelivery {
  readonly code: string
  readonly people: Pick<People, 'past'>
  readonly nowMs: () => TimeMs
  /** The step of now: a note that was refused because its step was over is sent again when the room comes back to it. */
  readonly step: () => ResidentStep | null
  /** A line to the server under a phone's key; undefined where there is none now. */
  readonly connect: (phoneKey: string) => Promise<ResidentSocket | undefined>
}

const answerWithinMs = 15_000

/** Refused because its step was not open, which it is now. What was refused for another reason would be refused again. */
const isWaitingForStep = ({ stepId, problem }: OwnNote, asked: ResidentStep | null): boolean =>
  (problem?.type === 'StepOver' || problem?.type === 'WritingClosed') &&
  asked?.kind === 'write' &&
  asked.isOpen &&
  asked.stepId === stepId

/** What its owner would send again, were they still there. */
const sendAgain = (outbox: OutboxStore, asked: ResidentStep | null): void => {
  for (const note of outbox.current().notes) {
    const { noteKey, text, kind, stepId, problem } = note
    if (isWaitingForStep(note, asked) || (problem && isOfPhoto(problem)))
      outbox.update((before) => changeNote(before, { commandId: newPhoneId(), noteKey, text, kind, stepId }))
  }
}

type Answered<Answer> = (failed: Error | null, answer: Answer) => void
/** The server's answer; undefined when none came, or when it was "not now". */
const ask = <Answer extends { readonly ok: true } | { readonly ok: false; readonly error: Problem }>(
  emit: (answered: Answered<Answer>) => unknown,
): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    emit((failed, answer) => resolve(failed || (!answer.ok && isForLater(answer.error)) ? undefined : answer))
  })

/** Sends everything of one person; false when the rest has to wait. */
const deliverAll = async (
  socket: ResidentSocket,
  drawer: PhoneStorage,
  { code, nowMs }: Pick<PastDelivery, 'code' | 'nowMs'>,
): Promise<boolean> => {
  const server = () => socket.timeout(answerWithinMs)
  // Lines first: a ballot may be that of somebody on the list.
  const lines = linesIn(drawer, code)
  for (let sent = nextAttend(lines.current()); sent; sent = nextAttend(lines.current())) {
    const command = sent
    const answer = await ask<Parameters<typeof takeAttendAnswer>[2]>((answered) =>
      server().emit('attend', command, answered),
    )
    if (!answer) return false
    lines.update((before) => takeAttendAnswer(before, command, answer))
  }
  const outbox = outboxIn(drawer, code)
  for (let sent = nextCommand(outbox.current()); sent; sent = nextCommand(outbox.current())) {
    const command = sent
    outbox.update((before) => markSent(before, command.commandId))
    const answer = await ask<Parameters<typeof takeAnswer>[2]>((answered) =>
      server().emit('command', command, answered),
    )
    if (!answer) return false
    outbox.update((before) => takeAnswer(before, command.commandId, answer))
  }
  const phoneKey = drawer.read(phoneKeyName) ?? ''
  for (const { holder, voteKey } of readBoxes(drawer, code).filter(waitingIn)) {
    const store = createBallotStore(drawer, { code, voteKey: () => voteKey, onChange: () => undefined })
    store.update(holder, (box) => markSending(box, nowMs()))
    const sent = store.of(holder).handedIn
    if (!sent) continue
    const cast = boxToCast({ holder, voteKey }, sent, phoneKey)
    const answer = await ask<NonNullable<Parameters<typeof takeBallotAnswer>[2]>>((answered) =>
      server().emit('cast', cast, answered),
    )
    store.update(holder, (box) => takeBallotAnswer(box, sent, answer))
    if (!answer) return false
  }
  return true
}

/** Makes what goes through all people before once; to be called whenever something may have become possible. */
export const createPastDelivery = ({ code, people, connect, nowMs, step }: PastDelivery) => {
  let isUnderWay = false
  const hasWork = (drawer: PhoneStorage): boolean =>
    nextCommand(outboxIn(drawer, code).current()) !== undefined ||
    nextAttend(linesIn(drawer, code).current()) !== undefined ||
    readBoxes(drawer, code).some(waitingIn)
  const deliver = async (drawer: PhoneStorage): Promise<void> => {
    const socket = await connect(drawer.read(phoneKeyName) ?? '')
    if (!socket) return
    await deliverAll(socket, drawer, { code, nowMs })
    socket.disconnect()
  }
  return async (): Promise<void> => {
    if (isUnderWay) return
    isUnderWay = true
    try {
      for (const drawer of people.past()) {
        sendAgain(outboxIn(drawer, code), step())
        if (hasWork(drawer)) await deliver(drawer)
        // Also of what went another way, as photos do, or was left by another meeting's page.
        keepOnlyLeft(drawer, code, { refusedToo: false })
      }
    } finally {
      isUnderWay = false
    }
  }
}

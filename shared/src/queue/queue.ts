// Who speaks and who waits to. Everything here is (queue, what somebody asks) -> queue.
import { err, ok, type Result } from '../base/result.ts'
import type { TimeMs } from '../base/time.ts'
import type { Problem } from '../http/problem.ts'
import type { QueueCommand } from './queue-command.ts'

/** The most hands raised at once. */
export const maxHands = 100
export const maxSpeakerName = 80

/** A raised hand. Its id is made on the phone and says nothing of whose it is. */
export interface Hand {
  readonly handId: string
  /** As given for this; empty for somebody who gave none. */
  readonly name: string
}

/** A queue of hands, on the server with the hash of the key they were raised with. */
export interface SpeakingQueue<Raised extends Hand = Hand> {
  /** Who has been asked to speak, and since when by the server's clock. */
  readonly speaker: (Raised & { readonly sinceMs: TimeMs }) | null
  /** In the order in which they were raised. */
  readonly waiting: readonly Raised[]
}
export const emptyQueue: SpeakingQueue<never> = { speaker: null, waiting: [] }

/** What hosts, editors and the projector are told. */
export interface QueueState extends SpeakingQueue {
  /** How long one person speaks in this step; 0 is "no limit". */
  readonly secondsPerSpeaker: number
}

/** What phones are told: the speaker's name, and of those who wait only ids, in which each phone finds its own place. */
export interface ResidentQueue extends Pick<QueueState, 'speaker' | 'secondsPerSpeaker'> {
  readonly waiting: readonly string[]
}

export interface KeyedHand extends Hand {
  readonly keyHash: string
}
type KeyedQueue = SpeakingQueue<KeyedHand>

/**
 * Raises a hand, or changes the name it was raised with: one hand for each key, which keeps its place.
 *
 * Concurrency: hands are taken in the order in which they reach the server; the same hand sent again changes nothing.
 */
export const raiseHand = (queue: KeyedQueue, hand: KeyedHand): Result<KeyedQueue, Problem> => {
  const { speaker, waiting } = queue
  const isOthers = ({ handId, keyHash }: KeyedHand) => handId === hand.handId && keyHash !== hand.keyHash
  if ((speaker && isOthers(speaker)) || waiting.some(isOthers)) return err({ type: 'BadRequest' })
  // Sent again because the answer was lost, and meanwhile it was their turn.
  if (speaker?.handId === hand.handId) return ok(queue)
  if (waiting.some(({ keyHash }) => keyHash === hand.keyHash))
    return ok({ speaker, waiting: waiting.map((one) => (one.keyHash === hand.keyHash ? hand : one)) })
  if (waiting.length >= maxHands) return err({ type: 'ListFull', max: maxHands })
  return ok({ speaker, waiting: [...waiting, hand] })
}

/** Takes back whatever hand was raised with this key. */
export const lowerHand = ({ speaker, waiting }: KeyedQueue, keyHash: string): KeyedQueue => ({
  speaker: speaker?.keyHash === keyHash ? null : speaker,
  waiting: waiting.filter((one) => one.keyHash !== keyHash),
})

/**
 * The queue after what a host or editor asks.
 *
 * Concurrency: `next` names the speaker that its sender saw, so that two who press at once let one person speak, not two.
 */
export const leadQueue = (queue: KeyedQueue, command: QueueCommand, nowMs: TimeMs): Result<KeyedQueue, Problem> => {
  const { speaker, waiting } = queue
  switch (command.type) {
    case 'next': {
      if ((speaker?.handId ?? null) !== command.from) return ok(queue)
      const [next, ...others] = waiting
      return ok({ speaker: next ? { ...next, sinceMs: nowMs } : null, waiting: others })
    }
    case 'remove':
      return ok({
        speaker: speaker?.handId === command.handId ? null : speaker,
        waiting: waiting.filter(({ handId }) => handId !== command.handId),
      })
    case 'add':
      return raiseHand(queue, { handId: command.handId, name: command.name, keyHash: `added/${command.handId}` })
    case 'clear':
      return ok(emptyQueue)
  }
}

/** Whether hands may be raised: not while a discussion is closed. In other steps they may. */
export const isQueueOpen = (step: { readonly kind: string; readonly isOpen: boolean } | null | undefined): boolean =>
  step?.kind !== 'discuss' || step.isOpen

const toHand = ({ handId, name }: Hand): Hand => ({ handId, name })

export const queueStateOf = ({ speaker, waiting }: KeyedQueue, secondsPerSpeaker: number): QueueState => ({
  speaker: speaker && { ...toHand(speaker), sinceMs: speaker.sinceMs },
  waiting: waiting.map(toHand),
  secondsPerSpeaker,
})
export const residentQueueOf = (queue: KeyedQueue, secondsPerSpeaker: number): ResidentQueue => {
  const { speaker, waiting } = queueStateOf(queue, secondsPerSpeaker)
  return { speaker, waiting: waiting.map(({ handId }) => handId), secondsPerSpeaker }
}

/** Where a raised hand is: speaking, waiting in a place that counts from 1, or nowhere. */
export type HandPlace =
  | { readonly type: 'none' }
  | { readonly type: 'speaking' }
  | { readonly type: 'waiting'; readonly place: number }
export const placeOf = ({ speaker, waiting }: ResidentQueue, handId: string | undefined): HandPlace => {
  if (!handId) return { type: 'none' }
  if (speaker?.handId === handId) return { type: 'speaking' }
  const place = waiting.indexOf(handId) + 1
  return place > 0 ? { type: 'waiting', place } : { type: 'none' }
}

import { z } from 'zod'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'

const handId = z.string().regex(/^[0-9A-Za-z_-]{8,40}$/)
const name = z.string().trim().max(80)

/** A resident's wish to speak. */
export const raiseHandSchema = z.object({ handId, name })
export type RaiseHand = z.infer<typeof raiseHandSchema>

/** What a host or editor asks of the speaking queue. */
export const queueCommandSchema = z.discriminatedUnion('type', [
  /** The speaker is done, and the first who waits speaks. `from` is the speaker that whoever presses sees. */
  z.object({ type: z.literal('next'), from: handId.nullable() }),
  z.object({ type: z.literal('remove'), handId }),
  /** Somebody in the hall who has no phone. */
  z.object({ type: z.literal('add'), handId, name: name.min(1) }),
  z.object({ type: z.literal('clear') }),
])
export type QueueCommand = z.infer<typeof queueCommandSchema>

type Answer = (answer: Result<void, Problem>) => void
/** Events of /resident that concern the queue. */
export interface QueueFromPhone {
  'raise-hand': (hand: RaiseHand, answer: Answer) => void
  'lower-hand': (answer: Answer) => void
}
/** Events of /control that concern the queue. */
export interface QueueFromControl {
  'lead-queue': (command: QueueCommand, answer: Answer) => void
}

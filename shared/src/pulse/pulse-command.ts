import { z } from 'zod'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { reactions } from './pulse.ts'

/** What a phone tells by a touch; a later one takes the place of the one before. */
export const pulseCommandSchema = z.discriminatedUnion('type', [
  /** `askedAtMs` is of the question that it answers: told too late, it says nothing to the next one. */
  z.object({ type: z.literal('ready'), askedAtMs: z.int() }),
  z.object({ type: z.literal('react'), reaction: z.enum(reactions).nullable() }),
])
export type PulseCommand = z.infer<typeof pulseCommandSchema>

/** Events of /resident that concern the pulse. An answer means that it counts, not that it is on disk: it never is. */
export interface PulseFromPhone {
  pulse: (command: PulseCommand, answer: (answer: Result<void, Problem>) => void) => void
}

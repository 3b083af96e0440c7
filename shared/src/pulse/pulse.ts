// What a room tells by a touch: that it is ready, and short reactions. Nothing of it is kept: it is over with its step.
import type { TimeMs } from '../base/time.ts'

/** What phones may say without words, and the sign that stands beside each. */
export const reactions = ['agree', 'unclear', 'slower', 'thanks'] as const
export type Reaction = (typeof reactions)[number]
export const reactionSigns: Readonly<Record<Reaction, string>> = { agree: '✓', unclear: '?', slower: '…', thanks: '♥' }

/** How many phones have said what, each once; what hosts, editors and the projector are told. */
export interface PulseState {
  readonly readyCount: number
  readonly reactionCounts: Readonly<Record<Reaction, number>>
}

/** What phones are asked. */
export interface ResidentPulse {
  /** When the host asked whether they are ready; null while nobody asks. */
  readonly readyAskedAtMs: TimeMs | null
  readonly isReacting: boolean
}

/** What one phone has said. */
export interface OwnPulse {
  readonly isReady: boolean
  readonly reaction: Reaction | null
}

/** Whether the step is one to react to: where people listen, not where they write or vote. */
export const isReactingTo = (step: { readonly kind: string } | null | undefined): boolean =>
  step?.kind === 'group' || step?.kind === 'discuss' || step?.kind === 'readback'

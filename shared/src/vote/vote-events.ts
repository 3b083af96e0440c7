import { z } from 'zod'
import type { StepId } from '../base/id.ts'
import { madeOnPhone } from '../meeting/resident-command.ts'
import { agreementLevels } from '../meeting/step.ts'
import { type Ballot, maxChoices } from './ballot.ts'
import type { VoteCount } from './vote-state.ts'

const stepId = z.string().regex(/^[0-9A-Za-z_-]{6,40}$/) as unknown as z.ZodType<StepId>
const round = z.int().min(1)
const cell = z.string().min(1).max(81)
const few = <Values extends Readonly<Record<string, unknown>>>(values: Values): boolean =>
  Object.keys(values).length <= maxChoices

const ballotSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vote'), dots: z.record(cell, z.int().min(0).max(20)).refine(few) }),
  z.object({
    kind: z.literal('score'),
    scores: z.record(cell, z.record(cell, z.int().min(1).max(5)).refine(few)).refine(few),
  }),
  z.object({ kind: z.literal('consent'), level: z.enum(agreementLevels) }),
]) satisfies z.ZodType<Ballot>

/**
 * A resident's ballot. Whoever holds `ballotKey`, made on the phone, may change it until the vote is closed. Of two ballots with one
 * key the one with the higher revision stands, whichever comes last; the same one again changes nothing.
 */
export const castBallotSchema = z.object({
  stepId,
  round,
  ballotKey: madeOnPhone,
  /** A server time in milliseconds, higher for every change. */
  revision: z.int().min(1),
  ballot: ballotSchema,
})
export type CastBallot = z.infer<typeof castBallotSchema>

/** Hands or slips as somebody counted them; entered again they take the place of what was entered before. */
export const enterCountSchema = z.object({
  stepId,
  round,
  source: z.enum(['hand', 'paper']),
  ballotCount: z.int().min(0).max(100_000),
  /** By choice, by choice and criterion (`choice/criterion`, added up), or by level. */
  totals: z
    .record(cell, z.int().min(0).max(2_000_000))
    .refine((totals) => Object.keys(totals).length <= maxChoices * 8),
  countedBy: z.string().trim().min(1).max(80),
}) satisfies z.ZodType<VoteCount & { readonly stepId: StepId; readonly round: number }>
export type EnterCount = z.infer<typeof enterCountSchema>

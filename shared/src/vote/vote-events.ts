import { z } from 'zod'
import type { StepId } from '../base/id.ts'
import { idSchema } from '../base/id-schema.ts'
import { madeOnPhone } from '../meeting/resident-command.ts'
import { agreementLevels } from '../meeting/step.ts'
import { type Ballot, maxChoices } from './ballot.ts'
import { maxPaperCodes } from './paper-code.ts'
import type { VoteCount } from './vote-state.ts'
import type { VoteKey } from './vote-summary.ts'

/** Which vote of a meeting: a step, and its first, second … count. */
export const voteKeySchema = z.object({
  stepId: idSchema<StepId>(),
  round: z.int().min(1),
}) satisfies z.ZodType<VoteKey>

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
 * A resident's ballot. Whoever holds `ballotKey`, made on the phone, may change it until the vote is closed. Where each line of the
 * attendance list has one ballot, it is that line's key; where each paper code has one, `paperCode` says which, and `ballotKey` who may
 * change it. Of two ballots with one
 * key the one with the higher revision stands, whichever comes last; the same one again changes nothing.
 */
export const castBallotSchema = z.object({
  ...voteKeySchema.shape,
  ballotKey: madeOnPhone,
  paperCode: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  /** A server time in milliseconds, higher for every change. */
  revision: z.int().min(1),
  ballot: ballotSchema,
})
export type CastBallot = z.infer<typeof castBallotSchema>

/**
 * Asks for the paper codes of a meeting: so many at least. `isNew` makes the codes of before worthless. They are the same for all
 * votes of the meeting, each good for one ballot in each.
 */
export const paperCodesSchema = z.object({ count: z.int().min(0).max(maxPaperCodes), isNew: z.boolean() })
export type AskPaperCodes = z.infer<typeof paperCodesSchema>

/** Hands or slips as somebody counted them; entered again they take the place of what was entered before. */
export const enterCountSchema = z.object({
  ...voteKeySchema.shape,
  source: z.enum(['hand', 'paper']),
  ballotCount: z.int().min(0).max(100_000),
  /** By choice, by choice and criterion (`choice/criterion`, added up), or by level. */
  totals: z
    .record(cell, z.int().min(0).max(2_000_000))
    .refine((totals) => Object.keys(totals).length <= maxChoices * 8),
  countedBy: z.string().trim().min(1).max(80),
}) satisfies z.ZodType<VoteCount & VoteKey>
export type EnterCount = z.infer<typeof enterCountSchema>

import { z } from 'zod'
import type { DecisionId } from '../base/id.ts'
import { idSchema } from '../base/id-schema.ts'
import type { Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { voteKeySchema } from '../vote/vote-events.ts'
import { type DecisionDraft, decisionMethods, maxDecisionLength, maxObjections } from './decision.ts'

const decisionId = idSchema<DecisionId>()
const name = z.string().trim().max(80)
const count = z.int().min(0).max(100_000)

const draftSchema = z.object({
  decisionId,
  text: z.string().trim().min(1).max(maxDecisionLength),
  method: z.enum(decisionMethods),
  counts: z.object({ inFavour: count, against: count, abstained: count }).nullable(),
  vote: voteKeySchema.nullable().default(null),
  about: z.object({ board: idSchema(), item: idSchema() }).nullable().default(null),
  objections: z
    .array(z.object({ text: z.string().trim().min(1).max(300), heldBy: name }))
    .max(maxObjections)
    .readonly(),
  owner: name,
  followUp: z.string().trim().max(300),
  followUpBy: name,
  dueOn: z.union([z.iso.date(), z.literal('')]),
}) satisfies z.ZodType<DecisionDraft>

/** What hosts and editors ask of a meeting's decisions; ids are made by the page, so sending one again changes nothing more. */
export const decisionCommandSchema = z.discriminatedUnion('type', [
  /** Proposes a decision, or writes a proposed one anew. Of a confirmed one, a host's correction. */
  z.object({ type: z.literal('put'), decision: draftSchema }),
  /** Proposes what the minutes mark as decisions and nobody has proposed yet. */
  z.object({ type: z.literal('from-minutes') }),
  z.object({ type: z.literal('confirm'), decisionId }),
  /** Agreed on in other words. */
  z.object({ type: z.literal('correct'), decision: draftSchema }),
  /** To be talked about again. */
  z.object({ type: z.literal('reopen'), decisionId }),
  z.object({ type: z.literal('remove'), decisionId }),
])
export type DecisionCommand = z.infer<typeof decisionCommandSchema>

/** What the control line carries of decisions. An answer means: on disk. */
export interface DecisionsFromControl {
  decide: (command: DecisionCommand, answer: (answer: Result<void, Problem>) => void) => void
}

import { z } from 'zod'
import type { BoardId, DecisionId, StepId } from '../base/id.ts'
import { idSchema } from '../base/id-schema.ts'
import { voteKeySchema } from '../vote/vote-events.ts'
import type { SpotlightId } from './meeting-plan.ts'
import { maxSteps } from './step.ts'
import { stepSchema } from './step-schema.ts'
import { findWifiFault, maxWifiNameBytes, maxWifiPassword } from './wifi.ts'

const id = idSchema<StepId>()
const boardId = idSchema<BoardId>()
const decisionId = idSchema<DecisionId>()
const itemId = idSchema<SpotlightId>()

const wifiSchema = z
  .object({ name: z.string().max(maxWifiNameBytes), password: z.string().max(maxWifiPassword) })
  .refine((wifi) => findWifiFault(wifi) === undefined)

/** What a host may ask of a meeting; one message of the control line. */
export const leadCommandSchema = z.discriminatedUnion('type', [
  /** Asks the room this now; a step that is not planned yet becomes the next one. */
  z.object({ type: z.literal('ask'), step: stepSchema, isOpen: z.boolean(), isNewCount: z.boolean().optional() }),
  /**
   * Goes to a planned step, or to before the first. `from` is the step that the host saw: of two hosts who press "next" at once the
   * room goes one step on.
   */
  z.object({ type: z.literal('go'), stepId: id, from: id.nullable() }),
  /** A vote that has been counted is opened again only as a new count, in place of the old one. */
  z.object({ type: z.literal('open'), isNewCount: z.boolean().optional() }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  /** Gives so many minutes more, or takes them away. */
  z.object({ type: z.literal('extend'), minutes: z.int().min(-60).max(60) }),
  z.object({ type: z.literal('freeze'), isFrozen: z.boolean() }),
  /** Shows the notes of a secret step, all at one moment. */
  z.object({ type: z.literal('reveal'), stepId: id }),
  /** Shows one note, group or activity large on the projector, or nothing any more. */
  z.object({ type: z.literal('spotlight'), spotlight: z.object({ boardId, itemId }).nullable() }),
  /** Shows the result of an earlier vote on the projector, or none any more. */
  z.object({ type: z.literal('show-result'), vote: voteKeySchema.nullable() }),
  /** Reads one decision back to the room. */
  z.object({ type: z.literal('read'), decisionId: decisionId.nullable() }),
  /** The network that phones join, shown on the wall and the poster. */
  z.object({ type: z.literal('wifi'), wifi: wifiSchema.nullable() }),
  /** Brings every page that follows to a board. */
  z.object({ type: z.literal('lead-to'), boardId }),
  /** Asks every phone whether it is ready, until the room goes on or the host stops asking. */
  z.object({ type: z.literal('ask-ready'), isAsked: z.boolean() }),
  z.object({ type: z.literal('end') }),
  /** Opens a closed meeting again. */
  z.object({ type: z.literal('reopen') }),
  /** Changes a step, or adds one to the end. */
  z.object({ type: z.literal('put-step'), step: stepSchema }),
  /** Puts a step before another, or at the end: where it comes to stand does not depend on what others move meanwhile. */
  z.object({ type: z.literal('move-step'), stepId: id, before: id.nullable() }),
  z.object({ type: z.literal('remove-step'), stepId: id }),
  /** Adds the steps of a ready-made agenda after the others. */
  z.object({ type: z.literal('add-steps'), steps: z.array(stepSchema).min(1).max(maxSteps).readonly() }),
])
export type LeadCommand = z.infer<typeof leadCommandSchema>

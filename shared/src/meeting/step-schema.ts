import { z } from 'zod'
import type { BoardId, CriterionId, StepId } from '../base/id.ts'
import { idSchema } from '../base/id-schema.ts'
import { noteKinds } from '../note/note-schema.ts'
import { ballotHolders, maxPromptLength, type Step } from './step.ts'

const base = {
  stepId: idSchema<StepId>(),
  prompt: z.string().max(maxPromptLength),
  boardId: idSchema<BoardId>(),
  plannedMinutes: z.int().min(0).max(600),
}
const ballotPer = z.enum(ballotHolders).optional()
const criterionSchema = z.object({
  criterionId: idSchema<CriterionId>(),
  title: z.string().trim().min(1).max(120),
  weight: z.int().min(1).max(5),
})

/** A step as a host sends it. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('check-in') }),
  z.object({
    ...base,
    kind: z.literal('write'),
    kinds: z.array(z.enum(noteKinds)).min(1).max(noteKinds.length),
    showsNames: z.boolean(),
    isSecret: z.boolean(),
    needsApproval: z.boolean(),
  }),
  z.object({ ...base, kind: z.literal('group') }),
  z.object({
    ...base,
    kind: z.literal('vote'),
    ballotPer,
    dots: z.int().min(1).max(20),
    dotsPerChoice: z.int().min(1).max(20),
  }),
  z.object({
    ...base,
    kind: z.literal('score'),
    ballotPer,
    criteria: z.array(criterionSchema).min(1).max(8),
    shortlist: z.int().min(2).max(12),
  }),
  z.object({
    ...base,
    kind: z.literal('consent'),
    ballotPer,
    proposal: z.string().max(600),
    neededPercent: z.int().min(1).max(100),
  }),
  z.object({ ...base, kind: z.literal('discuss'), secondsPerSpeaker: z.int().min(0).max(3600) }),
  z.object({ ...base, kind: z.literal('readback') }),
]) as unknown as z.ZodType<Step>

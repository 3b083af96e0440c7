import type { BoardId, CriterionId, StepId } from '../base/id.ts'
import type { NoteKind } from '../note/note-schema.ts'

/** What a room can do in one step of a meeting, in the order in which a meeting usually does it. */
export const stepKinds = ['check-in', 'write', 'group', 'vote', 'score', 'consent', 'discuss', 'readback'] as const
export type StepKind = (typeof stepKinds)[number]

/** The most steps of one meeting. */
export const maxSteps = 40
/** The longest question. */
export const maxPromptLength = 280

/** The gradients of agreement, from the most to the least. */
export const agreementLevels = ['support', 'agree', 'accept', 'doubt', 'object'] as const
export type AgreementLevel = (typeof agreementLevels)[number]

/** What a shortlist is scored against, from 1 to 5. */
export interface Criterion {
  readonly criterionId: CriterionId
  readonly title: string
  /** How much it counts beside the others, 1 to 5. */
  readonly weight: number
}

interface StepBase<Kind extends StepKind> {
  readonly stepId: StepId
  readonly kind: Kind
  /** The question that the room answers, or what it does now. */
  readonly prompt: string
  readonly boardId: BoardId
  /** How long it is planned to take; 0 is "no time set". */
  readonly plannedMinutes: number
}

export interface WriteStep extends StepBase<'write'> {
  /** What residents may write; at least one. */
  readonly kinds: readonly NoteKind[]
  /** Whether the phone asks for a name and the board shows it. */
  readonly showsNames: boolean
  /** Whether notes are in no document until the host reveals them. */
  readonly isSecret: boolean
  /** Whether each note is in no document until the host lets it through. */
  readonly needsApproval: boolean
}

/** What has one ballot: a phone, a line of the attendance list, or a code on a slip of paper that the host hands out. */
export const ballotHolders = ['phone', 'person', 'code'] as const
export type BallotHolder = (typeof ballotHolders)[number]

interface BallotStepBase<Kind extends StepKind> extends StepBase<Kind> {
  /** A phone where nothing is said. */
  readonly ballotPer?: BallotHolder
}

/** Dots for what stands on the board. */
export interface VoteStep extends BallotStepBase<'vote'> {
  /** Dots per person, 1 to 20. */
  readonly dots: number
  /** Dots that one person may give to one choice. */
  readonly dotsPerChoice: number
}

/** A shortlist against criteria. */
export interface ScoreStep extends BallotStepBase<'score'> {
  readonly criteria: readonly Criterion[]
  /** How many of the choices that got the most dots before are scored, 2 to 12. */
  readonly shortlist: number
}

export interface ConsentStep extends BallotStepBase<'consent'> {
  /** What people are asked to agree to. */
  readonly proposal: string
  /** The percentage of those who answer that must at least accept. */
  readonly neededPercent: number
}

export interface DiscussStep extends StepBase<'discuss'> {
  /** How long one person speaks; 0 is "no limit". */
  readonly secondsPerSpeaker: number
}

/** One thing that the room does, on one board, as the host has planned it. */
export type Step =
  | WriteStep
  | VoteStep
  | ScoreStep
  | ConsentStep
  | DiscussStep
  | StepBase<'check-in'>
  | StepBase<'group'>
  | StepBase<'readback'>

/**
 * A question that a host asks on a board without having planned it: each board has one such step, so that asking again changes it.
 * Their ids begin alike; no planned step has such an id.
 */
const quickPrefix = 'step-'
export const quickStepIdOf = (boardId: BoardId): StepId => `${quickPrefix}${boardId}` as StepId
export const isQuickStep = ({ stepId }: Pick<Step, 'stepId'>): boolean => stepId.startsWith(quickPrefix)

export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>
/** The steps in which people decide by ballots. */
export type BallotStep = VoteStep | ScoreStep | ConsentStep

/** Steps in which residents do something on their phones; the others only show what the room does. */
const phoneKinds: ReadonlySet<StepKind> = new Set(['check-in', 'write', 'vote', 'score', 'consent', 'discuss'])
export const asksPhones = ({ kind }: Pick<Step, 'kind'>): boolean => phoneKinds.has(kind)

export const isBallotStep = (step: Step | undefined): step is BallotStep =>
  step?.kind === 'vote' || step?.kind === 'score' || step?.kind === 'consent'

import type { Appointment } from '../appointment/appointment.ts'
import type { ResidentAttendance } from '../attendance/attendance.ts'
import type { AttendanceSummary } from '../attendance/summary.ts'
import type { AttendeeId, MeetingId, StepId } from '../base/id.ts'
import type { Decision } from '../decision/decision.ts'
import type { PulseState, ResidentPulse } from '../pulse/pulse.ts'
import type { QueueState, ResidentQueue } from '../queue/queue.ts'
import type { ResidentVote, VoteState } from '../vote/vote-state.ts'
import type { ClosedVote, VoteSummary } from '../vote/vote-summary.ts'
import { currentStepOf, type MeetingPlan, type Timer } from './meeting-plan.ts'
import { isBallotStep, type Step, type StepOf } from './step.ts'

/** What is told of the notes of the step the room is in. */
export interface WritingProgress {
  /** Phones that have sent at least one note in this step. */
  readonly senderCount: number
  /** Notes sent in this step, withdrawn ones included. */
  readonly sentCount: number
  /** Notes that phones still hold and have not been able to send. */
  readonly onPhonesCount: number
  /** Notes that wait to be revealed or let through. */
  readonly sealedCount: number
}

/** What hosts, editors and the projector are told of a meeting, whole, at every change. */
export interface MeetingState extends MeetingPlan {
  readonly meetingId: MeetingId
  /** Six digits to type on a phone. */
  readonly code: string
  /** Phones connected now. */
  readonly phoneCount: number
  /** Notes residents have sent in this meeting, saved. */
  readonly sentCount: number
  readonly writing: WritingProgress
  /** The current step's vote; null when it has none, or has not been opened yet. */
  readonly vote: VoteState | null
  /** Every vote of the meeting that has been closed, the first first; the whole of one is asked for by `read-vote`. */
  readonly votes: readonly VoteSummary[]
  /** The earlier result that the host shows on the wall. */
  readonly shownVote: ClosedVote | null
  readonly attendance: AttendanceSummary
  readonly queue: QueueState
  readonly pulse: PulseState
  /** Who of the attendance list is an editor, or has been asked to be. */
  readonly appointments: readonly Appointment[]
  /** Who of the list asks to become one; names are told to hosts who ask for them. */
  readonly askings: readonly AttendeeId[]
  /** In the order in which they were proposed. */
  readonly decisions: readonly Decision[]
  /** False while the server cannot write to its disk. */
  readonly isSaving: boolean
}

/** The step the room is in, with whether residents may do what it asks. */
export type AskedStep = Step & { readonly isOpen: boolean }
/** A question that residents answer with notes. */
export type AskedWriteStep = Extract<AskedStep, { readonly kind: 'write' }>
export const askedStepOf = (state: MeetingPlan | undefined): AskedStep | undefined => {
  const step = state && currentStepOf(state)
  return step && { ...step, isOpen: state.run.isOpen && !state.run.endedAtMs }
}

/** What a phone is told of a step. */
export type ResidentStep =
  /** `isSecret` until the notes of the step are revealed. */
  (
    | Pick<StepOf<'write'>, 'kind' | 'kinds' | 'showsNames' | 'isSecret' | 'needsApproval'>
    | Pick<StepOf<'vote'>, 'kind' | 'dots' | 'dotsPerChoice'>
    | Pick<StepOf<'score'>, 'kind' | 'criteria'>
    | Pick<StepOf<'consent'>, 'kind' | 'proposal'>
    | Pick<StepOf<'check-in' | 'group' | 'discuss' | 'readback'>, 'kind'>
  ) & { readonly stepId: StepId; readonly prompt: string; readonly isOpen: boolean }
export type ResidentWriteStep = Extract<ResidentStep, { readonly kind: 'write' }>

/** What a phone is told, whole, at every change. */
export interface ResidentState {
  readonly programmeTitle: string
  readonly step: ResidentStep | null
  readonly vote: ResidentVote | null
  readonly timer: Timer | null
  readonly isFrozen: boolean
  readonly isEnded: boolean
  /** Null when the meeting keeps no attendance list. */
  readonly attendance: ResidentAttendance | null
  readonly queue: ResidentQueue
  readonly pulse: ResidentPulse
  /** Lines of the attendance list whose people are editors: a phone finds its own among them. */
  readonly appointed: readonly AttendeeId[]
  /** Those whose people have asked to become editors. */
  readonly asking: readonly AttendeeId[]
  readonly isSaving: boolean
}

const settingsOf = (step: Step, { run }: MeetingPlan) => {
  switch (step.kind) {
    case 'write': {
      const { kind, kinds, showsNames, needsApproval } = step
      return { kind, kinds, showsNames, needsApproval, isSecret: step.isSecret && !run.revealed.includes(step.stepId) }
    }
    case 'vote':
      return { kind: step.kind, dots: step.dots, dotsPerChoice: step.dotsPerChoice }
    case 'score':
      return { kind: step.kind, criteria: step.criteria }
    case 'consent':
      return { kind: step.kind, proposal: step.proposal }
    default:
      return { kind: step.kind }
  }
}

/** What phones are told of the step the room is in. */
export const residentStepOf = (plan: MeetingPlan): ResidentStep | null => {
  const step = askedStepOf(plan)
  if (!step) return null
  const { stepId, prompt, isOpen } = step
  return { ...settingsOf(step, plan), stepId, prompt, isOpen: isOpen && !plan.run.isFrozen }
}

/** True for a step whose ballots are secret until it is closed. */
export const isBallotOpen = (state: MeetingPlan): boolean => isBallotStep(currentStepOf(state)) && state.run.isOpen

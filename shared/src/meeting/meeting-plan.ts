// How a meeting goes: its steps, and where it stands. The server's own state; no document holds it. Everything here is
// (plan, what the host asks, server time) -> plan.
import type { ActivityId, BoardId, DecisionId, GroupId, NoteId, StepId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { TimeMs } from '../base/time.ts'
import type { Problem } from '../http/problem.ts'
import type { VoteKey } from '../vote/vote-summary.ts'
import type { LeadCommand } from './lead-command.ts'
import { isQuickStep, maxSteps, type Step } from './step.ts'
import type { Wifi } from './wifi.ts'

/** The clock of a step: the server's time at which it ends, or what was left when it was stopped. */
export type Timer =
  | { readonly type: 'running'; readonly endsAtMs: TimeMs }
  | { readonly type: 'paused'; readonly leftMs: number }

/** One note, group or planned activity that the room looks at. */
export type SpotlightId = NoteId | GroupId | ActivityId
export interface Spotlight {
  readonly boardId: BoardId
  readonly itemId: SpotlightId
}

/** Where the host has called everybody to, and when: a call is followed once. */
export interface Call {
  readonly boardId: BoardId
  readonly atMs: TimeMs
}

/** Where a meeting stands. */
export interface Run {
  /** The step the room is in; null before the first. */
  readonly stepId: StepId | null
  /** Whether residents may do now what the step asks. */
  readonly isOpen: boolean
  /** Whether they have been allowed to since the room came to this step. */
  readonly wasOpen: boolean
  /** The steps that the room has come to, this one or others: their boards are no secret any more. */
  readonly reached: readonly StepId[]
  readonly timer: Timer | null
  /** Whether phones may only look, whatever the step. */
  readonly isFrozen: boolean
  /** The secret steps whose notes have been shown. */
  readonly revealed: readonly StepId[]
  /** The decision that the host reads back; null for the first that is not confirmed. */
  readonly readingId: DecisionId | null
  /** The network that phones join in the hall; null where they have their own. */
  readonly wifi: Wifi | null
  /** When the host asked whether the room is ready; null once the room goes on, or while nobody asks. */
  readonly readyAskedAtMs: TimeMs | null
  /** When the room came to its first step; null before. */
  readonly startedAtMs: TimeMs | null
  /** What the projector shows large; it goes out when the room goes on. */
  readonly spotlight: Spotlight | null
  /** The earlier result that the projector shows; it goes out when the room goes on or is asked something. */
  readonly shownResult: VoteKey | null
  /** The last call of this step; null while following means the board of the step. */
  readonly call: Call | null
  /** When the meeting was closed; null while it goes on. */
  readonly endedAtMs: TimeMs | null
}

export interface MeetingPlan {
  readonly steps: readonly Step[]
  readonly run: Run
}

export const emptyPlan: MeetingPlan = {
  steps: [],
  run: {
    stepId: null,
    isOpen: false,
    wasOpen: false,
    reached: [],
    timer: null,
    isFrozen: false,
    revealed: [],
    spotlight: null,
    shownResult: null,
    call: null,
    readingId: null,
    wifi: null,
    readyAskedAtMs: null,
    startedAtMs: null,
    endedAtMs: null,
  },
}

const minuteMs = 60_000

export const findStep = ({ steps }: Pick<MeetingPlan, 'steps'>, stepId: StepId | null): Step | undefined =>
  steps.find((step) => step.stepId === stepId)
export const currentStepOf = (plan: MeetingPlan): Step | undefined => findStep(plan, plan.run.stepId)
export const stepAfter = (plan: MeetingPlan): Step | undefined =>
  plan.steps[plan.steps.findIndex(({ stepId }) => stepId === plan.run.stepId) + 1]
export const stepBefore = (plan: MeetingPlan): Step | undefined =>
  plan.steps[plan.steps.findIndex(({ stepId }) => stepId === plan.run.stepId) - 1]

/** Whether hosts have planned steps, beyond questions asked on the spot. */
export const hasAgenda = ({ steps }: Pick<MeetingPlan, 'steps'>): boolean => !steps.every(isQuickStep)

/** Milliseconds left of a timer, below zero once the time is over; undefined without one. */
export const leftMsOf = (timer: Timer | null, nowMs: TimeMs): number | undefined => {
  if (!timer) return undefined
  return timer.type === 'paused' ? timer.leftMs : timer.endsAtMs - nowMs
}

const withoutStep = (stepIds: readonly StepId[], gone: StepId | null): readonly StepId[] =>
  stepIds.filter((stepId) => stepId !== gone)

const putStep = (steps: readonly Step[], step: Step): readonly Step[] =>
  steps.some(({ stepId }) => stepId === step.stepId)
    ? steps.map((one) => (one.stepId === step.stepId ? step : one))
    : [...steps, step]

const insertAfterCurrent = ({ steps, run }: MeetingPlan, step: Step): readonly Step[] => {
  if (steps.some(({ stepId }) => stepId === step.stepId)) return putStep(steps, step)
  const at = steps.findIndex(({ stepId }) => stepId === run.stepId) + 1
  return steps.toSpliced(at === 0 ? steps.length : at, 0, step)
}

/** Puts a step before another, or at the end of all; the same list where it stands there already. */
export const moveStep = (
  steps: readonly Step[],
  { stepId, before }: { readonly stepId: StepId; readonly before: StepId | null },
): Result<readonly Step[], Problem> => {
  const step = findStep({ steps }, stepId)
  if (!step || (before && !findStep({ steps }, before))) return err({ type: 'StepGone' })
  if (before === stepId) return ok(steps)
  const others = steps.filter((one) => one !== step)
  const at = before ? others.findIndex((one) => one.stepId === before) : others.length
  const moved = others.toSpliced(at, 0, step)
  return ok(moved.every((one, index) => one === steps[index]) ? steps : moved)
}

const timerFor = ({ plannedMinutes }: Step, nowMs: TimeMs): Timer | null =>
  plannedMinutes > 0 ? { type: 'running', endsAtMs: nowMs + plannedMinutes * minuteMs } : null

const enter = (plan: MeetingPlan, step: Step, { isOpen, nowMs }: { isOpen: boolean; nowMs: TimeMs }): MeetingPlan => {
  const { run } = plan
  const isNew = run.stepId !== step.stepId
  const afresh = isNew && {
    timer: timerFor(step, nowMs),
    spotlight: null,
    call: null,
    readingId: null,
    readyAskedAtMs: null,
  }
  const wasOpen = isOpen || (!isNew && run.wasOpen)
  const startedAtMs = run.startedAtMs ?? nowMs
  const reached = [...new Set([...run.reached, step.stepId])]
  const now = { stepId: step.stepId, isOpen, wasOpen, reached, startedAtMs, shownResult: null, endedAtMs: null }
  return { ...plan, run: { ...run, ...afresh, ...now } }
}

/** The plan that a first agenda is added to: a question that nobody was asked gives way, and the meeting has not begun. */
const beforeAgenda = (plan: MeetingPlan): MeetingPlan => {
  const { steps, run } = plan
  if (hasAgenda(plan) || run.isOpen) return plan
  const isUnasked = run.stepId !== null && !run.wasOpen
  return {
    steps: isUnasked ? steps.filter(({ stepId }) => stepId !== run.stepId) : steps,
    run: {
      ...run,
      stepId: isUnasked ? null : run.stepId,
      reached: isUnasked ? withoutStep(run.reached, run.stepId) : run.reached,
      timer: null,
      startedAtMs: null,
    },
  }
}

const shiftTimer = (timer: Timer | null, ms: number, nowMs: TimeMs): Timer => {
  if (timer?.type === 'paused') return { type: 'paused', leftMs: Math.max(0, timer.leftMs + ms) }
  const endsAtMs = Math.max(timer?.endsAtMs ?? nowMs, nowMs) + ms
  return { type: 'running', endsAtMs: Math.max(nowMs, endsAtMs) }
}

const withRun = (plan: MeetingPlan, changes: Partial<Run>): Result<MeetingPlan, Problem> =>
  ok({ ...plan, run: { ...plan.run, ...changes } })
const withSteps = (plan: MeetingPlan, steps: readonly Step[]): Result<MeetingPlan, Problem> =>
  steps.length > maxSteps ? err({ type: 'TooManySteps' }) : ok({ ...plan, steps })

/**
 * The meeting after a host's command.
 *
 * Concurrency: commands are carried out one after the other. Asking for a state that is there already changes nothing, so two hosts
 * who press the same button at once do what one does; `go` from a step that the room has left is refused with `StepChanged`.
 */
export const leadMeeting = (plan: MeetingPlan, command: LeadCommand, nowMs: TimeMs): Result<MeetingPlan, Problem> => {
  const { steps, run } = plan
  switch (command.type) {
    case 'ask': {
      const { step, isOpen } = command
      const asked = withSteps(plan, insertAfterCurrent(plan, step))
      return asked.ok ? ok(enter(asked.value, step, { isOpen, nowMs })) : asked
    }
    case 'go': {
      const step = findStep(plan, command.stepId)
      if (!step) return err({ type: 'StepGone' })
      if (run.stepId === step.stepId) return ok(plan)
      if (run.stepId !== command.from) return err({ type: 'StepChanged' })
      return ok(enter(plan, step, { isOpen: false, nowMs }))
    }
    case 'open': {
      const step = currentStepOf(plan)
      return step ? ok(enter(plan, step, { isOpen: true, nowMs })) : err({ type: 'StepGone' })
    }
    case 'close':
      return currentStepOf(plan) ? withRun(plan, { isOpen: false }) : err({ type: 'StepGone' })
    case 'pause': {
      const leftMs = leftMsOf(run.timer, nowMs)
      return withRun(plan, leftMs === undefined ? {} : { timer: { type: 'paused', leftMs: Math.max(0, leftMs) } })
    }
    case 'resume':
      if (run.timer?.type !== 'paused') return ok(plan)
      return withRun(plan, { timer: { type: 'running', endsAtMs: nowMs + run.timer.leftMs } })
    case 'extend':
      if (!currentStepOf(plan)) return err({ type: 'StepGone' })
      return withRun(plan, { timer: shiftTimer(run.timer, command.minutes * minuteMs, nowMs) })
    case 'freeze':
      return withRun(plan, { isFrozen: command.isFrozen })
    case 'reveal':
      if (!findStep(plan, command.stepId)) return err({ type: 'StepGone' })
      return withRun(plan, { revealed: [...new Set([...run.revealed, command.stepId])] })
    case 'spotlight':
      return withRun(plan, { spotlight: command.spotlight, shownResult: null })
    case 'show-result':
      return withRun(plan, { shownResult: command.vote, spotlight: null })
    case 'read':
      return withRun(plan, { readingId: command.decisionId })
    case 'wifi':
      return withRun(plan, { wifi: command.wifi })
    case 'lead-to':
      return withRun(plan, { call: { boardId: command.boardId, atMs: nowMs } })
    case 'ask-ready':
      if (command.isAsked === (run.readyAskedAtMs !== null)) return ok(plan)
      return withRun(plan, { readyAskedAtMs: command.isAsked ? nowMs : null })
    case 'end':
      return withRun(plan, {
        isOpen: false,
        timer: null,
        spotlight: null,
        shownResult: null,
        readyAskedAtMs: null,
        endedAtMs: run.endedAtMs ?? nowMs,
      })
    case 'reopen':
      return withRun(plan, { endedAtMs: null })
    case 'put-step':
      return withSteps(plan, putStep(steps, command.step))
    case 'move-step': {
      const moved = moveStep(steps, command)
      return moved.ok ? ok(moved.value === steps ? plan : { ...plan, steps: moved.value }) : moved
    }
    case 'remove-step':
      if (run.stepId === command.stepId) return err({ type: 'StepRunning' })
      // Whoever adds it again begins anew: what was shown before says nothing of what will be written then.
      return ok({
        steps: steps.filter(({ stepId }) => stepId !== command.stepId),
        run: {
          ...run,
          revealed: withoutStep(run.revealed, command.stepId),
          reached: withoutStep(run.reached, command.stepId),
        },
      })
    case 'add-steps': {
      const before = beforeAgenda(plan)
      const known = new Set(before.steps.map(({ stepId }) => stepId))
      return withSteps(before, [...before.steps, ...command.steps.filter(({ stepId }) => !known.has(stepId))])
    }
  }
}

import type { TimeMs } from '../base/time.ts'
import { leftMsOf, type MeetingPlan } from './meeting-plan.ts'
import type { Step } from './step.ts'

export type StepPlace = 'over' | 'running' | 'to-come'

/** A step in the agenda; `startMs` and `endMs` count from the first step, as planned. */
export interface AgendaRow {
  readonly step: Step
  /** From 1. */
  readonly number: number
  readonly place: StepPlace
  readonly startMs: number
  readonly endMs: number
}

const minuteMs = 60_000

const placeOf = (index: number, { current, isEnded }: { current: number; isEnded: boolean }): StepPlace => {
  if (index < current || (isEnded && index === current)) return 'over'
  return index === current ? 'running' : 'to-come'
}

/** The agenda with its planned times, and what is over, running and to come. */
export const listAgendaRows = ({ steps, run }: MeetingPlan): readonly AgendaRow[] => {
  const current = steps.findIndex(({ stepId }) => stepId === run.stepId)
  let startMs = 0
  return steps.map((step, index) => {
    const endMs = startMs + step.plannedMinutes * minuteMs
    const row = {
      step,
      number: index + 1,
      place: placeOf(index, { current, isEnded: run.endedAtMs !== null }),
      startMs,
      endMs,
    }
    startMs = endMs
    return row
  })
}

/** Minutes of the whole agenda. */
export const plannedMinutesOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)

/** When the meeting will be over if every step to come takes its planned time; undefined before it begins and after it has ended. */
export const expectedEndMs = (plan: MeetingPlan, nowMs: TimeMs): TimeMs | undefined => {
  const { steps, run } = plan
  if (run.stepId === null || run.endedAtMs !== null) return undefined
  const toCome = listAgendaRows({ steps, run }).filter(({ place }) => place === 'to-come')
  const leftNowMs = Math.max(0, leftMsOf(run.timer, nowMs) ?? 0)
  return nowMs + leftNowMs + plannedMinutesOf(toCome.map(({ step }) => step)) * minuteMs
}

import type { BoardId } from '../base/id.ts'
import { currentStepOf, type MeetingPlan } from './meeting-plan.ts'

/** Where a page that follows the host belongs now. */
export interface Lead {
  readonly boardId: BoardId
  /** Another one at every call and every step: a page goes along once, and is free to look around after that. */
  readonly key: string
}

/** The board the host has called everybody to, else the board of the step; undefined before the first step. */
export const leadOf = (plan: MeetingPlan): Lead | undefined => {
  const { call, stepId } = plan.run
  const boardId = call?.boardId ?? currentStepOf(plan)?.boardId
  return boardId && { boardId, key: `${stepId}/${call?.atMs ?? ''}/${boardId}` }
}

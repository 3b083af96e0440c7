import type { BoardId } from '@rembuk/shared/base/id'
import { done, err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import type { LeadRequest } from '@rembuk/shared/meeting/meeting-events'
import { currentStepOf, leadMeeting, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { Step } from '@rembuk/shared/meeting/step'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { settleAskings } from '../appointment/askings.ts'
import { settlePulse } from '../pulse/live-pulse.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'
import { findClosedVote } from '../vote/live-votes.ts'
import { applyVotes, holdBallots, turnVotes } from '../vote/turn-votes.ts'
import type { LiveMeeting } from './live-meeting.ts'
import { revealNotes } from './sealed-notes.ts'

export interface LeadDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
  /** Told of a step when the room leaves it or is done with it, and who led; of the first step when it begins. */
  readonly onStepLeft: (step: Step, by: string) => void
}

const boardsIn = (command: LeadCommand): readonly BoardId[] => {
  if ('steps' in command) return command.steps.map(({ boardId }) => boardId)
  if ('step' in command) return [command.step.boardId]
  if ('boardId' in command) return [command.boardId]
  return command.type === 'spotlight' && command.spotlight ? [command.spotlight.boardId] : []
}

const areOwnBoards = async (
  { hub }: LeadDeps,
  { programmeId }: LiveMeeting,
  boardIds: ReadonlySet<BoardId>,
): Promise<boolean> => {
  const owners = await Promise.all(
    [...boardIds].map((boardId) => hub.use(boardRoom(boardId), (room) => room.programmeId)),
  )
  return owners.every((owner) => owner === programmeId)
}

/** A step is over when the room goes to another or is asked something else, when it is closed, or when the meeting is. */
const stepLeft = (before: MeetingPlan, after: MeetingPlan): Step | undefined => {
  const [step, next] = [currentStepOf(before), currentStepOf(after)]
  const isOver =
    step?.stepId !== next?.stepId ||
    step?.prompt !== next?.prompt ||
    (before.run.isOpen && !after.run.isOpen) ||
    (!before.run.endedAtMs && after.run.endedAtMs)
  return isOver ? (step ?? next) : undefined
}

/** Writes the plan to disk, together with what it reveals, opens or counts. */
const savePlan = async (
  deps: LeadDeps,
  live: LiveMeeting,
  { command, plan }: { readonly command: LeadCommand; readonly plan: MeetingPlan },
): Promise<Result<void, Problem>> => {
  const isNewCount = 'isNewCount' in command && command.isNewCount === true
  const turn = await turnVotes(deps, live, { before: live.plan, after: plan, isNewCount })
  if (!turn.ok) return turn
  try {
    if (command.type === 'reveal') await revealNotes(deps, live, { plan, stepId: command.stepId })
    else await deps.store.commit([{ type: 'save-plan', meetingId: live.meetingId, plan }, ...turn.value.writes])
  } catch {
    return err({ type: 'NotSaving' })
  }
  settlePulse(live, live.plan, plan)
  settleAskings(live, plan)
  live.plan = plan
  applyVotes(live, turn.value.votes)
  return done
}

const carryOut = async (
  deps: LeadDeps,
  live: LiveMeeting,
  { command, by }: LeadRequest,
): Promise<Result<void, Problem>> => {
  const boardIds = new Set(boardsIn(command))
  if (!(await areOwnBoards(deps, live, boardIds))) return err({ type: 'NotFound' })
  if (command.type === 'show-result' && command.vote && !findClosedVote(live, command.vote))
    return err({ type: 'NotFound' })
  const before = live.plan
  const after = leadMeeting(before, command, deps.nowMs())
  if (!after.ok) return after
  const plan = after.value
  if (plan === before) return ok(undefined)
  const saved = await holdBallots(live, () => savePlan(deps, live, { command, plan }))
  if (!saved.ok) return saved
  const left = stepLeft(before, plan)
  if (left) deps.onStepLeft(left, by)
  return ok(undefined)
}

/** Does one thing after the other, for everything that hosts decide. */
export const inTurn = <Value>(live: LiveMeeting, work: () => Promise<Value>): Promise<Value> => {
  const done = live.leading.then(work)
  live.leading = done.catch(() => undefined)
  return done
}

/** Carries out what a host asks of a meeting, one thing after the other; it is on disk when this resolves. */
export const lead = (deps: LeadDeps, live: LiveMeeting, request: LeadRequest): Promise<Result<void, Problem>> =>
  inTurn(live, () => carryOut(deps, live, request))

import { can } from '@rembuk/shared/access/access'
import { maxPeople } from '@rembuk/shared/attendance/attendance'
import { done, err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { currentStepOf, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import {
  isReactingTo,
  type OwnPulse,
  type PulseState,
  type Reaction,
  type ResidentPulse,
  reactions,
} from '@rembuk/shared/pulse/pulse'
import type { PulseCommand } from '@rembuk/shared/pulse/pulse-command'

/** Which phone says something, and by which of its connections; a form comes by none. */
export interface PulseSender {
  readonly phoneKey: string
  readonly connectionId: string
}

/** Who has said what in the step of now, by phone, and by which connection last. In memory only. */
export interface LivePulse {
  readonly ready: Map<string, { readonly connectionId: string }>
  readonly reactions: Map<string, { readonly reaction: Reaction; readonly connectionId: string }>
}

export const createPulse = (): LivePulse => ({ ready: new Map(), reactions: new Map() })

interface PulsingMeeting {
  readonly plan: MeetingPlan
  readonly pulse: LivePulse
}

/** What was said of another step or another question says nothing of this one. */
export const settlePulse = ({ pulse }: PulsingMeeting, before: MeetingPlan, after: MeetingPlan): void => {
  if (before.run.readyAskedAtMs !== after.run.readyAskedAtMs) pulse.ready.clear()
  if (before.run.stepId !== after.run.stepId || after.run.endedAtMs) pulse.reactions.clear()
}

export const residentPulseOf = (plan: MeetingPlan): ResidentPulse => {
  const { readyAskedAtMs, isFrozen, endedAtMs } = plan.run
  return { readyAskedAtMs, isReacting: isReactingTo(currentStepOf(plan)) && !isFrozen && !endedAtMs }
}

export const pulseStateOf = ({ pulse }: PulsingMeeting): PulseState => {
  const counts = Object.fromEntries(reactions.map((reaction) => [reaction, 0])) as Record<Reaction, number>
  for (const { reaction } of pulse.reactions.values()) counts[reaction] += 1
  return { readyCount: pulse.ready.size, reactionCounts: counts }
}

/** Takes what a phone tells: one answer and one reaction for each phone. */
export const takePulse = (
  { plan, pulse }: PulsingMeeting,
  { command, phoneKey, connectionId }: PulseSender & { readonly command: PulseCommand },
): Result<void, Problem> => {
  const { readyAskedAtMs, isReacting } = residentPulseOf(plan)
  const isReadyAsked = command.type === 'ready' && command.askedAtMs === readyAskedAtMs
  const action = command.type === 'ready' ? 'ready.tell' : 'reaction.tell'
  if (!can('participant', action, { isReadyAsked, isReacting })) return err({ type: 'NotAllowed' })
  const said = command.type === 'ready' ? pulse.ready : pulse.reactions
  if (!said.has(phoneKey) && said.size >= maxPeople) return err({ type: 'ListFull', max: maxPeople })
  if (command.type === 'ready') pulse.ready.set(phoneKey, { connectionId })
  else if (command.reaction) pulse.reactions.set(phoneKey, { reaction: command.reaction, connectionId })
  else pulse.reactions.delete(phoneKey)
  return done
}

/**
 * A phone that is gone is neither ready nor of an opinion; it says so again when it is back. A connection that dies late takes nothing
 * of what the phone has said by another since.
 */
export const forgetPulse = ({ pulse }: PulsingMeeting, { phoneKey, connectionId }: PulseSender): void => {
  for (const said of [pulse.ready, pulse.reactions])
    if (said.get(phoneKey)?.connectionId === connectionId) said.delete(phoneKey)
}

/** What a phone has said. */
export const ownPulseOf = ({ pulse }: PulsingMeeting, phoneKey: string): OwnPulse => ({
  isReady: pulse.ready.has(phoneKey),
  reaction: pulse.reactions.get(phoneKey)?.reaction ?? null,
})

import { can } from '@rembuk/shared/access/access'
import type { MeetingId } from '@rembuk/shared/base/id'
import { done, err, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { cleanText } from '@rembuk/shared/document/plain-text'
import type { Problem } from '@rembuk/shared/http/problem'
import { currentStepOf, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import {
  emptyQueue,
  isQueueOpen,
  type KeyedHand,
  leadQueue,
  lowerHand,
  maxSpeakerName,
  raiseHand,
  type SpeakingQueue,
} from '@rembuk/shared/queue/queue'
import type { QueueCommand, RaiseHand } from '@rembuk/shared/queue/queue-command'
import { hashSecret } from '../access/secrets.ts'
import type { Store } from '../store/store.ts'

/** What the queue needs to know of a meeting under way. */
export interface QueueingMeeting {
  readonly meetingId: MeetingId
  readonly plan: MeetingPlan
  queue: SpeakingQueue<KeyedHand>
}

interface QueueDeps {
  readonly store: Store
  readonly nowMs: () => TimeMs
}

export const readLiveQueue = async (store: Store, meetingId: MeetingId): Promise<SpeakingQueue<KeyedHand>> =>
  (await store.readQueue(meetingId)) ?? emptyQueue

/** How long one person speaks in the step of now. */
export const secondsPerSpeakerOf = ({ plan }: QueueingMeeting): number => {
  const step = currentStepOf(plan)
  return step?.kind === 'discuss' ? step.secondsPerSpeaker : 0
}

/** A phone has one key in the queue of each meeting, which says nothing of it elsewhere. */
const keyHashOf = ({ meetingId }: QueueingMeeting, phoneKey: string): string =>
  hashSecret(`${meetingId}/hand/${phoneKey}`)

const save = async (
  { store }: QueueDeps,
  meeting: QueueingMeeting,
  changed: Result<SpeakingQueue<KeyedHand>, Problem>,
): Promise<Result<void, Problem>> => {
  if (!changed.ok) return changed
  if (changed.value === meeting.queue) return done
  try {
    await store.commit([{ type: 'save-queue', meetingId: meeting.meetingId, queue: changed.value }])
  } catch {
    return err({ type: 'NotSaving' })
  }
  meeting.queue = changed.value
  return done
}

/** Raises a phone's hand. To be carried out one after the other, like everything here. */
export const raisePhoneHand = async (
  deps: QueueDeps,
  meeting: QueueingMeeting,
  { hand: { handId, name }, phoneKey }: { readonly hand: RaiseHand; readonly phoneKey: string },
): Promise<Result<void, Problem>> => {
  const { isFrozen, endedAtMs } = meeting.plan.run
  if (endedAtMs) return err({ type: 'MeetingOver' })
  if (isFrozen) return err({ type: 'PhonesFrozen' })
  const isOpen = isQueueOpen(askedStepOf(meeting.plan))
  if (!can('participant', 'hand.raise', { isQueueOpen: isOpen })) return err({ type: 'QueueClosed' })
  const clean = cleanText(name).replaceAll('\n', ' ').trim().slice(0, maxSpeakerName)
  return save(deps, meeting, raiseHand(meeting.queue, { handId, name: clean, keyHash: keyHashOf(meeting, phoneKey) }))
}

/** Takes a phone's hand back, at any time. */
export const lowerPhoneHand = (
  deps: QueueDeps,
  meeting: QueueingMeeting,
  phoneKey: string,
): Promise<Result<void, Problem>> =>
  save(deps, meeting, { ok: true, value: lowerHand(meeting.queue, keyHashOf(meeting, phoneKey)) })

/** What a host or editor asks of the queue. */
export const leadLiveQueue = (
  deps: QueueDeps,
  meeting: QueueingMeeting,
  command: QueueCommand,
): Promise<Result<void, Problem>> => save(deps, meeting, leadQueue(meeting.queue, command, deps.nowMs()))

/** The hand that a phone has raised. */
export const handOf = (meeting: QueueingMeeting, phoneKey: string): string | undefined => {
  const keyHash = keyHashOf(meeting, phoneKey)
  const { speaker, waiting } = meeting.queue
  return [...(speaker ? [speaker] : []), ...waiting].find((hand) => hand.keyHash === keyHash)?.handId
}

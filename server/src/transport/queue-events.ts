import { can, type DocumentRole } from '@rembuk/shared/access/access'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import {
  type QueueFromControl,
  type QueueFromPhone,
  queueCommandSchema,
  raiseHandSchema,
} from '@rembuk/shared/queue/queue-command'
import type { Socket } from 'socket.io'
import type { MeetingService } from '../meeting/meeting-service.ts'
import type { AnswerSafely } from './attendance-events.ts'

interface Receiver {
  readonly meetings: MeetingService
  readonly meetingId: MeetingId
  readonly answerSafely: AnswerSafely
}

const refuse = (problem: Problem): Promise<Result<never, Problem>> => Promise.resolve(err(problem))

/** What a phone asks of the speaking queue. */
export const receiveHands = (
  socket: Pick<Socket<QueueFromPhone>, 'on'>,
  { meetings, meetingId, phoneKey, answerSafely }: Receiver & { readonly phoneKey: string },
): void => {
  socket.on('raise-hand', (value, answer) => {
    const hand = raiseHandSchema.safeParse(value)
    answerSafely(
      answer,
      hand.success ? meetings.raiseHand(meetingId, { hand: hand.data, phoneKey }) : refuse({ type: 'BadRequest' }),
    )
  })
  socket.on('lower-hand', (answer) => answerSafely(answer, meetings.lowerHand(meetingId, phoneKey)))
}

/** What hosts and editors ask of the queue; others are refused. */
export const receiveQueueCommands = (
  socket: Pick<Socket<QueueFromControl>, 'on'>,
  { meetings, meetingId, role, answerSafely }: Receiver & { readonly role: DocumentRole },
): void => {
  socket.on('lead-queue', (value, answer) => {
    const command = queueCommandSchema.safeParse(value)
    if (!can(role, 'queue.lead')) return answerSafely(answer, refuse({ type: 'NotAllowed' }))
    answerSafely(answer, command.success ? meetings.leadQueue(meetingId, command.data) : refuse({ type: 'BadRequest' }))
  })
}

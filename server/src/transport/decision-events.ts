import type { DocumentRole } from '@rembuk/shared/access/access'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import { type DecisionsFromControl, decisionCommandSchema } from '@rembuk/shared/decision/decision-command'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Socket } from 'socket.io'
import type { MeetingService } from '../meeting/meeting-service.ts'
import type { AnswerSafely } from './attendance-events.ts'

interface Receiver {
  readonly meetings: MeetingService
  readonly meetingId: MeetingId
  readonly role: DocumentRole
  readonly answerSafely: AnswerSafely
}

/** What hosts and editors ask of the decisions; each command is checked against the role where it is carried out. */
export const receiveDecisions = (
  socket: Pick<Socket<DecisionsFromControl>, 'on'>,
  { meetings, meetingId, role, answerSafely }: Receiver,
): void => {
  const decide = (value: unknown): Promise<Result<void, Problem>> => {
    const command = decisionCommandSchema.safeParse(value)
    if (!command.success) return Promise.resolve(err({ type: 'BadRequest' }))
    return meetings.decide(meetingId, { command: command.data, role })
  }
  socket.on('decide', (value, answer) => answerSafely(answer, decide(value)))
}

import { can, type DocumentRole } from '@rembuk/shared/access/access'
import { type AppointFromControl, appointSchema } from '@rembuk/shared/appointment/appoint-command'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
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

/** What hosts ask of who is an editor; others are refused. */
export const receiveAppointments = (
  socket: Pick<Socket<AppointFromControl>, 'on'>,
  { meetings, meetingId, role, answerSafely }: Receiver,
): void => {
  const appoint = (value: unknown): Promise<Result<void, Problem>> => {
    if (!can(role, 'editor.appoint')) return Promise.resolve(err({ type: 'NotAllowed' }))
    const command = appointSchema.safeParse(value)
    return command.success
      ? meetings.appoint(meetingId, command.data)
      : Promise.resolve(err({ type: 'BadRequest' as const }))
  }
  socket.on('appoint', (value, answer) => answerSafely(answer, appoint(value)))
}

import { can, type DocumentRole } from '@rembuk/shared/access/access'
import {
  type AppointFromControl,
  type AskingFromPhone,
  appointSchema,
} from '@rembuk/shared/appointment/appoint-command'
import { ownLineSchema } from '@rembuk/shared/attendance/attendance-command'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Socket } from 'socket.io'
import { TokenBucket } from '../access/token-bucket.ts'
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
  const read = (): ReturnType<MeetingService['readAppointmentBook']> =>
    can(role, 'appointment.read')
      ? meetings.readAppointmentBook(meetingId)
      : Promise.resolve(err({ type: 'NotAllowed' as const }))
  socket.on('appoint', (value, answer) => answerSafely(answer, appoint(value)))
  socket.on('read-appointments', (answer) => answerSafely(answer, read()))
}

/** One press, and one more by mistake: who goes on pressing is not listened to. */
const askingRate = { burst: 4, perSecond: 0.1 }

/** A phone asks for its owner to become an editor. */
export const receiveAskings = (
  socket: Pick<Socket<AskingFromPhone>, 'on'>,
  { meetings, meetingId, answerSafely }: Omit<Receiver, 'role'>,
): void => {
  const presses = new TokenBucket(askingRate)
  const ask = (value: unknown): Promise<Result<void, Problem>> => {
    if (!presses.tryTake()) return Promise.resolve(err({ type: 'TooManyRequests' }))
    const line = ownLineSchema.safeParse(value)
    return line.success
      ? meetings.askToEdit(meetingId, line.data)
      : Promise.resolve(err({ type: 'BadRequest' as const }))
  }
  socket.on('ask-editor', (value, answer) => answerSafely(answer, ask(value)))
}

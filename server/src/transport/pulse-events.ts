import type { MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { type PulseFromPhone, pulseCommandSchema } from '@rembuk/shared/pulse/pulse-command'
import type { Socket } from 'socket.io'
import { TokenBucket } from '../access/token-bucket.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'
import type { AnswerSafely } from './attendance-events.ts'

interface Receiver {
  readonly meetings: MeetingService
  readonly meetingId: MeetingId
  readonly phoneKey: string
  readonly answerSafely: AnswerSafely
}

/** Faster than a finger changes its mind nobody is listened to. */
const touchRate = { burst: 6, perSecond: 1 }

/** What a phone tells by a touch. */
export const receivePulse = (
  socket: Pick<Socket<PulseFromPhone>, 'on' | 'id'>,
  { meetings, meetingId, phoneKey, answerSafely }: Receiver,
): void => {
  const touches = new TokenBucket(touchRate)
  const take = (value: unknown): Promise<Result<void, Problem>> => {
    if (!touches.tryTake()) return Promise.resolve(err({ type: 'TooManyRequests' }))
    const command = pulseCommandSchema.safeParse(value)
    return command.success
      ? meetings.takePulse(meetingId, { command: command.data, phoneKey, connectionId: socket.id })
      : Promise.resolve(err({ type: 'BadRequest' as const }))
  }
  socket.on('pulse', (value, answer) => answerSafely(answer, take(value)))
}

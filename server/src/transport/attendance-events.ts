import { can, type DocumentRole } from '@rembuk/shared/access/access'
import {
  type AttendanceFromControl,
  type AttendanceFromPhone,
  attendanceEditSchema,
  attendCommandSchema,
  ownLineSchema,
} from '@rembuk/shared/attendance/attendance-command'
import type { MeetingId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Socket } from 'socket.io'
import type { MeetingService } from '../meeting/meeting-service.ts'

/** Answers once the work is done, whatever the work or the one who asked does. */
export type AnswerSafely = <Value>(answer: unknown, work: Promise<Result<Value, Problem>>) => void

interface Receiver {
  readonly meetings: MeetingService
  readonly meetingId: MeetingId
  readonly answerSafely: AnswerSafely
}

const refuse = (problem: Problem): Promise<Result<never, Problem>> => Promise.resolve(err(problem))

/** What a phone asks of the attendance list. */
export const receiveAttendance = (
  socket: Pick<Socket<AttendanceFromPhone>, 'on'>,
  { meetings, meetingId, answerSafely }: Receiver,
): void => {
  socket.on('attend', (value, answer) => {
    const command = attendCommandSchema.safeParse(value)
    answerSafely(answer, command.success ? meetings.attend(meetingId, command.data) : refuse({ type: 'BadRequest' }))
  })
  socket.on('own-line', (value, answer) => {
    const line = ownLineSchema.safeParse(value)
    answerSafely(
      answer,
      line.success
        ? meetings.readOwnLine(meetingId, line.data).then((own) => ok(own ?? null))
        : refuse({ type: 'BadRequest' }),
    )
  })
}

/** What hosts and editors ask of the lists; others are refused. */
export const receiveAttendanceEdits = (
  socket: Pick<Socket<AttendanceFromControl>, 'on'>,
  { meetings, meetingId, role, answerSafely }: Receiver & { readonly role: DocumentRole },
): void => {
  const edit = (value: unknown) => {
    const parsed = attendanceEditSchema.safeParse(value)
    if (!parsed.success)
      return refuse({ type: 'BadRequest', detail: String(parsed.error.issues[0]?.path.at(-1) ?? '') })
    return meetings.editAttendance(meetingId, { edit: parsed.data, role })
  }
  socket.on('edit-attendance', (value, answer) => answerSafely(answer, edit(value)))
  socket.on('list-attendance', (answer) =>
    answerSafely(
      answer,
      can(role, 'attendance.read') ? meetings.listAttendance(meetingId) : refuse({ type: 'NotAllowed' }),
    ),
  )
}

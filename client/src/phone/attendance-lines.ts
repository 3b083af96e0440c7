// The people that this phone has put on the attendance list, as plain values. Every step is (lines, something that happened) ->
// lines. What is wanted last is what is sent: a line has no history.
import type { Attendee } from '@rembuk/shared/attendance/attendance'
import type { AttendAnswer, AttendCommand } from '@rembuk/shared/attendance/attendance-command'
import type { AttendeeId } from '@rembuk/shared/base/id'
import type { Problem } from '@rembuk/shared/http/problem'

/** What is filled in for one person. */
export type LineFields = Pick<Attendee, 'name' | 'hamlet' | 'gender' | 'sector' | 'phone' | 'signature'>

export interface Line extends LineFields {
  readonly attendeeId: AttendeeId
  readonly attendeeKey: string
  /** The command that waits for its answer; null when the server has said its last word. */
  readonly waiting: { readonly commandId: string; readonly type: AttendCommand['type'] } | null
  /** Whether it has ever been on the list. */
  readonly isSaved: boolean
  /** Why the last command was refused; null when nothing stands in its way. */
  readonly problem: Problem | null
}
export type Lines = readonly Line[]

const isOf =
  (attendeeId: string) =>
  (line: Line): boolean =>
    line.attendeeId === attendeeId
export const findLine = (lines: Lines, attendeeId: string): Line | undefined => lines.filter(isOf(attendeeId))[0]

const change = (lines: Lines, attendeeId: string, changes: Partial<Line>): Lines =>
  lines.map((line) => (line.attendeeId === attendeeId ? { ...line, ...changes } : line))

export interface SignLine {
  readonly attendeeId: AttendeeId
  readonly attendeeKey: string
  readonly commandId: string
  readonly fields: LineFields
}

/** Puts somebody on the list, or changes their line. */
export const signLine = (lines: Lines, { attendeeId, attendeeKey, commandId, fields }: SignLine): Lines => {
  const waiting = { commandId, type: 'sign' } as const
  if (findLine(lines, attendeeId)) return change(lines, attendeeId, { ...fields, waiting, problem: null })
  return [...lines, { ...fields, attendeeId, attendeeKey, waiting, isSaved: false, problem: null }]
}

/** A line that the page's plain form has sent before the script came. */
export const adoptLine = (lines: Lines, line: Line): Lines =>
  findLine(lines, line.attendeeId) ? lines : [...lines, line]

export const dropLine = (lines: Lines, attendeeId: string): Lines =>
  lines.filter((line) => line.attendeeId !== attendeeId)

/** Takes a line off the list again. One that may have reached the server is asked back there. */
export const takeBackLine = (
  lines: Lines,
  { attendeeId, commandId }: { readonly attendeeId: string; readonly commandId: string },
): Lines => {
  const line = findLine(lines, attendeeId)
  if (line && !line.isSaved && !line.waiting) return dropLine(lines, attendeeId)
  return change(lines, attendeeId, { waiting: { commandId, type: 'take-back' }, problem: null })
}

const toCommand = ({ attendeeId, attendeeKey, waiting, isSaved: _, problem: __, ...fields }: Line): AttendCommand => {
  const { commandId = '', type = 'sign' } = waiting ?? {}
  return type === 'sign'
    ? { type, commandId, attendeeId, attendeeKey, ...fields }
    : { type, commandId, attendeeId, attendeeKey }
}

/** The command to send now, or undefined when all is done. */
export const nextAttend = (lines: Lines): AttendCommand | undefined => {
  const line = lines.filter(({ waiting }) => waiting !== null)[0]
  return line && toCommand(line)
}

/** Takes the server's answer to one command; an answer to one that is no longer wanted changes nothing. */
export const takeAttendAnswer = (lines: Lines, command: AttendCommand, answer: AttendAnswer): Lines => {
  const line = findLine(lines, command.attendeeId)
  if (line?.waiting?.commandId !== command.commandId) {
    // It has been on the list, whatever is wanted by now.
    return line && answer.ok && command.type === 'sign' ? change(lines, line.attendeeId, { isSaved: true }) : lines
  }
  if (!answer.ok) return change(lines, line.attendeeId, { waiting: null, problem: answer.error })
  if (command.type === 'take-back') return dropLine(lines, line.attendeeId)
  return change(lines, line.attendeeId, { waiting: null, isSaved: true, problem: null })
}

/** The server has looked a saved line up: it stands as an editor may have corrected it, or was removed. */
export const takeOwnLine = (lines: Lines, attendeeId: string, found: Attendee | null): Lines => {
  const line = findLine(lines, attendeeId)
  if (!line || line.waiting || !line.isSaved) return lines
  if (!found) return change(lines, attendeeId, { isSaved: false, problem: { type: 'PersonGone' } })
  const { name, hamlet, gender, sector, phone } = found
  return change(lines, attendeeId, { name, hamlet, gender, sector, phone })
}

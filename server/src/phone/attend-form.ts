// The attendance list on a phone without JavaScript: its own line is known again by a cookie that holds the line's key.
import { createHash } from 'node:crypto'
import type { Attendee } from '@rembuk/shared/attendance/attendance'
import {
  type AttendAnswer,
  type AttendCommand,
  attendCommandSchema,
  type OwnLine,
  ownLineSchema,
} from '@rembuk/shared/attendance/attendance-command'
import { genders, sectors } from '@rembuk/shared/attendance/person'
import { noSignature } from '@rembuk/shared/attendance/signature'
import type { MeetingId } from '@rembuk/shared/base/id'
import type { Problem } from '@rembuk/shared/http/problem'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export interface AttendDeps {
  readonly attend: (meetingId: MeetingId, command: AttendCommand) => Promise<AttendAnswer>
  /** Asks hosts to make the owner of a line an editor. */
  readonly askToEdit: (meetingId: MeetingId, line: OwnLine) => Promise<AttendAnswer>
  /** The line of whoever holds its key; undefined when it is not on the list. */
  readonly readOwnLine: (meetingId: MeetingId, line: OwnLine) => Promise<Attendee | undefined>
  readonly newId: () => string
}

type Fields = Pick<Attendee, 'name' | 'hamlet' | 'gender' | 'sector' | 'phone' | 'signature'>

/** A meeting, and the code in its phones' addresses. */
interface CodeOfMeeting {
  readonly code: string
  readonly meetingId: MeetingId
}

/** What the tab "Daftar hadir" shows of this phone's line. */
export interface AttendPage {
  readonly line: OwnLine
  /** What stands in the fields: the line as it is saved, or what was refused. */
  readonly fields: Fields
  readonly isSaved: boolean
  readonly isTakenBack?: boolean
  readonly problem: Problem | undefined
}

const cookieName = 'rembuk_hadir'
const daySeconds = 86_400
const toFields = ({ name, hamlet, gender, sector, phone, signature }: Attendee): Fields => ({
  name,
  hamlet,
  gender,
  sector,
  phone,
  signature,
})
const emptyFields: Fields = { name: '', hamlet: '', gender: '', sector: '', phone: '', signature: noSignature }

/** The same form sent twice is one command; one gone back to and filled in anew is another. */
const commandIdOf = (fields: unknown): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 32)

export const createAttendForm = ({ attend, askToEdit, readOwnLine, newId }: AttendDeps) => {
  const newLine = (): OwnLine => ownLineSchema.parse({ attendeeId: newId(), attendeeKey: newId() })

  const lineOfCookie = (c: Context): OwnLine | undefined => {
    const [attendeeId, attendeeKey] = (getCookie(c, cookieName) ?? '').split('.')
    return ownLineSchema.safeParse({ attendeeId, attendeeKey }).data
  }

  /** The page as it is opened. */
  const read = async (c: Context, meetingId: MeetingId): Promise<AttendPage> => {
    const known = lineOfCookie(c)
    const saved = known && (await readOwnLine(meetingId, known))
    const isSaved = saved !== undefined
    return {
      line: (saved && known) ?? newLine(),
      fields: saved ? toFields(saved) : emptyFields,
      isSaved,
      problem: undefined,
    }
  }

  /** Carries out what was posted. */
  const post = async (c: Context, { code, meetingId }: CodeOfMeeting): Promise<AttendPage> => {
    const posted = await c.req.parseBody()
    const text = (name: string): string => (typeof posted[name] === 'string' ? posted[name] : '')
    const ids = ownLineSchema.safeParse({ attendeeId: text('attendeeId'), attendeeKey: text('attendeeKey') }).data
    const line = ids ?? newLine()
    const saved = await readOwnLine(meetingId, line)
    if (saved && text('do') === 'ask-editor') {
      const asked = await askToEdit(meetingId, line)
      return { line, fields: toFields(saved), isSaved: true, problem: asked.ok ? undefined : asked.error }
    }
    // Only scripts draw: a signature that is there stays.
    const written: Fields = {
      name: text('name'),
      hamlet: text('hamlet'),
      gender: genders.find((gender) => gender === text('gender')) ?? '',
      sector: sectors.find((sector) => sector === text('sector')) ?? '',
      phone: text('phone'),
      signature: saved?.signature ?? noSignature,
    }
    const wish = text('do') === 'take-back' ? { type: 'take-back', ...line } : { type: 'sign', ...line, ...written }
    const command = attendCommandSchema.safeParse({ ...wish, commandId: commandIdOf(wish) }).data
    const answer: AttendAnswer = command
      ? await attend(meetingId, command)
      : { ok: false, error: { type: 'BadRequest' } }
    if (!answer.ok) return { line, fields: written, isSaved: saved !== undefined, problem: answer.error }
    setCookie(c, cookieName, `${line.attendeeId}.${line.attendeeKey}`, {
      path: `/j/${code}`,
      maxAge: daySeconds,
      httpOnly: true,
      sameSite: 'Lax',
    })
    const after = await readOwnLine(meetingId, line)
    return after
      ? { line, fields: toFields(after), isSaved: true, problem: undefined }
      : { line: newLine(), fields: emptyFields, isSaved: false, isTakenBack: true, problem: undefined }
  }

  /** The next person on this phone has no line yet. */
  const forget = (c: Context, code: string): void => void deleteCookie(c, cookieName, { path: `/j/${code}` })

  return { read, post, forget }
}

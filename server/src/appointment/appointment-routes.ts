import { ownLineSchema } from '@rembuk/shared/attendance/attendance-command'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { hashSecret } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import { ensureToken } from '../http/session-token.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'

interface AppointmentRoutesDeps {
  readonly meetings: MeetingService
  readonly sessions: Sessions
}

const maxFormBytes = 10_000

/** POST /j/:code/editor: a phone shows the key of its own line, gets an editor's session in a cookie, and goes on to the board. */
export const appointmentRoutes = ({ meetings, sessions }: AppointmentRoutesDeps) =>
  new Hono<Env>().post(
    '/j/:code/editor',
    bodyLimit({ maxSize: maxFormBytes, onError: () => problemResponse({ type: 'BadRequest' }) }),
    async (c) => {
      const code = c.req.param('code')
      const meetingId = c.get('meetingId')
      const line = ownLineSchema.safeParse(await c.req.parseBody()).data
      if (!meetingId || !line) return c.redirect(`/j/${encodeURIComponent(code)}`, 303)
      const token = ensureToken(c)
      const accepted = await meetings.acceptAppointment(meetingId, { line, sessionHash: hashSecret(token) })
      // It has been taken back, or the disk refuses: the phone's page says how things stand.
      if (!accepted.ok) return c.redirect(`/j/${encodeURIComponent(code)}`, 303)
      sessions.forget(token)
      const { programmeId, boardId } = accepted.value
      return c.redirect(`/program/${programmeId}${boardId ? `/papan/${boardId}` : ''}?rapat=${meetingId}`, 303)
    },
  )

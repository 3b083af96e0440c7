import type { MeetingId } from '@rembuk/shared/base/id'
import { parsePhoneTab } from '@rembuk/shared/meeting/phone-tab'
import { type PulseCommand, pulseCommandSchema } from '@rembuk/shared/pulse/pulse-command'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import { readPhoneKey } from './phone-key.ts'

interface PulseRoutesDeps {
  readonly takePulse: (meetingId: MeetingId, phoneKey: string, command: PulseCommand) => Promise<void>
  readonly newId: () => string
}

const maxFormBytes = 10_000

/** POST /j/:code/pulse: a phone without scripts is ready, or reacts; the page says what counts. */
export const pulseRoutes = ({ takePulse, newId }: PulseRoutesDeps) =>
  new Hono<Env>().post(
    '/j/:code/pulse',
    bodyLimit({ maxSize: maxFormBytes, onError: () => problemResponse({ type: 'BadRequest' }) }),
    async (c) => {
      const code = c.req.param('code')
      const { askedAtMs, reaction } = await c.req.parseBody()
      const wish =
        askedAtMs === undefined
          ? { type: 'react', reaction: reaction || null }
          : { type: 'ready', askedAtMs: Number(askedAtMs) }
      const command = pulseCommandSchema.safeParse(wish).data
      const meetingId = c.get('meetingId')
      if (command && meetingId) await takePulse(meetingId, readPhoneKey(c, newId), command)
      const tab = parsePhoneTab(c.req.query('tab'))
      return c.redirect(`/j/${encodeURIComponent(code)}${tab ? `?tab=${tab}` : ''}`, 303)
    },
  )

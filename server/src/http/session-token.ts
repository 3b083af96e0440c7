import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { newSecret } from '../access/secrets.ts'
import { sessionCookie } from '../access/sessions.ts'
import type { Env } from './env.ts'

const yearSeconds = 365 * 86_400

/** The browser's session token, made and set when it has none. */
export const ensureToken = (c: Context<Env>): string => {
  const token = c.get('token') ?? newSecret()
  const secure = c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'
  setCookie(c, sessionCookie, token, { path: '/', maxAge: yearSeconds, httpOnly: true, sameSite: 'Lax', secure })
  return token
}

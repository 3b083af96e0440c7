import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const daySeconds = 86_400

/** The key of a phone without scripts, in a cookie: made when it has none. */
export const readPhoneKey = (c: Context, newId: () => string): string => {
  const known = getCookie(c, 'rembuk_phone')
  if (known) return known
  const made = newId()
  setCookie(c, 'rembuk_phone', made, { path: '/j', maxAge: daySeconds, httpOnly: true, sameSite: 'Lax' })
  return made
}

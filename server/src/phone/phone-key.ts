import { madeOnPhone } from '@rembuk/shared/meeting/resident-command'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const daySeconds = 86_400

/** The key in the cookie of a phone without scripts; undefined where it has none, or one that is not from here. */
export const findPhoneKey = (c: Context): string | undefined => madeOnPhone.safeParse(getCookie(c, 'rembuk_phone')).data

/** The key of a phone without scripts: made when it has none. */
export const readPhoneKey = (c: Context, newId: () => string): string => {
  const known = findPhoneKey(c)
  if (known) return known
  const made = newId()
  setCookie(c, 'rembuk_phone', made, { path: '/j', maxAge: daySeconds, httpOnly: true, sameSite: 'Lax' })
  return made
}

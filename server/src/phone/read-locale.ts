import type { Locale } from '@rembuk/shared/i18n/locale'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { chooseLocale } from './phone-locale.ts'

const yearSeconds = 365 * 86_400

/** The language of a page; one that is chosen now is remembered. */
export const readLocale = (c: Context): Locale => {
  const query = c.req.query('lang')
  const locale = chooseLocale({
    query,
    cookie: getCookie(c, 'rembuk_lang'),
    acceptLanguage: c.req.header('Accept-Language'),
  })
  if (query === locale) setCookie(c, 'rembuk_lang', locale, { path: '/', maxAge: yearSeconds, sameSite: 'Lax' })
  return locale
}

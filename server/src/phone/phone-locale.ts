import { type Locale, locales, parseLocale } from '@rembuk/shared/i18n/locale'

/** Where a resident's wish for a language may stand, strongest first. */
export interface LocaleWishes {
  readonly query: string | undefined
  readonly cookie: string | undefined
  readonly acceptLanguage: string | undefined
}

const known = (value: string | undefined): Locale | undefined => locales.find((locale) => locale === value)

/** The first language of ours that a browser names; phones name them in order of liking. */
const acceptedLocale = (header: string): Locale =>
  parseLocale(
    header
      .split(',')
      .map((language) => language.trim().slice(0, 2).toLowerCase())
      .find(known),
  )

/** The language of a page: chosen now, chosen before, the browser's, else Indonesian. */
export const chooseLocale = ({ query, cookie, acceptLanguage }: LocaleWishes): Locale =>
  known(query) ?? known(cookie) ?? acceptedLocale(acceptLanguage ?? '')

export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'id'

export const parseLocale = (value: unknown): Locale => locales.find((locale) => locale === value) ?? defaultLocale

/** The BCP 47 tag that Intl needs. */
export const localeTag: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/** Texts of one part of the product in both languages; a text with values in it is a function. */
export type Messages<Texts> = Readonly<Record<Locale, Texts>>

/** Makes the compiler prove that English says everything that Indonesian says. */
export const defineMessages = <Texts extends Record<string, unknown>>(messages: {
  readonly id: Texts
  readonly en: NoInfer<Texts>
}): Messages<Texts> => messages

import { type Locale, locales, type Messages, parseLocale } from '@rembuk/shared/i18n/locale'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { useSyncExternalStore } from 'react'
import { readKept, writeKept } from '../access/kept.ts'
import styles from './LocaleSwitch.module.css'

const key = 'rembuk.locale'
const listeners = new Set<() => void>()
let current: Locale = parseLocale(readKept(key))

const subscribe = (notify: () => void) => {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** The language chosen on this device; Indonesian until somebody chooses. */
export const readLocale = (): Locale => current

/** Changes the language of the whole page at once, and keeps it for the next visit. */
export const setLocale = (locale: Locale): void => {
  current = locale
  writeKept(key, locale)
  document.documentElement.lang = locale
  for (const notify of listeners) notify()
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, readLocale)

/** The texts of one part of the product in the language of the page. */
export const useMessages = <Texts,>(catalogue: Messages<Texts>): Texts => catalogue[useLocale()]

const names: Record<Locale, string> = { id: 'Bahasa Indonesia', en: 'English' }

/** Two small buttons, one for each language. */
export const LocaleSwitch = () => {
  const locale = useLocale()
  const { language } = useMessages(commonMessages)
  return (
    <fieldset className={styles['switch']} aria-label={language}>
      {locales.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          title={names[option]}
          aria-label={`${option.toUpperCase()}: ${names[option]}`}
          aria-pressed={option === locale}
          onClick={() => setLocale(option)}
        >
          {option.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

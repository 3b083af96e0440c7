import { err, ok, type Result } from '../base/result.ts'
import { cleanText } from '../document/plain-text.ts'
import { maxHamletLength, maxNameLength, maxPhoneLength, type Person, type PersonError } from './person.ts'

/** One line without what cannot be printed. */
const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** "rt 3", "RT.03" and "03" are one place: RT 03. */
export const cleanHamlet = (text: string): string => {
  const line = cleanLine(text).slice(0, maxHamletLength).trim()
  const spaced = line
    .replace(
      /\b(rt|rw)[\s.:/-]*0*(\d{1,3})\b/gi,
      (_, kind: string, number: string) => `${kind.toUpperCase()} ${number.padStart(2, '0')}`,
    )
    .replace(/^0*(\d{1,3})$/, (_, number: string) => `RT ${number.padStart(2, '0')}`)
  return spaced.replace(/(RT \d+)\s*[/,-]?\s*(RW \d+)/, '$1/$2')
}

/** A phone number as it may be dialled; anything else is left out. */
export const cleanPhone = (text: string): string =>
  cleanLine(text)
    .replace(/[^\d+ ()-]/g, '')
    .slice(0, maxPhoneLength)
    .trim()

/** A person as they were written down, fit for a list. */
export const parsePerson = (written: Person): Result<Person, PersonError> => {
  const name = cleanLine(written.name)
  if (!name) return err({ type: 'NameMissing' })
  if (name.length > maxNameLength) return err({ type: 'NameTooLong', length: name.length, max: maxNameLength })
  return ok({ name, hamlet: cleanHamlet(written.hamlet), gender: written.gender, sector: written.sector })
}

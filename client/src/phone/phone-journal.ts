// What a phone's pages have written, in localStorage: there when the call returns, and seen by the phone's other tabs at once.
import type { Row } from './phone-rows.ts'

const prefix = 'rembuk-new/'
/** What pages before, which had no database, kept under its own name. The facilitators' pages keep other things beside. */
const oldNames = /^rembuk\.(outbox|drafts|attendance|ballots|phone|person|next-owed)\b/

export const parseJournalRow = (line: string | null): Row | undefined => {
  if (line === null) return undefined
  const at = line.indexOf(' ')
  return { turn: Number(line.slice(0, at)) || 0, text: line.slice(at + 1) }
}
/** The key that a line of the journal is about; undefined for what is no such line. */
export const journalKeyOf = (name: string): string | undefined =>
  name.indexOf(prefix) === 0 ? name.slice(prefix.length) : undefined

export const createJournal = (page: Pick<Window, 'localStorage'>) => {
  /** A browser that forbids storage throws on every use of it. */
  const attempt = <Value>(use: (storage: Storage) => Value): Value | undefined => {
    try {
      return use(page.localStorage)
    } catch {
      return undefined
    }
  }
  const names = (): readonly string[] => attempt((storage) => Object.keys(storage)) ?? []
  const read = (key: string): Row | undefined =>
    parseJournalRow(attempt((storage) => storage.getItem(prefix + key)) ?? null)
  /** False when it was refused. */
  const write = (key: string, { turn, text }: Row): boolean =>
    attempt((storage) => {
      storage.setItem(prefix + key, `${turn} ${text}`)
      return true
    }) ?? false
  const remove = (key: string): void => {
    attempt((storage) => storage.removeItem(prefix + key))
  }
  /** Takes over what a page before has kept. */
  const adoptOld = (isKnown: (key: string) => boolean): void => {
    for (const key of names().filter((name) => oldNames.test(name)))
      attempt((storage) => {
        if (!isKnown(key)) storage.setItem(prefix + key, `1 ${storage.getItem(key) ?? ''}`)
        storage.removeItem(key)
      })
  }
  return {
    read,
    write,
    remove,
    adoptOld,
    keys: () => names().flatMap((name) => journalKeyOf(name) ?? []),
    works: () => attempt((storage) => storage.getItem(prefix) === null) === true,
  }
}

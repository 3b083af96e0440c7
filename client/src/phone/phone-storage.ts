import { createJournal, journalKeyOf, parseJournalRow } from './phone-journal.ts'
import type { Row, RowStore } from './phone-rows.ts'

/** What a phone keeps across reloads and an empty battery, shared by its tabs. */
export interface PhoneStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => void
  readonly keys: () => readonly string[]
  /** Forgets everything under the keys that match. */
  readonly forget: (matches: (key: string) => boolean) => void
  /** False once the phone has refused to keep something: private mode, or full. Its owner is told. */
  readonly isKeeping: () => boolean
  /** Calls back when another tab has written. */
  readonly onChange: (notify: (key: string) => void) => void
}

/** Which tab sends is of the next seconds only: it is not worth the disk. */
const isPassing = (key: string): boolean => key.indexOf('rembuk.sender.') === 0
const tryAgainMs = 5000

/**
 * Keeps texts in the browser's database, which has them on the disk when it says so, and in the journal, which answers at once and is one
 * for all tabs. Each alone is enough; without both this page's own memory has them, and its owner is told.
 *
 * The later of the two counts: a browser writes its journal to the disk when it likes, so that a dead battery may leave an old one.
 */
export const createPhoneStorage = (
  page: Pick<Window, 'localStorage' | 'addEventListener'>,
  store?: RowStore,
): PhoneStorage => {
  const journal = createJournal(page)
  const rows = new Map<string, Row>(store?.kept)
  const changed = new Set<string>()
  const unkept = new Set<string>()
  let isPutting = false

  const newest = (key: string): Row | undefined => {
    const [known, fresh] = [rows.get(key), journal.read(key)]
    return fresh && fresh.turn > (known?.turn ?? 0) ? fresh : known
  }
  const putAll = async (): Promise<void> => {
    if (!store || isPutting || changed.size === 0) return
    isPutting = true
    const batch = new Map<string, Row>()
    for (const key of Array.from(changed)) batch.set(key, newest(key) ?? { turn: 0, text: '' })
    changed.clear()
    const isKept = await store.put(batch)
    isPutting = false
    for (const [key, { turn }] of Array.from(batch)) {
      if (!isKept) changed.add(key)
      // The journal may have a later text by now.
      if (isKept || (journal.read(key)?.turn ?? -1) >= turn) unkept.delete(key)
      else unkept.add(key)
    }
    if (!isKept) return void setTimeout(() => void putAll(), tryAgainMs)
    await putAll()
  }
  const write = (key: string, text: string): void => {
    const before = newest(key)
    if ((before?.text ?? '') === text) return
    const row = { turn: (before?.turn ?? 0) + 1, text }
    rows.set(key, row)
    if (journal.write(key, row)) unkept.delete(key)
    else if (!store) unkept.add(key)
    if (isPassing(key)) return
    changed.add(key)
    void putAll()
  }
  const keys = (): readonly string[] =>
    Array.from(new Set([...Array.from(rows.keys()), ...journal.keys()])).filter((key) => newest(key)?.text)
  const forget = (matches: (key: string) => boolean): void => {
    // That it was forgotten is remembered, lest an old page of the journal or another tab bring it back.
    for (const key of keys().filter(matches)) write(key, '')
  }
  const onChange = (notify: (key: string) => void): void =>
    page.addEventListener('storage', ({ key: name, newValue }) => {
      const key = journalKeyOf(name ?? '')
      const row = parseJournalRow(newValue)
      if (key === undefined || !row) return
      if (row.turn > (rows.get(key)?.turn ?? 0)) rows.set(key, row)
      notify(key)
    })

  journal.adoptOld((key) => rows.has(key))
  for (const key of journal.keys().filter((one) => !isPassing(one)))
    if ((journal.read(key)?.turn ?? 0) > (rows.get(key)?.turn ?? 0)) changed.add(key)
    else if (journal.read(key)?.turn !== rows.get(key)?.turn) journal.remove(key)
  void putAll()
  const canKeep = store !== undefined || journal.works()
  return {
    read: (key) => newest(key)?.text || null,
    write,
    keys,
    forget,
    onChange,
    isKeeping: () => canKeep && unkept.size === 0,
  }
}

/** Reads JSON that this page has stored; undefined for nothing, or for anything that is not JSON. */
export const readStored = (storage: Pick<PhoneStorage, 'read'>, key: string): unknown => {
  try {
    return JSON.parse(storage.read(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

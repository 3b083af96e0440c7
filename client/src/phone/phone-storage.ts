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

/** localStorage, or this page's own memory where the browser gives none. */
export const createPhoneStorage = (page: Pick<Window, 'localStorage' | 'addEventListener'>): PhoneStorage => {
  const memory = new Map<string, string>()
  let isKeeping = true

  const read = (key: string): string | null => {
    const unkept = memory.get(key)
    if (unkept !== undefined) return unkept
    try {
      return page.localStorage.getItem(key)
    } catch {
      // A browser that forbids storage throws on every use of it.
      isKeeping = false
      return null
    }
  }
  const write = (key: string, text: string): void => {
    try {
      page.localStorage.setItem(key, text)
      memory.delete(key)
      isKeeping = memory.size === 0
    } catch {
      memory.set(key, text)
      isKeeping = false
    }
  }
  const keys = (): readonly string[] => {
    try {
      return [...memory.keys(), ...Object.keys(page.localStorage)]
    } catch {
      return [...memory.keys()]
    }
  }
  const forget = (matches: (key: string) => boolean): void => {
    for (const key of Array.from(memory.keys()).filter(matches)) memory.delete(key)
    try {
      for (const key of Object.keys(page.localStorage).filter(matches)) page.localStorage.removeItem(key)
    } catch {
      // What a browser forbids to keep it does not keep.
      isKeeping = false
    }
  }
  const onChange = (notify: (key: string) => void): void =>
    page.addEventListener('storage', ({ key }) => {
      if (key) notify(key)
    })
  return { read, write, keys, forget, isKeeping: () => isKeeping, onChange }
}

/** Reads JSON that this page has stored; undefined for nothing, or for anything that is not JSON. */
export const readStored = (storage: PhoneStorage, key: string): unknown => {
  try {
    return JSON.parse(storage.read(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

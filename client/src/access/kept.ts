/** What this browser keeps between visits. A browser that forbids storage keeps it for this visit only. */
const memory = new Map<string, string>()

export const readKept = (key: string): string | null => {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null
  } catch {
    // Every use of a forbidden storage throws.
    return memory.get(key) ?? null
  }
}

export const writeKept = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text)
    memory.delete(key)
  } catch {
    memory.set(key, text)
  }
}

/** Reads an object this browser has kept; undefined for nothing, or for anything that is not an object. */
export const readKeptObject = (key: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(readKept(key) ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    // Somebody else's text under our key is as good as none.
    return undefined
  }
}

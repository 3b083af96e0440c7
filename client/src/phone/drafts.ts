import { type NoteKind, noteKinds } from '@rembuk/shared/note/note-schema'
import { type PhoneStorage, readStored } from './phone-storage.ts'

/** A text being typed. */
export interface Draft {
  readonly text: string
  readonly kind: NoteKind | undefined
}
/** What is being typed on this phone, kept so that a reload loses no letter. */
export interface Drafts {
  /** The draft under a name: `new` for the big field, else the key of the note being changed. */
  readonly read: (name: string) => Draft | undefined
  readonly write: (name: string, draft: Draft | undefined) => void
  readonly readName: () => string
  readonly writeName: (name: string) => void
}

const parseDraft = (value: unknown): Draft | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { text, kind } = value as Partial<Record<keyof Draft, unknown>>
  return typeof text === 'string' ? { text, kind: noteKinds.find((one) => one === kind) } : undefined
}

export const createDrafts = (storage: PhoneStorage, code: string): Drafts => {
  const key = `rembuk.drafts.${code}`
  const readAll = (): Readonly<Record<string, unknown>> => {
    const stored = readStored(storage, key)
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  }
  return {
    read: (name) => parseDraft(readAll()[name]),
    write: (name, draft) => storage.write(key, JSON.stringify({ ...readAll(), [name]: draft })),
    readName: () => storage.read('rembuk.name') ?? '',
    writeName: (name) => storage.write('rembuk.name', name),
  }
}

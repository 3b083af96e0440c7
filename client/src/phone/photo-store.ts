import { askDatabase } from './phone-database.ts'

/** The photos that this phone still has to send, by their ids, in a database of their own. */
export interface PhotoStore {
  /** False when the browser does not keep it: then it is there as long as the page is open. */
  readonly put: (id: string, bytes: ArrayBuffer) => Promise<boolean>
  /** Undefined when the phone has not kept it. */
  readonly get: (id: string) => Promise<ArrayBuffer | undefined>
  readonly remove: (id: string) => void
  readonly ids: () => Promise<readonly string[]>
  /** False while one is there that the browser does not keep (a private window, a full phone). */
  readonly isKeeping: () => boolean
}

const name = 'rembuk-photos'

const ask = <Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>) =>
  askDatabase(name, mode, work)

export const openPhotoStore = (): PhotoStore => {
  /** What is not in the browser's store, or not yet. */
  const fresh = new Map<string, ArrayBuffer>()
  const unkept = new Set<string>()
  return {
    put: async (id, bytes) => {
      fresh.set(id, bytes)
      const isKept = (await ask('readwrite', (store) => store.put(bytes, id))) !== undefined
      if (isKept) fresh.delete(id)
      // It may have been sent and removed meanwhile.
      else if (fresh.has(id)) unkept.add(id)
      return isKept
    },
    get: async (id) =>
      fresh.get(id) ?? (await ask<ArrayBuffer | undefined>('readonly', (store) => store.get(id)))?.value,
    remove: (id) => {
      fresh.delete(id)
      unkept.delete(id)
      void ask('readwrite', (store) => store.delete(id))
    },
    ids: async () => {
      const kept = (await ask('readonly', (store) => store.getAllKeys()))?.value ?? []
      return [...fresh.keys(), ...kept.map(String)]
    },
    isKeeping: () => unkept.size === 0,
  }
}

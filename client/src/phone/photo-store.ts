/** The photos that this phone still has to send, by their ids: too large for localStorage, so they lie in IndexedDB. */
export interface PhotoStore {
  readonly put: (id: string, bytes: ArrayBuffer) => void
  /** Undefined when the phone has not kept it. */
  readonly get: (id: string) => Promise<ArrayBuffer | undefined>
  readonly remove: (id: string) => void
}

const name = 'rembuk-photos'

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no database'))
  })

/** What the browser does not keep (a private window, a full phone) is kept as long as the page is open. */
export const openPhotoStore = (): PhotoStore => {
  const fresh = new Map<string, ArrayBuffer>()
  const ask = async (
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<ArrayBuffer | undefined> => {
    try {
      const database = await openDatabase()
      const request = work(database.transaction(name, mode).objectStore(name))
      return (await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result as ArrayBuffer | undefined)
        request.onerror = () => reject(new Error('not kept'))
      }).finally(() => database.close())) as ArrayBuffer | undefined
    } catch {
      return undefined
    }
  }
  return {
    put: (id, bytes) => {
      fresh.set(id, bytes)
      void ask('readwrite', (store) => store.put(bytes, id))
    },
    get: async (id) => fresh.get(id) ?? ask('readonly', (store) => store.get(id)),
    remove: (id) => {
      fresh.delete(id)
      void ask('readwrite', (store) => store.delete(id))
    },
  }
}

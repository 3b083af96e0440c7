/** Where a device keeps the updates of one room; every call may fail, and then nothing but that has happened. */
export interface DeviceStore {
  /** Everything kept, each with the key that `replace` takes. */
  load(): Promise<readonly { readonly key: number; readonly update: Uint8Array }[]>
  append(update: Uint8Array): Promise<void>
  /** Puts one update in the place of those with these keys, all at once; what another tab has added meanwhile stays. */
  replace(keys: readonly number[], update: Uint8Array): Promise<void>
}

const databaseName = 'rembuk'
const storeName = 'updates'

interface Row {
  readonly room: string
  readonly update: Uint8Array
}

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(new Error('the device did not keep it', { cause: transaction.error }))
  })

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the device did not answer', { cause: request.error }))
  })

let opening: Promise<IDBDatabase> | undefined

const openDatabase = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () =>
    request.result.createObjectStore(storeName, { autoIncrement: true }).createIndex('room', 'room')
  const database = await answered(request)
  // A browser may close it at any time (storage cleared, private mode): the next use opens it again.
  const forget = () => {
    opening = undefined
  }
  database.onclose = forget
  database.onversionchange = () => {
    database.close()
    forget()
  }
  return database
}

const database = (): Promise<IDBDatabase> => {
  opening ??= openDatabase().catch((cause: unknown) => {
    opening = undefined
    throw cause
  })
  return opening
}

/** Keeps the updates of one room in this browser's IndexedDB, under a key that names the room and its generation. */
export const indexedDbStore = (room: string): DeviceStore => {
  const begin = async (mode: IDBTransactionMode) => (await database()).transaction(storeName, mode)
  const row = (update: Uint8Array): Row => ({ room, update })
  return {
    load: async () => {
      const index = (await begin('readonly')).objectStore(storeName).index('room')
      const only = IDBKeyRange.only(room)
      const [keys, rows] = await Promise.all([answered(index.getAllKeys(only)), answered(index.getAll(only))])
      return keys.map((key, at) => ({ key: Number(key), update: (rows[at] as Row).update }))
    },
    append: async (update) => {
      const transaction = await begin('readwrite')
      transaction.objectStore(storeName).add(row(update))
      await settled(transaction)
    },
    replace: async (keys, update) => {
      const transaction = await begin('readwrite')
      const store = transaction.objectStore(storeName)
      store.add(row(update))
      for (const key of keys) store.delete(key)
      await settled(transaction)
    },
  }
}

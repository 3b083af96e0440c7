/** Databases of one store each, which bears their name. */
const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no database'))
  })

/**
 * Asks a store of this phone; undefined when it did not do all that it was asked, as when the phone is full. What it has put is on the
 * disk when this resolves, as far as the browser can say.
 */
export const askDatabase = async <Value>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value> | undefined,
): Promise<{ readonly value: Value | undefined } | undefined> => {
  try {
    const database = await openDatabase(name)
    try {
      const transaction = database.transaction(name, mode, { durability: 'strict' })
      const request = work(transaction.objectStore(name))
      return await new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve({ value: request?.result })
        transaction.onabort = () => reject(new Error('not kept'))
      })
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

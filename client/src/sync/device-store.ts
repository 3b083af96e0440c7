import type { RoomName } from '@rembuk/shared/room/room-name'

/**
 * What a copy on a device is called: `board/<id>/<generation>` while it is kept up, with `~<id>` behind it once it has been set aside
 * because the server refused what is in it.
 */
export type CopyName = `${RoomName}/${string}`

export const copyNameOf = (room: RoomName, generation: string): CopyName => `${room}/${generation}`
export const asideNameOf = (copy: CopyName, id: string): CopyName => `${copy}~${id}`
export const isAside = (copy: CopyName): boolean => copy.includes('~')

/** An update of one document as a device keeps it. `isSaved`: it is known to be on the server's disk. */
export interface NewRow {
  readonly update: Uint8Array
  readonly isSaved: boolean
}
export interface KeptRow extends NewRow {
  readonly key: number
}

/** Where a device keeps one copy; every call may fail, and then nothing but that has happened. */
export interface DeviceStore {
  /** What is kept, oldest first; with `afterKey` only what came later. */
  load(afterKey?: number): Promise<readonly KeptRow[]>
  /** Adds rows, all or none, and answers their keys. */
  append(rows: readonly NewRow[]): Promise<readonly number[]>
  /** What another tab has meanwhile replaced stays away. */
  markSaved(keys: readonly number[]): Promise<void>
  /** Puts one row in the place of those with these keys, all at once; what another tab has added meanwhile stays. */
  replace(keys: readonly number[], row: NewRow): Promise<number>
}

const databaseName = 'rembuk'
const storeName = 'updates'

/** As it lies in IndexedDB: `room` is the name of the copy. Rows of earlier versions have no `isSaved`. */
interface StoredRow {
  readonly room: string
  readonly update: Uint8Array
  readonly isSaved?: boolean
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

const begin = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await database()).transaction(storeName, mode).objectStore(storeName)

/** Rows with one name, in the order in which they were written; keys and values are read in one transaction. */
const readRows = async (store: IDBObjectStore, copy: CopyName): Promise<readonly KeptRow[]> => {
  const index = store.index('room')
  const only = IDBKeyRange.only(copy)
  const [keys, rows] = await Promise.all([answered(index.getAllKeys(only)), answered(index.getAll(only))])
  return (rows as readonly StoredRow[]).map(({ update, isSaved = false }, at) => ({
    key: Number(keys[at]),
    update,
    isSaved,
  }))
}

/** Changes rows where they lie; one that is gone stays gone. */
const rewriteRows = async (keys: readonly number[], change: (row: StoredRow) => StoredRow): Promise<void> => {
  const store = await begin('readwrite')
  for (const key of keys) {
    const request: IDBRequest<StoredRow | undefined> = store.get(key)
    request.onsuccess = () => {
      if (request.result) store.put(change(request.result), key)
    }
  }
  await settled(store.transaction)
}

/**
 * Keeps one copy in this browser's IndexedDB, under the name that it has at the time of the call. Tabs write into the same one: every
 * change is one transaction.
 */
export const indexedDbStore = (name: () => CopyName): DeviceStore => ({
  load: async (afterKey = 0) => (await readRows(await begin('readonly'), name())).filter(({ key }) => key > afterKey),
  append: async (rows) => {
    const store = await begin('readwrite')
    const keys = rows.map((row) => store.add({ room: name(), ...row } satisfies StoredRow))
    await settled(store.transaction)
    return keys.map(({ result }) => Number(result))
  },
  markSaved: (keys) => rewriteRows(keys, (row) => ({ ...row, isSaved: true })),
  replace: async (keys, row) => {
    const store = await begin('readwrite')
    const added = store.add({ room: name(), ...row } satisfies StoredRow)
    for (const key of keys) store.delete(key)
    await settled(store.transaction)
    return Number(added.result)
  },
})

/** The names of every copy of a room that this device has, of whatever generation. */
export const listCopies = async (room: RoomName): Promise<readonly CopyName[]> => {
  const index = (await begin('readonly')).index('room')
  // '0' follows '/': everything that begins with the room's name and a slash.
  const request = index.openKeyCursor(IDBKeyRange.bound(`${room}/`, `${room}0`, false, true), 'nextunique')
  const copies: CopyName[] = []
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new Error('the device did not answer', { cause: request.error }))
    request.onsuccess = () => {
      if (!request.result) return resolve(copies)
      copies.push(request.result.key as CopyName)
      request.result.continue()
    }
  })
}

/** Gives a copy another name, so that it is not opened with its room any more. */
export const renameCopy = async (from: CopyName, to: CopyName): Promise<void> => {
  const rows = await readRows(await begin('readonly'), from)
  await rewriteRows(
    rows.map(({ key }) => key),
    (row) => ({ ...row, room: to }),
  )
}

/** Removes rows for good. */
export const removeRows = async (keys: readonly number[]): Promise<void> => {
  const store = await begin('readwrite')
  for (const key of keys) store.delete(key)
  await settled(store.transaction)
}

import * as Y from 'yjs'
import type { DeviceStore, KeptRow, NewRow } from './device-store.ts'

/** Marks what comes from this device's copy, so that it is not written there again. */
export const deviceCopyOrigin = Symbol('device copy')
/** The same of edits that are not known to be on the server yet: they still have to be delivered. */
export const unsavedCopyOrigin = Symbol('unsaved in the device copy')

/** How long the room waits for a slow device before it opens without its copy; what comes later is still put in. */
const patienceMs = 1500
/** Keystrokes of one burst are one row; shorter than a person takes to close the tab. */
const gatherMs = 40
/** More rows than this are made one as soon as everything in them is saved. */
const manyRows = 300

export interface DeviceCopy {
  /** Settles when the copy has been put into the document or has taken too long; true when there was one. Never rejects. */
  readonly ready: Promise<boolean>
  /** False once this device has failed to keep something: the person should not count on it. */
  readonly isKeeping: () => boolean
  /** To be told when the server has on its disk everything that the document holds now. */
  readonly markSaved: () => void
  /** Puts in what other tabs have written here since: edits of one that was closed are delivered by those that stay. */
  readonly pull: () => void
  /** What this page holds and the device has not taken. */
  readonly unkept: () => readonly NewRow[]
  /** Writes what has been gathered at once; for a page that is being closed. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
}

interface CopyOptions {
  readonly doc: Y.Doc
  readonly store: DeviceStore
  /** Whether an update with this origin came from the server, which tells only what is on its disk. */
  readonly isFromServer: (origin: unknown) => boolean
  readonly onKeepingChange?: () => void
}

const isSound = ({ update }: NewRow): boolean => {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    // A row that this device has half written must not take the sound ones with it.
    return false
  }
}

const within = async (work: Promise<boolean>, ms: number): Promise<boolean | 'late'> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const applyRows = (doc: Y.Doc, rows: readonly NewRow[], isSaved: boolean): void => {
  const origin = isSaved ? deviceCopyOrigin : unsavedCopyOrigin
  const wanted = rows.filter((row) => row.isSaved === isSaved && isSound(row))
  const apply = () => {
    for (const { update } of wanted) Y.applyUpdate(doc, update, origin)
  }
  if (wanted.length > 0) Y.transact(doc, apply, origin, false)
}

/** A row whose content is in the document; without a key while the device has not taken it. */
interface Held {
  key: number | undefined
  isSaved: boolean
  update: Uint8Array | undefined
}

/**
 * Keeps a document on this device: what is there is put in, every change from then on is written, marked once it is known to be on
 * the server, and rows that are all saved are made one. So edits outlive the tab, are delivered when the room is opened next, and
 * what has not been delivered can be told from what has. Longer than other files because one queue of writes holds it together.
 */
export const keepDeviceCopy = ({ doc, store, isFromServer, onKeepingChange }: CopyOptions): DeviceCopy => {
  /** Changes of the burst under way, one's own apart from what the server has sent. */
  let gathered: { readonly own: Uint8Array[]; readonly others: Uint8Array[] } = { own: [], others: [] }
  let timer: ReturnType<typeof setTimeout> | undefined
  const held = new Set<Held>()
  /** Rows of other tabs up to this key have been put in. */
  let loadedTo = 0
  let isKeeping = true
  let queue: Promise<void> = Promise.resolve()

  const setKeeping = (next: boolean) => {
    if (isKeeping === next) return
    isKeeping = next
    onKeepingChange?.()
  }
  /** One after another: a row's key is known before it is marked or replaced. */
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(() => setKeeping(false))
    return queue
  }

  const holdGathered = (isSaved: boolean): void => {
    clearTimeout(timer)
    timer = undefined
    const { own, others } = gathered
    gathered = { own: [], others: [] }
    if (others.length > 0) held.add({ key: undefined, isSaved: true, update: Y.mergeUpdates(others) })
    if (own.length > 0) held.add({ key: undefined, isSaved, update: Y.mergeUpdates(own) })
  }
  /** Writes what the device does not have yet; what it does not take is tried again with every further change. */
  const write = async (): Promise<void> => {
    const waiting = [...held].filter(({ key }) => key === undefined)
    if (waiting.length === 0) return
    const keys = await store.append(waiting.flatMap(({ update, isSaved }) => (update ? [{ update, isSaved }] : [])))
    for (const [at, row] of waiting.entries()) Object.assign(row, { key: keys[at], update: undefined })
    setKeeping(true)
  }
  const flush = (): Promise<void> => {
    holdGathered(false)
    return enqueue(write)
  }

  /** Makes rows one. On a device that refuses even that, what it never took need not be kept step by step: all of it is saved. */
  const makeOne = async (rows: readonly Held[], update: Uint8Array): Promise<void> => {
    const one: Held = { key: undefined, isSaved: true, update }
    const keys = rows.flatMap(({ key }) => key ?? [])
    const forget = (isForgotten: (row: Held) => boolean) => {
      for (const row of rows.filter(isForgotten)) held.delete(row)
      held.add(one)
    }
    try {
      const key = await store.replace(keys, { update, isSaved: true })
      Object.assign(one, { key, update: undefined })
      forget(() => true)
      setKeeping(true)
    } catch (cause) {
      forget(({ key }) => key === undefined)
      throw cause
    }
  }
  const markSaved = () => {
    holdGathered(true)
    // Only what is in the document now: what another tab's rows bring before the queue comes to this is not known to be saved.
    const covered = [...held]
    const whole = covered.length > manyRows ? Y.encodeStateAsUpdate(doc) : undefined
    void enqueue(async () => {
      if (whole) return makeOne(covered, whole)
      for (const row of covered) row.isSaved ||= row.key === undefined
      await write()
      const unsaved = covered.filter(({ isSaved }) => !isSaved)
      if (unsaved.length > 0) await store.markSaved(unsaved.flatMap(({ key }) => key ?? []))
      for (const row of unsaved) row.isSaved = true
    })
  }

  const handleUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === deviceCopyOrigin || origin === unsavedCopyOrigin) return
    gathered[isFromServer(origin) ? 'others' : 'own'].push(update)
    timer ??= setTimeout(() => void flush(), gatherMs)
  }
  doc.on('update', handleUpdate)

  /** Puts in what the device has and this page has not. */
  const pull = async (): Promise<readonly KeptRow[]> => {
    const own = new Set([...held].map(({ key }) => key))
    const loaded = await store.load(loadedTo)
    const rows = loaded.filter(({ key }) => !own.has(key))
    loadedTo = Math.max(loadedTo, ...loaded.map(({ key }) => key))
    for (const { key, isSaved } of rows) held.add({ key, isSaved, update: undefined })
    applyRows(doc, rows, true)
    applyRows(doc, rows, false)
    return rows
  }
  const open = async (): Promise<boolean> => {
    const rows = await pull()
    setKeeping(true)
    const saved = [...held].filter(({ isSaved, key }) => isSaved && key !== undefined)
    if (saved.length > 1) {
      const base = new Y.Doc()
      applyRows(base, rows, true)
      await makeOne(saved, Y.encodeStateAsUpdate(base))
      base.destroy()
    }
    return rows.some(isSound)
  }
  let hasCopy = false
  const opening = enqueue(async () => {
    hasCopy = await open()
  }).then(() => hasCopy)

  return {
    // No IndexedDB, or a broken or silent one: the room opens from the server as if there were no copy.
    ready: within(opening, patienceMs).then((answer) => {
      if (answer === 'late') setKeeping(false)
      return answer === true
    }),
    isKeeping: () => isKeeping,
    markSaved,
    pull: () => void enqueue(async () => void (await pull())),
    unkept: () => [...held].flatMap(({ update, isSaved }) => (update ? [{ update, isSaved }] : [])),
    flush,
    stop: () => {
      doc.off('update', handleUpdate)
      void flush()
    },
  }
}

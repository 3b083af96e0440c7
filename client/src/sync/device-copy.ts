import * as Y from 'yjs'
import type { DeviceStore } from './device-store.ts'

/** Marks what comes from this device's copy, so that it is not written there again. */
export const deviceCopyOrigin = Symbol('device copy')

/** How long the room waits for a slow device before it opens without its copy; what comes later is still put in. */
const patienceMs = 1500
/** Keystrokes of one burst are one row; shorter than a person takes to close the tab. */
const gatherMs = 40

export interface DeviceCopy {
  /** Settles when the copy has been put into the document or has taken too long; true when there was one. Never rejects. */
  readonly ready: Promise<boolean>
  /** False once this device has failed to keep something: the person should not count on it. */
  readonly isKeeping: () => boolean
  /** Writes what has been gathered at once; for a page that is being closed. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
}

const isSound = (update: Uint8Array): boolean => {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    // A row that this device has half written must not take the sound ones with it.
    return false
  }
}

const within = async (work: Promise<boolean>, ms: number): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Keeps a document on this device: what is there is put in, every change from then on is written, and the rows are made one again at each
 * opening. So edits outlive the tab, and are delivered when the room is opened next.
 */
export const keepDeviceCopy = (
  doc: Y.Doc,
  store: DeviceStore,
  onKeepingChange: () => void = () => undefined,
): DeviceCopy => {
  let gathered: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isKeeping = true

  const setKeeping = (next: boolean) => {
    if (isKeeping === next) return
    isKeeping = next
    onKeepingChange()
  }

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (gathered.length === 0) return
    const updates = gathered
    gathered = []
    try {
      await store.append(Y.mergeUpdates(updates))
      setKeeping(true)
    } catch {
      setKeeping(false)
      // The next change tries again with these in front; should none come, the page still holds them.
      gathered = [...updates, ...gathered]
    }
  }

  const handleUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === deviceCopyOrigin) return
    gathered.push(update)
    timer ??= setTimeout(() => void flush(), gatherMs)
  }
  doc.on('update', handleUpdate)

  const load = async (): Promise<boolean> => {
    try {
      const rows = await store.load()
      const sound = rows.filter(({ update }) => isSound(update))
      doc.transact(() => {
        for (const { update } of sound) Y.applyUpdate(doc, update, deviceCopyOrigin)
      }, deviceCopyOrigin)
      if (rows.length > 1)
        await store.replace(
          rows.map(({ key }) => key),
          Y.encodeStateAsUpdate(doc),
        )
      return sound.length > 0
    } catch {
      // No IndexedDB, or a broken one: the room opens from the server as if there were no copy.
      setKeeping(false)
      return false
    }
  }

  return {
    ready: within(load(), patienceMs),
    isKeeping: () => isKeeping,
    flush,
    stop: () => {
      doc.off('update', handleUpdate)
      void flush()
    },
  }
}

import type * as Y from 'yjs'
import { unsavedCopyOrigin } from './device-copy.ts'
import type { SaveState } from './open-room.ts'
import { itemsTouchedBy } from './touched-items.ts'

interface Watch {
  readonly readSaveState: () => SaveState
  readonly subscribe: (notify: () => void) => () => void
  readonly onDelivered: (itemCount: number) => void
  readonly nowMs?: () => number
}

/** Shorter waits are not worth a word: the state at the top of the page has said it all. */
const worthSayingMs = 5000

const isWaiting = (state: SaveState): boolean => state === 'offline' || state === 'locked' || state === 'not-saving'

/**
 * Counts the notes, lines and texts that this person has changed while the server could not take it, or on an earlier visit, and tells
 * when all of it has arrived.
 */
export const watchLateEdits = (
  doc: Y.Doc,
  { readSaveState, subscribe, onDelivered, nowMs = Date.now }: Watch,
): void => {
  const items = new Set<string>()
  let sinceMs = 0

  // After the room has heard of the change: the first one on a locked board already waits.
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    // Copies of earlier versions do not say what in them was saved: then nothing was there before.
    const isFromEarlier = origin === unsavedCopyOrigin && transaction.beforeState.size > 0
    if (!isFromEarlier && !(transaction.local && isWaiting(readSaveState()))) return
    if (items.size === 0) sinceMs = nowMs()
    if (isFromEarlier) sinceMs = 0
    for (const item of itemsTouchedBy(transaction)) items.add(item)
  })
  const stop = subscribe(() => {
    if (items.size === 0 || readSaveState() !== 'saved') return
    if (nowMs() - sinceMs >= worthSayingMs) onDelivered(items.size)
    items.clear()
  })
  doc.on('destroy', stop)
}

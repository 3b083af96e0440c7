import type { Refusal, SaveState } from './open-room.ts'

/**
 * How far this person's work on one connection has come. Sync frames of types 1 and 2 are counted as they leave; the server says how many
 * of them are on its disk. Edits made without a connection ride in this connection's answering step 2, so until that is saved nothing is.
 */
export interface Delivery {
  readonly connection: 'connecting' | 'open' | 'lost'
  /** Why the server takes nothing more from this page, once it does not. */
  readonly refusal: Refusal | undefined
  readonly sentCount: number
  readonly savedCount: number
  /** The server's step 1 has been answered with what it lacks. */
  readonly hasAnswered: boolean
  /** An edit was made that this connection will not carry, because it was closing: the next one does. */
  readonly hasUnsent: boolean
  /** There are edits of this device's that are not known to be saved, on whatever connection they were made. */
  readonly hasEdits: boolean
  /** The server's answer to our step 1 has come. */
  readonly isSynced: boolean
  readonly canServerSave: boolean
  /** A host has locked the board: an editor's edits wait. */
  readonly isLocked: boolean
  /** This connection has said whether the board is locked; one that says nothing before it is synced means that it is not. */
  readonly isLockTold: boolean
}

export type DeliveryEvent =
  | { readonly type: 'connected' | 'lost' | 'synced' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'edited'; readonly isSent: boolean }
  | { readonly type: 'sent'; readonly frame: 'step2' | 'update' }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'saving'; readonly canServerSave: boolean }
  | { readonly type: 'locked'; readonly isLocked: boolean }

const untouched = {
  sentCount: 0,
  savedCount: 0,
  hasAnswered: false,
  hasUnsent: false,
  isSynced: false,
  canServerSave: true,
  isLockTold: false,
} as const

/** A delivery before its first connection; `isLocked` is what the server has last said of the board. */
export const newDelivery = ({ isLocked }: { readonly isLocked: boolean }): Delivery => ({
  connection: 'connecting',
  refusal: undefined,
  hasEdits: false,
  isLocked,
  ...untouched,
})

const isAllSaved = ({ connection, isSynced, hasAnswered, hasUnsent, savedCount, sentCount }: Delivery): boolean =>
  connection === 'open' && isSynced && hasAnswered && !hasUnsent && savedCount >= sentCount

const next = (delivery: Delivery, event: DeliveryEvent): Delivery => {
  switch (event.type) {
    case 'connected':
      return { ...delivery, ...untouched, connection: 'open' }
    case 'lost':
      return { ...delivery, connection: 'lost' }
    case 'refused':
      return { ...delivery, refusal: event.refusal }
    case 'synced':
      return { ...delivery, isSynced: true, isLocked: delivery.isLocked && delivery.isLockTold }
    case 'edited':
      return { ...delivery, hasEdits: true, hasUnsent: delivery.hasUnsent || !event.isSent }
    case 'sent':
      return {
        ...delivery,
        sentCount: delivery.sentCount + 1,
        hasAnswered: delivery.hasAnswered || event.frame === 'step2',
      }
    case 'saved':
      return { ...delivery, savedCount: Math.max(delivery.savedCount, event.count) }
    case 'saving':
      return { ...delivery, canServerSave: event.canServerSave }
    case 'locked': {
      // What was sent to a locked board has been dropped: only the answer to the server's new step 1 brings it.
      const hasToAnswer = delivery.isLocked && !event.isLocked && delivery.hasEdits
      return {
        ...delivery,
        isLocked: event.isLocked,
        isLockTold: true,
        hasAnswered: delivery.hasAnswered && !hasToAnswer,
      }
    }
  }
}

/** What an event makes of it. Counts belong to one connection: a new one begins at nothing. A refusal is final. */
export const deliver = (delivery: Delivery, event: DeliveryEvent): Delivery => {
  if (delivery.refusal) return delivery
  const after = next(delivery, event)
  return after.hasEdits && isAllSaved(after) ? { ...after, hasEdits: false } : after
}

/** Whose work it is: one who only looks has none, and a host's is taken on a locked board too. */
interface Worker {
  readonly canEdit: boolean
  readonly isHost: boolean
}

/** What a person may be told. To one who only looks `saved` means that what they see is the server's. */
export const saveStateOf = (delivery: Delivery, { canEdit, isHost }: Worker): SaveState => {
  if (delivery.refusal) return delivery.refusal
  if (delivery.connection === 'lost') return 'offline'
  if (!delivery.canServerSave) return 'not-saving'
  if (!canEdit) return delivery.connection === 'open' && delivery.isSynced ? 'saved' : 'saving'
  // Nothing sent to a locked board is acknowledged, not even that there is nothing to send.
  if (delivery.isLocked && !isHost && delivery.isSynced) return delivery.hasEdits ? 'locked' : 'saved'
  return isAllSaved(delivery) ? 'saved' : 'saving'
}

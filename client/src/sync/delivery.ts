import type { SaveState } from './open-room.ts'

/**
 * How far this person's work on one connection has come. Sync frames of types 1 and 2 are counted as they leave; the server says how many
 * of them are on its disk. Edits made without a connection ride in this connection's answering step 2, so until that is saved nothing is.
 */
export interface Delivery {
  readonly connection: 'connecting' | 'open' | 'lost' | 'refused'
  readonly sentCount: number
  readonly savedCount: number
  /** The server's step 1 has been answered with what it lacks. */
  readonly hasAnswered: boolean
  /** An edit was made that this connection will not carry, because it was closing: the next one does. */
  readonly hasUnsent: boolean
  /** The server's answer to our step 1 has come. */
  readonly isSynced: boolean
  readonly canServerSave: boolean
}

export type DeliveryEvent =
  | { readonly type: 'connected' | 'lost' | 'refused' | 'synced' | 'unsent' }
  | { readonly type: 'sent'; readonly frame: 'step2' | 'update' }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'saving'; readonly canServerSave: boolean }

const untouched = {
  sentCount: 0,
  savedCount: 0,
  hasAnswered: false,
  hasUnsent: false,
  isSynced: false,
  canServerSave: true,
} as const

export const newDelivery: Delivery = { connection: 'connecting', ...untouched }

/** What an event makes of it. Counts belong to one connection: a new one begins at nothing. */
export const deliver = (delivery: Delivery, event: DeliveryEvent): Delivery => {
  if (delivery.connection === 'refused' && event.type !== 'connected') return delivery
  switch (event.type) {
    case 'connected':
      return { connection: 'open', ...untouched }
    case 'lost':
    case 'refused':
      return { ...delivery, connection: event.type }
    case 'synced':
      return { ...delivery, isSynced: true }
    case 'unsent':
      return { ...delivery, hasUnsent: true }
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
  }
}

/** What a person may be told. One who only looks has nothing to save: to them `saved` means that what they see is the server's. */
export const saveStateOf = (delivery: Delivery, { canEdit }: { readonly canEdit: boolean }): SaveState => {
  if (delivery.connection === 'refused') return 'refused'
  if (delivery.connection === 'lost') return 'offline'
  if (!delivery.canServerSave) return 'not-saving'
  const isAllSaved =
    !canEdit || (delivery.hasAnswered && !delivery.hasUnsent && delivery.savedCount >= delivery.sentCount)
  return delivery.connection === 'open' && delivery.isSynced && isAllSaved ? 'saved' : 'saving'
}

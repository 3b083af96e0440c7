import { compareOrdered, type Ordered } from '@rembuk/shared/base/order-key'
import { findItem, type Item, type ItemMap } from '@rembuk/shared/document/document'
import type * as Y from 'yjs'

/** The items of a map as rows in their order, for `useSyncExternalStore`: read again only where something has changed. */
export interface LiveRows<Row> {
  readonly subscribe: (notify: () => void) => () => void
  /** The same list, and in it the same rows, until one changes. */
  readonly read: () => readonly Row[]
}

type Event = Y.YEvent<Y.AbstractType<unknown>>

const idsOf = (map: ItemMap, event: Event): readonly string[] =>
  event.target === (map as unknown) ? [...event.changes.keys.keys()] : [String(event.path[0])]

/** Follows a map for as long as its document lives. */
export const createLiveRows = <Row extends Ordered>(
  map: ItemMap,
  itemToRow: (id: string, item: Item) => Row,
): LiveRows<Row> => {
  const rowsById = new Map<string, Row>()
  const changedIds = new Set(map.keys())
  const listeners = new Set<() => void>()
  let rows: readonly Row[] = []
  map.observeDeep((events) => {
    for (const id of events.flatMap((event) => idsOf(map, event))) changedIds.add(id)
    for (const notify of listeners) notify()
  })
  return {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    read: () => {
      if (changedIds.size === 0) return rows
      for (const id of changedIds) {
        const item = findItem(map, id)
        if (item) rowsById.set(id, itemToRow(id, item))
        else rowsById.delete(id)
      }
      changedIds.clear()
      rows = [...rowsById.values()].sort(compareOrdered)
      return rows
    },
  }
}

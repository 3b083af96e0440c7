import type { Item, ItemMap } from '@rembuk/shared/document/document'
import * as Y from 'yjs'

/** What one change of a document did to the items of a map. */
export interface Dirty {
  readonly ids: ReadonlySet<string>
  /** Those whose rich text changed, which plain values may not show (a word made bold). */
  readonly textIds: ReadonlySet<string>
}

/** Reads out of the events of one transaction which items of `root` changed. */
export const readDirtyIds = (root: ItemMap, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Dirty => {
  const ids = new Set<string>()
  const textIds = new Set<string>()
  for (const event of events) {
    if (event.target === root) {
      for (const id of (event as unknown as Y.YMapEvent<Item>).keysChanged) {
        ids.add(id)
        textIds.add(id)
      }
      continue
    }
    const id = String(event.path[0])
    ids.add(id)
    const isItself = event.path.length === 1
    const hasNewText = event instanceof Y.YMapEvent && event.keysChanged.has('text')
    if (!isItself || hasNewText) textIds.add(id)
  }
  return { ids, textIds }
}

// Yjs's undo brings an item back between the copies of its old neighbours. When these stand in another order by now, the item's right
// neighbour lies to its left: who is there sees it in one place, who loads the document later, neighbours merged, sees it in another.
import * as Y from 'yjs'

/** An item is looked for so far to the right and no farther; typing puts it next to where it looks. */
const maxSteps = 1000

const holds = ({ id, length }: Y.Item, wanted: Y.ID): boolean =>
  id.client === wanted.client && id.clock <= wanted.clock && wanted.clock < id.clock + length

const isBefore = (item: Y.Item, wanted: Y.ID): boolean => {
  let right = item.right
  for (let steps = 0; right && steps < maxSteps; steps += 1) {
    if (holds(right, wanted)) return true
    right = right.right
  }
  return right !== null
}

/** The nearest on the right that the item's author can have known. */
const knownRight = ({ id, right }: Y.Item): Y.Item | null => {
  let known = right
  while (known && known.id.client === id.client && known.id.clock > id.clock) known = known.right
  return known
}

const mendItem = (item: Y.Item): void => {
  if (item.parentSub !== null || !item.rightOrigin || item.deleted || isBefore(item, item.rightOrigin)) return
  item.rightOrigin = knownRight(item)?.id ?? null
}

const mendTransaction = ({ doc, beforeState, afterState }: Y.Transaction): void => {
  for (const [client, clock] of afterState) {
    const from = beforeState.get(client) ?? 0
    const structs = from < clock ? (doc.store.clients.get(client) ?? []) : []
    for (let index = structs.length - 1; index >= 0; index -= 1) {
      const struct = structs[index]
      if (!struct || struct.id.clock < from) break
      if (struct instanceof Y.Item) mendItem(struct)
    }
  }
}

/**
 * Sees to it that whatever is written into a document stands at one place for everybody: an item whose right neighbour lies to its left
 * gets the one that it really has, before the change is told to anybody.
 */
export const keepOrder = (doc: Y.Doc): void => {
  doc.on('beforeObserverCalls', mendTransaction)
}

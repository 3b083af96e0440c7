import * as Y from 'yjs'

/** Merging many at once takes Yjs more than in proportion. */
const groupSize = 32

/** Makes one update out of many, in their order. */
export const mergeInGroups = (updates: readonly Uint8Array[]): Uint8Array => {
  const [only] = updates
  if (only && updates.length === 1) return only
  if (updates.length <= groupSize) return Y.mergeUpdates([...updates])
  const groups: Uint8Array[] = []
  for (let from = 0; from < updates.length; from += groupSize)
    groups.push(Y.mergeUpdates(updates.slice(from, from + groupSize)))
  return mergeInGroups(groups)
}

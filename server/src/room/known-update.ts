import * as Y from 'yjs'

const isDeleted = (doc: Y.Doc, client: number, { clock, len }: { clock: number; len: number }): boolean => {
  if (clock + len > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= clock + len) break
    if (!struct.deleted) return false
  }
  return true
}

/** True when an update holds nothing that the document does not: what a client with nothing unsent answers to step 1. */
export const isKnownUpdate = (doc: Y.Doc, update: Uint8Array): boolean => {
  const { structs, ds } = Y.decodeUpdate(update)
  return (
    structs.every(({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client)) &&
    Array.from(ds.clients).every(([client, ranges]) => ranges.every((range) => isDeleted(doc, client, range)))
  )
}

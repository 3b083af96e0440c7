import type { NoteId } from '@rembuk/shared/base/id'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { LogRow } from '../store/store.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/** Which pieces of a document belong to some notes: every value they ever had, every letter ever written in them. */
const createNoteIndex = (noteIds: readonly NoteId[]) => {
  const secret = new Set<string>(noteIds)
  const clocksByClient = new Map<number, Set<number>>()
  const holds = (id: Y.ID | null): boolean => id !== null && clocksByClient.get(id.client)?.has(id.clock) === true

  const belongs = (struct: Struct): boolean => {
    if (!(struct instanceof Y.Item)) return false
    // What stands beside something carries no parent of its own: it has its neighbour's.
    if (struct.origin ?? struct.rightOrigin) return holds(struct.origin) || holds(struct.rightOrigin)
    const parent: unknown = struct.parent
    if (parent instanceof Y.ID) return holds(parent)
    return parent === 'notes' && struct.parentSub !== null && secret.has(struct.parentSub)
  }

  return {
    holds,
    /** Takes in what belongs to the notes; true when there was anything new. */
    read: (structs: readonly Struct[]): boolean => {
      let hasNew = false
      for (const struct of structs) {
        const { client, clock } = struct.id
        if (holds(struct.id) || !belongs(struct)) continue
        const clocks = clocksByClient.get(client) ?? new Set<number>()
        clocksByClient.set(client, clocks)
        for (let offset = 0; offset < struct.length; offset += 1) clocks.add(clock + offset)
        hasNew = true
      }
      return hasNew
    },
  }
}

/** Writes an update V1: the structs of each client in their order, then what is deleted. */
const encodeUpdate = ({ structs, ds }: Decoded): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1()
  const structsByClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    const own = structsByClient.get(struct.id.client)
    if (own) own.push(struct)
    else structsByClient.set(struct.id.client, [struct])
  }
  encoding.writeVarUint(encoder.restEncoder, structsByClient.size)
  for (const [client, own] of structsByClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0)
    for (const struct of own) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size)
  for (const [client, deletes] of ds.clients) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, deletes.length)
    for (const { clock, len } of deletes) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

/**
 * Takes some notes out of a log and answers the rows that change. What belonged to the notes becomes what Yjs itself leaves of
 * deleted pieces: a length without content. So every other row still fits, and the log still comes to the same document wherever
 * the notes are deleted.
 */
export const redactRows = (rows: readonly LogRow[], noteIds: readonly NoteId[]): readonly LogRow[] => {
  const index = createNoteIndex(noteIds)
  const decoded = rows.map(({ entries }) => entries.map(({ update }) => Y.decodeUpdate(update)))
  // Once more for each row that came before its base.
  while (decoded.map((updates) => updates.map(({ structs }) => index.read(structs)).some(Boolean)).some(Boolean));

  return rows.flatMap((row, at) => {
    const updates = decoded[at] ?? []
    if (!updates.some(({ structs }) => structs.some(({ id }) => index.holds(id)))) return []
    const entries = row.entries.map(({ by, update }, entryAt) => {
      const { structs = [], ds } = updates[entryAt] ?? {}
      if (!ds || !structs.some(({ id }) => index.holds(id))) return { by, update }
      const redacted = structs.map((struct) => (index.holds(struct.id) ? new Y.GC(struct.id, struct.length) : struct))
      return { by, update: encodeUpdate({ structs: redacted, ds }) }
    })
    return [{ ...row, entries }]
  })
}

import * as encoding from 'lib0/encoding'
import type { DeletedRange, Struct, StructId, UpdateContent } from './update-reader.ts'

const groupByClient = <Part extends StructId>(parts: readonly Part[]): ReadonlyMap<number, readonly Part[]> => {
  const byClient = new Map<number, Part[]>()
  for (const part of parts) {
    const own = byClient.get(part.client)
    if (own) own.push(part)
    else byClient.set(part.client, [part])
  }
  return byClient
}

/** Writes some of an update's structs as an update of their own; those of each client must follow each other. */
const structsToUpdate = (bytes: Uint8Array, structs: readonly Struct[]): Uint8Array => {
  const byClient = groupByClient(structs)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, byClient.size)
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder, own.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0)
    for (const { start, end } of own) encoding.writeUint8Array(encoder, bytes.subarray(start, end))
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Writes deletions as an update of their own. */
const deletedToUpdate = (ranges: readonly DeletedRange[]): Uint8Array => {
  const byClient = groupByClient(ranges)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, byClient.size)
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, own.length)
    for (const { clock, length } of own) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

/** An update of ordinary size is applied at once, unless something in it may be slow; deletions are always cheap. */
const wholeStructs = 32
const maxSlice = 128
const deletedAtOnce = 500
/** A slice should take no longer; the next is then half as large. */
const sliceMs = 3

/** An update cut into pieces that can be applied one after the other, the smaller the slower they turn out to be. */
export class UpdateSlices {
  /** What they have cost so far, in milliseconds of this thread. */
  cpuMs = 0
  readonly #content: UpdateContent
  readonly #order: readonly Struct[]
  #isWhole: boolean
  #size = 1
  #structsDone = 0
  #deletedDone = 0

  /** `order` is the update's structs, each after what it rests on. */
  constructor(
    content: UpdateContent,
    { order, isRisky }: { readonly order: readonly Struct[]; readonly isRisky: boolean },
  ) {
    this.#content = content
    this.#order = order
    this.#isWhole = !isRisky && order.length <= wholeStructs && content.deleted.length <= deletedAtOnce
  }

  get isDone(): boolean {
    return this.#structsDone === this.#order.length && this.#deletedDone === this.#content.deleted.length
  }

  /** The next piece; none when all are done. */
  next(): Uint8Array | undefined {
    const { bytes, deleted } = this.#content
    if (this.isDone) return undefined
    if (this.#isWhole) {
      this.#structsDone = this.#order.length
      this.#deletedDone = deleted.length
      return bytes
    }
    if (this.#structsDone < this.#order.length) {
      const structs = this.#order.slice(this.#structsDone, this.#structsDone + this.#size)
      this.#structsDone += structs.length
      return structsToUpdate(bytes, structs)
    }
    const ranges = deleted.slice(this.#deletedDone, this.#deletedDone + deletedAtOnce)
    this.#deletedDone += ranges.length
    return deletedToUpdate(ranges)
  }

  /** Told how long the last piece took. */
  adapt(tookMs: number): void {
    this.#size = tookMs > sliceMs ? Math.max(1, this.#size >> 1) : Math.min(maxSlice, this.#size * 2)
  }
}

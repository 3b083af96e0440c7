import * as decoding from 'lib0/decoding'
import { atMost, contents, fail, skipContent, type UpdateDecoder } from './update-values.ts'

/**
 * Reads a Yjs update (V1) without building anything from it: what it would add, on what that rests, and where its bytes lie. Stricter than
 * Yjs, and never more than the caps below at once, so that a frame of any content is refused in time; whatever is read, Yjs reads too.
 */

export interface StructId {
  readonly client: number
  readonly clock: number
}

/** One piece of a client's work: `length` clocks from `clock` on. */
export interface Struct extends StructId {
  readonly length: number
  /** Left and right neighbour at the time of writing; the parent only where there is neither. */
  readonly origin: StructId | undefined
  readonly rightOrigin: StructId | undefined
  /** The item that it stands in, or the name of a root. */
  readonly parent: StructId | string | undefined
  /** The key under which it stands there; undefined in a list, and where there is a neighbour. */
  readonly parentSub: string | undefined
  /** True when others may stand in it. */
  readonly isType: boolean
  readonly start: number
  readonly end: number
}

export interface DeletedRange extends StructId {
  readonly length: number
}

export interface UpdateContent {
  readonly bytes: Uint8Array
  /** In the order of each client's clock, without gaps. */
  readonly structsByClient: ReadonlyMap<number, readonly Struct[]>
  readonly structCount: number
  readonly deleted: readonly DeletedRange[]
}

const maxStructs = 20_000
const maxDeletedRanges = 100_000
const maxClients = 1000
const maxClock = 2 ** 40

const bits = { hasOrigin: 0x80, hasRightOrigin: 0x40, hasParentSub: 0x20, content: 0x1f }
const readId = (decoder: UpdateDecoder): StructId => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
})

const readParent = (decoder: UpdateDecoder): StructId | string => {
  const isRoot = decoding.readVarUint(decoder) === 1
  return isRoot ? decoding.readVarString(decoder) : readId(decoder)
}

const readStruct = (decoder: UpdateDecoder, { client, clock }: StructId): Struct => {
  const start = decoder.pos
  const info = decoding.readUint8(decoder)
  const content = info & bits.content
  const isItem = content !== contents.gc
  const origin = isItem && info & bits.hasOrigin ? readId(decoder) : undefined
  const rightOrigin = isItem && info & bits.hasRightOrigin ? readId(decoder) : undefined
  const isAlone = isItem && !origin && !rightOrigin
  const parent = isAlone ? readParent(decoder) : undefined
  const parentSub = isAlone && info & bits.hasParentSub ? decoding.readVarString(decoder) : undefined
  const length = isItem ? skipContent(decoder, content) : skipContent(decoder, contents.deleted)
  if (length === 0) fail('a struct of no length')
  atMost(clock + length, maxClock, 'clock')
  const isType = content === contents.type
  return { client, clock, length, origin, rightOrigin, parent, parentSub, isType, start, end: decoder.pos }
}

const readStructs = (decoder: UpdateDecoder): Pick<UpdateContent, 'structsByClient' | 'structCount'> => {
  const structsByClient = new Map<number, Struct[]>()
  let structCount = 0
  for (let left = atMost(decoding.readVarUint(decoder), maxClients, 'clients'); left > 0; left -= 1) {
    const count = decoding.readVarUint(decoder)
    structCount = atMost(structCount + count, maxStructs, 'structs')
    const client = decoding.readVarUint(decoder)
    if (structsByClient.has(client)) fail('a client twice')
    const structs: Struct[] = []
    let clock = atMost(decoding.readVarUint(decoder), maxClock, 'clock')
    for (let index = 0; index < count; index += 1) {
      const struct = readStruct(decoder, { client, clock })
      structs.push(struct)
      clock += struct.length
    }
    if (count > 0) structsByClient.set(client, structs)
  }
  return { structsByClient, structCount }
}

const readDeleted = (decoder: UpdateDecoder): readonly DeletedRange[] => {
  const ranges: DeletedRange[] = []
  for (let left = atMost(decoding.readVarUint(decoder), maxClients * 10, 'clients'); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder)
    const count = atMost(decoding.readVarUint(decoder), maxDeletedRanges - ranges.length, 'deletions')
    for (let index = 0; index < count; index += 1) {
      const range = { client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) }
      if (range.length === 0) fail('a deletion of no length')
      atMost(range.clock + range.length, maxClock, 'clock')
      ranges.push(range)
    }
  }
  return ranges
}

/** Reads an update; throws where it is malformed or beyond the caps. */
export const readUpdate = (bytes: Uint8Array): UpdateContent => {
  const decoder = Object.assign(decoding.createDecoder(bytes), { valueCount: 0 })
  const structs = readStructs(decoder)
  const deleted = readDeleted(decoder)
  if (decoding.hasContent(decoder)) fail('something after the end')
  return { bytes, ...structs, deleted }
}

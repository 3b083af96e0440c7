import { isAscii, isUtf8 } from 'node:buffer'
import * as decoding from 'lib0/decoding'

/** What an item of a Yjs update may hold, passed over byte by byte: as strict as Yjs, but with an end to it. */

/** Deleted work is told by its length alone; an hour's typing is a few ten thousand. */
const maxEmptyLength = 1_000_000
const maxValueDepth = 16
const maxJsonLength = 65_536
const maxValues = 100_000

/** The kinds of content, by Yjs's numbers. */
export const contents = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
} as const
/** The types that carry a name, of an XML element or hook, and the last of all types. */
const namedTypes: readonly number[] = [3, 5]
const lastType = 6

/** Counts the values read, so that a frame of millions of them is not read to its end. */
export type UpdateDecoder = decoding.Decoder & { valueCount: number }

export const fail = (what: string): never => {
  throw new Error(what)
}
export const atMost = (value: number, max: number, what: string): number =>
  value > max ? fail(`too much: ${what}`) : value

const skipBytes = (decoder: UpdateDecoder): Uint8Array => {
  const length = decoding.readVarUint(decoder)
  const start = decoder.pos
  if (length > decoder.arr.length - start) fail('cut short')
  decoder.pos = start + length
  return decoder.arr.subarray(start, start + length)
}

/** Passes over a text; returns its length as JavaScript counts it. */
export const skipText = (decoder: UpdateDecoder): number => {
  const bytes = skipBytes(decoder)
  if (isAscii(bytes)) return bytes.length
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString().length : fail('no text')
}

const depthOf = (value: unknown, limit = maxValueDepth): void => {
  if (typeof value !== 'object' || value === null) return
  if (limit === 0) fail('value too deep')
  for (const part of Object.values(value)) depthOf(part, limit - 1)
}

const skipJson = (decoder: UpdateDecoder, canBeUndefined = false): void => {
  const start = decoder.pos
  const length = atMost(skipText(decoder), maxJsonLength, 'JSON')
  decoder.pos = start
  const text = decoding.readVarString(decoder)
  if (canBeUndefined && text === 'undefined') return
  if (length > 0) depthOf(JSON.parse(text))
  else fail('no JSON')
}

const skipAny = (decoder: UpdateDecoder, depth = 0): void => {
  if (depth > maxValueDepth) fail('value too deep')
  decoder.valueCount = atMost(decoder.valueCount + 1, maxValues, 'values')
  const type = decoding.readUint8(decoder)
  switch (type) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(decoder)
      return
    case 124:
      decoding.readFloat32(decoder)
      return
    case 123:
      decoding.readFloat64(decoder)
      return
    case 122:
      decoding.readBigInt64(decoder)
      return
    case 119:
      skipText(decoder)
      return
    case 118:
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
        skipText(decoder)
        skipAny(decoder, depth + 1)
      }
      return
    case 117:
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) skipAny(decoder, depth + 1)
      return
    case 116:
      skipBytes(decoder)
      return
    default:
      fail(`unknown value ${type}`)
  }
}

/** Passes over what an item holds; returns how many clocks that takes. */
export const skipContent = (decoder: UpdateDecoder, content: number): number => {
  switch (content) {
    case contents.deleted:
      return atMost(decoding.readVarUint(decoder), maxEmptyLength, 'deleted at once')
    case contents.string:
      return skipText(decoder)
    case contents.any:
    case contents.json: {
      const count = decoding.readVarUint(decoder)
      for (let left = count; left > 0; left -= 1) {
        if (content === contents.any) skipAny(decoder)
        else skipJson(decoder, true)
      }
      return count
    }
    case contents.binary:
      skipBytes(decoder)
      return 1
    case contents.embed:
      skipJson(decoder)
      return 1
    case contents.format:
      skipText(decoder)
      skipJson(decoder)
      return 1
    case contents.type: {
      const type = atMost(decoding.readVarUint(decoder), lastType, 'unknown type')
      if (namedTypes.includes(type)) skipText(decoder)
      return 1
    }
    default:
      // Documents in documents (9) and gaps (10) are nothing that a client of ours or a stock one sends.
      return fail(`content ${content} is not taken`)
  }
}

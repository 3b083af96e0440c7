import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { RoomName } from '@rembuk/shared/room/room-name'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LogEntry } from '../store.ts'

/** Bytes as they lie in a table, with what proves that they are still those that were written there. */
export interface SealedBytes {
  readonly bytes: Uint8Array
  readonly checksum: number
}

/** Which row bytes belong to: part of the checksum, so that sound bytes in the wrong place are found out too. */
export interface SealedPlace {
  readonly room: RoomName
  readonly key: number | string
  readonly atMs?: number | null
}

const checksumOf = ({ room, key, atMs = null }: SealedPlace, bytes: Uint8Array): number =>
  crc32(bytes, crc32(`${room} ${key} ${atMs}`))

export const seal = (place: SealedPlace, bytes: Uint8Array): SealedBytes => ({
  bytes,
  checksum: checksumOf(place, bytes),
})

export const isSound = (place: SealedPlace, { bytes, checksum }: SealedBytes): boolean =>
  checksumOf(place, bytes) === checksum

/** Whole states are several times smaller compressed; single updates are not worth it. */
export const compressState = (state: Uint8Array): Uint8Array => zstdCompressSync(state)
export const decompressState = (bytes: Uint8Array): Uint8Array => new Uint8Array(zstdDecompressSync(bytes))

/** entries = n, then n times: by (text), update (bytes). */
export const entriesToBytes = (entries: readonly LogEntry[]): Uint8Array<ArrayBuffer> => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { by, update } of entries) {
    encoding.writeVarString(encoder, by)
    encoding.writeVarUint8Array(encoder, update)
  }
  return new Uint8Array(encoding.toUint8Array(encoder))
}

export const bytesToEntries = (bytes: Uint8Array): readonly LogEntry[] => {
  const decoder = decoding.createDecoder(new Uint8Array(bytes))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    by: decoding.readVarString(decoder),
    update: decoding.readVarUint8Array(decoder),
  }))
}

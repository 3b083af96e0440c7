import { err, ok, type Result } from '@rembuk/shared/base/result'
import { channels, type Size, sizes, syncTypes } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { readUpdate, type UpdateContent } from './update-reader.ts'

/** One person's entry in an awareness update; the state is JSON, "null" when they have left. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly json: string
}

/** A frame that changes the document. */
export interface UpdateFrame {
  readonly type: 'sync-step-2' | 'update'
  readonly content: UpdateContent
}

/** A frame from a /sync socket, safe to act on. */
export type SyncFrame =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | UpdateFrame
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly type: 'query-awareness' }

export type BadFrameError = { readonly type: 'BadFrame'; readonly cause: unknown }

/** More than ever wrote in a room. */
const maxStateVectorClients = 100_000
/** A stock client sends back everything it hears: so many entries are passed over, unread. */
const maxAwarenessEntries = 5000

const parseAwareness = (update: Uint8Array): readonly AwarenessEntry[] => {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > maxAwarenessEntries) throw new Error('too many awareness entries')
  return Array.from({ length: count }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    json: decoding.readVarString(decoder),
  }))
}

const parseSync = (decoder: decoding.Decoder): SyncFrame => {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (type === syncTypes.step1) {
    if (decoding.readVarUint(decoding.createDecoder(body)) > maxStateVectorClients) throw new Error('too many clients')
    Y.decodeStateVector(body)
    return { type: 'sync-step-1', stateVector: body }
  }
  if (type !== syncTypes.step2 && type !== syncTypes.update) throw new Error(`unknown sync message ${type}`)
  return { type: type === syncTypes.step2 ? 'sync-step-2' : 'update', content: readUpdate(body) }
}

/** Parses one frame. A truncated update would otherwise be applied in part, and broadcast, before `Y.applyUpdate` throws. */
export const parseFrame = (frame: Uint8Array): Result<SyncFrame, BadFrameError> => {
  try {
    const decoder = decoding.createDecoder(frame)
    const channel = decoding.readVarUint(decoder)
    if (channel === channels.sync) return ok(parseSync(decoder))
    if (channel === channels.awareness)
      return ok({ type: 'awareness', entries: parseAwareness(decoding.readVarUint8Array(decoder)) })
    if (channel === channels.queryAwareness) return ok({ type: 'query-awareness' })
    return err({ type: 'BadFrame', cause: `unknown channel ${channel}` })
  } catch (cause) {
    return err({ type: 'BadFrame', cause })
  }
}

const encodeFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export const encodeSync = (type: keyof typeof syncTypes, body: Uint8Array): Uint8Array =>
  encodeFrame((encoder) => {
    encoding.writeVarUint(encoder, channels.sync)
    encoding.writeVarUint(encoder, syncTypes[type])
    encoding.writeVarUint8Array(encoder, body)
  })

/** Without entries it is the heartbeat: y-websocket's client hangs up after 30 s of silence. */
export const encodeAwareness = (entries: readonly AwarenessEntry[]): Uint8Array =>
  encodeFrame((encoder) => {
    encoding.writeVarUint(encoder, channels.awareness)
    const update = encodeFrame((inner) => {
      encoding.writeVarUint(inner, entries.length)
      for (const { clientId, clock, json } of entries) {
        encoding.writeVarUint(inner, clientId)
        encoding.writeVarUint(inner, clock)
        encoding.writeVarString(inner, json)
      }
    })
    encoding.writeVarUint8Array(encoder, update)
  })

const encodeNumber = (channel: number, value: number): Uint8Array =>
  encodeFrame((encoder) => {
    encoding.writeVarUint(encoder, channel)
    encoding.writeVarUint(encoder, value)
  })

/** "Your first `count` sync frames on this connection are on disk." */
export const encodeSaved = (count: number): Uint8Array => encodeNumber(channels.saved, count)

/** Whether only hosts may edit. */
export const encodeLocked = (isLocked: boolean): Uint8Array => encodeNumber(channels.locked, isLocked ? 1 : 0)

/** Whether the document grows too large. */
export const encodeSize = (size: Size): Uint8Array => encodeNumber(channels.size, sizes[size])

/** Whether the server can write to its disk. */
export const encodeSaving = (isSaving: boolean): Uint8Array => encodeNumber(channels.saving, isSaving ? 1 : 0)

import { channels, syncTypes } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { applyUpdate, encodeStateAsUpdate, encodeStateVector, YDoc } from 'ywasm'

/** An editor whose Yjs is not Yjs: the Rust implementation, speaking the protocol by itself. */
export interface WasmPeer {
  readonly doc: YDoc
  /** Its whole state, as a Yjs update. */
  readonly state: () => Uint8Array
  readonly isSynced: () => boolean
  readonly leave: () => void
}

const frameOf = (type: number, body: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, channels.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** Opens a room and comes back whenever the line is lost, until it leaves. */
export const openWasmPeer = (url: string, room: string, cookie: string): WasmPeer => {
  const doc = new YDoc({})
  let socket: WebSocket
  let isSynced = false
  let isApplying = false
  let hasLeft = false

  const send = (type: number, body: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frameOf(type, body))
  }
  const receive = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== channels.sync) return
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === syncTypes.step1) return send(syncTypes.step2, encodeStateAsUpdate(doc, body))
    isApplying = true
    applyUpdate(doc, body, 'server')
    isApplying = false
    isSynced ||= type === syncTypes.step2
  }
  const connect = () => {
    socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${room}`, { headers: { cookie } })
    socket.on('open', () => send(syncTypes.step1, encodeStateVector(doc)))
    socket.on('message', (frame: Buffer) => receive(frame))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      isSynced = false
      if (!hasLeft) setTimeout(connect, 50)
    })
  }
  const observer = doc.onUpdate((update: Uint8Array) => {
    if (!isApplying) send(syncTypes.update, update)
  })
  connect()

  return {
    doc,
    state: () => encodeStateAsUpdate(doc),
    isSynced: () => isSynced,
    leave: () => {
      hasLeft = true
      socket.terminate()
      observer.free()
      doc.free()
    },
  }
}

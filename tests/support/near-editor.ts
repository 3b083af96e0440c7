import { Connection } from '@rembuk/server/room/connection'
import type { Room } from '@rembuk/server/room/room'
import type { DocumentRole } from '@rembuk/shared/access/access'
import { channels, syncTypes } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'

/** An editor in the same process as the room: y-websocket's client without the network. */
export interface NearEditor {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly connection: Connection
  readonly heard: {
    /** Frames on disk. */
    saved: number
    readonly saving: boolean[]
    readonly closedWith: number[]
    isTerminated: boolean
    count: number
  }
  /** How many frames that can change the document it has sent. */
  readonly sent: () => number
  readonly isAllSaved: () => boolean
  /** From now on nothing passes in either direction, and nobody is told. */
  readonly fallSilent: () => void
  /** The server finds the line closed. */
  readonly leave: () => void
}

interface NearEditorOptions {
  readonly name: string
  readonly monotonicMs?: () => number
  readonly doc?: Y.Doc
  readonly role?: DocumentRole
  readonly sessionHash?: string
}

const encode = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export const joinRoom = (
  room: Room,
  {
    name,
    monotonicMs = () => performance.now(),
    doc = new Y.Doc(),
    role = 'editor',
    sessionHash = `session of ${name}`,
  }: NearEditorOptions,
): NearEditor => {
  const awareness = new Awareness(doc)
  const heard: NearEditor['heard'] = { saved: 0, saving: [], closedWith: [], isTerminated: false, count: 0 }
  let sentCount = 0
  let isSilent = false
  let isSynced = false

  const send = (frame: Uint8Array) =>
    setImmediate(() => {
      if (isSilent) return
      if (frame[0] === channels.sync && frame[1] !== 0) sentCount += 1
      room.receive(connection, frame)
    })
  const receive = (frame: Uint8Array) => {
    heard.count += 1
    const decoder = decoding.createDecoder(frame)
    const channel = decoding.readVarUint(decoder)
    if (channel === channels.saved) heard.saved = decoding.readVarUint(decoder)
    else if (channel === channels.saving) heard.saving.push(decoding.readVarUint(decoder) === 1)
    else if (channel === channels.awareness)
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), connection)
    else if (channel === channels.sync) {
      const reply = encode((encoder) => {
        encoding.writeVarUint(encoder, channels.sync)
        const type = syncProtocol.readSyncMessage(decoder, encoder, doc, connection)
        isSynced ||= type === syncTypes.step2
      })
      if (reply.length > 1) send(reply)
    }
  }
  const socket = {
    bufferedAmount: 0,
    send: (frame: Uint8Array) => void setImmediate(() => isSilent || receive(frame)),
    ping: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    close: (code: number) => void heard.closedWith.push(code),
    terminate: () => {
      heard.isTerminated = true
      room.leave(connection)
    },
  }
  const connection = new Connection({ socket, role, name, asksSaved: true, sessionHash, monotonicMs })
  const tellUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === connection) return
    send(
      encode((encoder) => {
        encoding.writeVarUint(encoder, channels.sync)
        syncProtocol.writeUpdate(encoder, update)
      }),
    )
  }
  const tellPresence = () =>
    send(
      encode((encoder) => {
        encoding.writeVarUint(encoder, channels.awareness)
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
      }),
    )
  doc.on('update', tellUpdate)
  awareness.on('update', (_changes: unknown, origin: unknown) => {
    if (origin === 'local') tellPresence()
  })
  room.join(connection)
  send(
    encode((encoder) => {
      encoding.writeVarUint(encoder, channels.sync)
      syncProtocol.writeSyncStep1(encoder, doc)
    }),
  )
  awareness.setLocalState({ name, role })

  return {
    doc,
    awareness,
    connection,
    heard,
    sent: () => sentCount,
    isAllSaved: () => isSynced && sentCount > 0 && heard.saved === sentCount,
    fallSilent: () => {
      isSilent = true
      doc.off('update', tellUpdate)
    },
    leave: () => {
      isSilent = true
      doc.off('update', tellUpdate)
      awareness.destroy()
      room.leave(connection)
    },
  }
}

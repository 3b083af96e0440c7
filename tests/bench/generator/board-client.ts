/** A person at a board, as far as the wire can tell: handshake, presence and notes are those of a stock Yjs client. */
import { channels, syncTypes } from '@rembuk/shared/sync/messages'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { writers } from './board-history.ts'
import { openWire, type Wire, type WireAddress } from './wire.ts'

/** Where a board is, and how its server frames what y-protocols says. */
export interface BoardAddress extends WireAddress {
  /** Stands before every message. */
  readonly prefix: Uint8Array
  /** Sent before the handshake. */
  readonly greeting: readonly Uint8Array[]
  /** How many of the sync frames sent are saved, by what the server says, when it says so in this message. */
  readonly readAcknowledged: (message: Buffer, before: number) => number | undefined
  /** True when a question is answered from what is on disk, so that the answer says nothing of what was sent just before. */
  readonly answersFromDisk: boolean
}

export interface BoardClientOptions {
  /** Shown to the others from the beginning; nobody is announced without. */
  readonly presence?: Readonly<Record<string, unknown>>
  /** A message that changes the document; valid until the call returns. */
  readonly onDocument?: (body: Buffer, atMs: number) => void
  /** An awareness message; valid until the call returns. */
  readonly onAwareness?: (body: Buffer, atMs: number) => void
  readonly onAcknowledged?: (count: number, atMs: number) => void
}

const encode = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const encodeSync = (prefix: Uint8Array, type: keyof typeof syncTypes, body: Uint8Array): Uint8Array =>
  encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, channels.sync)
    encoding.writeVarUint(encoder, syncTypes[type])
    encoding.writeVarUint8Array(encoder, body)
  })

/** The state vector of somebody who lacks nothing that one of the writers of a `BoardHistory` has written. */
const everything = Y.encodeStateVector(
  new Map(Array.from({ length: writers }, (_, person) => [1000 + person, 2 ** 31 - 1])),
)
const nothing = { stateVector: Uint8Array.of(0), update: Uint8Array.of(0, 0) }

export class BoardClient {
  /** Holds only what this person has written: enough to make true Yjs updates, cheap enough for a thousand people. */
  readonly pen = new Y.Doc()
  /** Sync frames sent that change a document, the empty one of the handshake among them. */
  framesSent = 0
  framesReceived = 0
  bytesReceived = 0
  readonly #address: BoardAddress
  readonly #wire: Wire
  readonly #step2Waits: (() => void)[] = []
  readonly #savedWaits: (() => void)[] = []
  #savedCount = 0
  #clock = 0

  constructor(address: BoardAddress, wire: Wire) {
    this.#address = address
    this.#wire = wire
    this.pen.on('update', (update: Uint8Array) => this.sendUpdate(update))
  }

  get closed(): Promise<unknown> {
    return this.#wire.closed
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendSync('update', update)
  }

  /** Shows the others something new, as y-protocols' Awareness does. */
  showPresence(state: unknown): void {
    this.#clock += 1
    const entry = encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.pen.clientID)
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    const message = encode((encoder) => {
      encoding.writeUint8Array(encoder, this.#address.prefix)
      encoding.writeVarUint(encoder, channels.awareness)
      encoding.writeVarUint8Array(encoder, entry)
    })
    this.#wire.send(message)
  }

  shakeHands(presence: unknown): void {
    for (const message of this.#address.greeting) this.#wire.send(message)
    this.#wire.send(encodeSync(this.#address.prefix, 'step1', nothing.stateVector))
    if (presence) this.showPresence(presence)
  }

  answerStep1(): void {
    this.#sendSync('step2', nothing.update)
  }

  /** Resolves when the server has taken everything sent so far: it says so, or it answers in order. */
  delivered(): Promise<void> {
    if (this.#address.answersFromDisk)
      return this.#savedCount >= this.framesSent
        ? Promise.resolve()
        : new Promise((resolve) => this.#savedWaits.push(resolve))
    this.#wire.send(encodeSync(this.#address.prefix, 'step1', everything))
    return new Promise((resolve) => this.#step2Waits.push(resolve))
  }

  handleStep2(): void {
    this.#step2Waits.shift()?.()
  }

  handleSaved(count: number): void {
    this.#savedCount = count
    if (count < this.framesSent) return
    for (const resolve of this.#savedWaits.splice(0)) resolve()
  }

  leave(): void {
    this.#wire.close()
    this.pen.destroy()
  }

  #sendSync(type: 'step2' | 'update', update: Uint8Array): void {
    this.framesSent += 1
    this.#wire.send(encodeSync(this.#address.prefix, type, update))
  }
}

/** Joins a board and resolves when the server has sent its state. */
export const joinBoard = (address: BoardAddress, options: BoardClientOptions = {}): Promise<BoardClient> =>
  new Promise((resolve, reject) => {
    let client: BoardClient | undefined
    let acknowledged = 0
    const handle = (frame: Buffer, atMs: number): void => {
      if (!client) return
      client.framesReceived += 1
      client.bytesReceived += frame.length
      const body = frame.subarray(address.prefix.length)
      const [channel, type] = body
      if (channel === channels.sync) {
        if (type === syncTypes.step1) return client.answerStep1()
        options.onDocument?.(body, atMs)
        if (type !== syncTypes.step2) return
        client.handleStep2()
        resolve(client)
      } else if (channel === channels.awareness) options.onAwareness?.(body, atMs)
      else {
        const count = address.readAcknowledged(body, acknowledged)
        if (count === undefined) return
        acknowledged = count
        client.handleSaved(count)
        options.onAcknowledged?.(count, atMs)
      }
    }
    const handleOpen = (wire: Wire): void => {
      client = new BoardClient(address, wire)
      void wire.closed.then(() => reject(new Error(`the server closed ${address.path}`)))
      client.shakeHands(options.presence)
    }
    openWire(address, { onOpen: handleOpen, onFrame: handle }).catch(reject)
  })

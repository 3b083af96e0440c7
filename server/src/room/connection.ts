import type { DocumentRole } from '@rembuk/shared/access/access'
import type { CloseCode } from '@rembuk/shared/sync/close-codes'

/** What a connection needs of a websocket; `ws` fits, and so does a fake. */
export interface ConnectionSocket {
  readonly bufferedAmount: number
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  terminate(): void
}

/** One socket in one room. */
export interface Connection {
  readonly role: DocumentRole
  readonly name: string
  readonly asksSaved: boolean
  /** Which browser it is: the hash of its cookie's token. */
  readonly sessionHash: string
  /** True once we hang up: what still comes is not read. */
  isClosing: boolean
  /** True once its right has been taken away, or it has sent what nobody honest sends: what is not applied yet never is. */
  isWithdrawn: boolean
  /** True from the first frame of it that a lock kept out until its next step 2: that one holds everything. */
  owesStep2: boolean
  /** True once it has been asked for all it has, because an update came without its base. */
  hasResynced: boolean
  /** The awareness client id it has claimed; others it speaks of are echoes. */
  clientId: number | undefined
  /** Sync frames of types 1 and 2 received so far. */
  framesReceived: number
  /** True once its sync step 1 has been answered: from then on it gets updates. */
  isReceiving: boolean
  /** Set while it reads too slowly: it has everything up to this state vector, and is sent nothing until it has drained. */
  behindSince: { readonly stateVector: Uint8Array; readonly atMs: number } | undefined
  lastSentAtMs: number
  lastHeardAtMs: number
  send(...frames: readonly Uint8Array[]): void
  close(code: CloseCode, reason: string): void
  terminate(): void
  readonly bufferedBytes: number
}

interface ConnectionOptions {
  readonly socket: ConnectionSocket
  /** Holds several frames back until `uncork`, so that they leave in one system call. */
  readonly stream?: { cork(): void; uncork(): void } | undefined
  readonly role: DocumentRole
  readonly name: string
  readonly asksSaved: boolean
  readonly sessionHash: string
  readonly nowMs: () => number
}

export const createConnection = ({ socket, stream, nowMs, ...who }: ConnectionOptions): Connection => ({
  ...who,
  isClosing: false,
  isWithdrawn: false,
  owesStep2: false,
  hasResynced: false,
  clientId: undefined,
  framesReceived: 0,
  isReceiving: false,
  behindSince: undefined,
  lastSentAtMs: nowMs(),
  lastHeardAtMs: nowMs(),
  send(...frames) {
    this.lastSentAtMs = nowMs()
    stream?.cork()
    for (const frame of frames) socket.send(frame)
    stream?.uncork()
  },
  close(code, reason) {
    this.isClosing = true
    socket.close(code, reason)
  },
  terminate: () => socket.terminate(),
  get bufferedBytes() {
    return socket.bufferedAmount
  },
})

import type { DocumentRole } from '@rembuk/shared/access/access'
import type { CloseCode } from '@rembuk/shared/sync/close-codes'

/** What a connection needs of a websocket; `ws` fits, and so does a fake. */
export interface ConnectionSocket {
  readonly bufferedAmount: number
  send(frame: Uint8Array): void
  ping(): void
  pause(): void
  resume(): void
  close(code: number, reason: string): void
  terminate(): void
}

/** Holds several frames back until `uncork`, so that they leave in one system call. */
interface Stream {
  cork(): void
  uncork(): void
}

interface ConnectionOptions {
  readonly socket: ConnectionSocket
  readonly stream?: Stream | undefined
  readonly role: DocumentRole
  readonly name: string
  readonly asksSaved: boolean
  readonly sessionHash: string
  /** Looks on by the code of a meeting: is told of the document, and nothing of who is there. */
  readonly isResident?: boolean
  /** A clock that only goes forward. */
  readonly monotonicMs?: () => number
}

/** What a slow reader has: everything up to a state vector. Until it has drained it is sent nothing. */
interface Behind {
  readonly stateVector: Uint8Array
  /** How much waited for it to read when it was last looked at, and when that last became less. */
  bufferedBytes: number
  progressAtMs: number
}

/** One socket in one room. */
export class Connection {
  readonly role: DocumentRole
  readonly name: string
  readonly asksSaved: boolean
  /** Which browser it is: the hash of its cookie's token. */
  readonly sessionHash: string
  /** Looks on by the code of a meeting: who is there is not told to them. */
  readonly isResident: boolean
  /** True once we hang up: what still comes is not read. */
  isClosing = false
  /** True once its right has been taken away, or it has sent what nobody honest sends: what is not applied yet never is. */
  isWithdrawn = false
  /** True from the first frame of it that was not taken, for a lock say, until its next step 2: that one holds everything. */
  owesStep2 = false
  /** True once it has been asked for all it has, because an update came without its base. */
  hasResynced = false
  /** The awareness client id it has claimed; others it speaks of are echoes. */
  clientId: number | undefined
  /** Sync frames of types 1 and 2 received so far, and how many of the first are on disk. */
  framesReceived = 0
  framesSaved = 0
  /** True once its sync step 1 has been answered: from then on it gets updates. */
  isReceiving = false
  behind: Behind | undefined
  lastSentAtMs: number
  lastHeardAtMs: number
  readonly #monotonicMs: () => number
  readonly #socket: ConnectionSocket
  readonly #stream: Stream | undefined

  constructor({
    socket,
    stream,
    role,
    name,
    asksSaved,
    sessionHash,
    isResident = false,
    monotonicMs,
  }: ConnectionOptions) {
    this.#monotonicMs = monotonicMs ?? (() => performance.now())
    this.lastSentAtMs = this.#monotonicMs()
    this.lastHeardAtMs = this.lastSentAtMs
    this.#socket = socket
    this.#stream = stream
    this.role = role
    this.name = name
    this.asksSaved = asksSaved
    this.sessionHash = sessionHash
    this.isResident = isResident
  }

  /** Bytes that wait for it to read them. */
  get bufferedBytes(): number {
    return this.#socket.bufferedAmount
  }

  send(...frames: readonly Uint8Array[]): void {
    if (this.isClosing) return
    this.lastSentAtMs = this.#monotonicMs()
    this.#stream?.cork()
    for (const frame of frames) this.#socket.send(frame)
    this.#stream?.uncork()
  }

  /** Asks for a sign of life; every browser gives it by itself. */
  ping(): void {
    if (!this.isClosing) this.#socket.ping()
  }

  /** Reads nothing of it for a while; what it sends waits in the network. */
  pause(forMs: number): void {
    this.#socket.pause()
    setTimeout(() => this.#socket.resume(), forMs)
  }

  close(code: CloseCode, reason: string): void {
    this.isClosing = true
    this.#socket.close(code, reason)
  }

  terminate(): void {
    this.isClosing = true
    this.#socket.terminate()
  }
}

/**
 * A websocket that costs the generator as little as possible, so that the servers and not the generator are measured: one read
 * buffer for all sockets, no deflate, a mask of zeros. Speaks only what these servers speak: whole binary frames and pings.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface WireAddress {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

interface WireEvents {
  /** Called before the first frame. */
  readonly onOpen: (wire: Wire) => void
  /** `payload` is only valid until the call returns. */
  readonly onFrame: (payload: Buffer, atMs: number) => void
}

export interface Wire {
  send(payload: Uint8Array): void
  /** Ends at once, as when a phone's battery dies. */
  close(): void
  /** Resolves when the other end is gone. */
  readonly closed: Promise<unknown>
}

const opcodes = { binary: 2, ping: 9, pong: 10 } as const
const readBuffer = Buffer.allocUnsafe(1 << 20)

const encodeHead = (opcode: number, length: number): Buffer => {
  const small = length < 126
  const head = Buffer.alloc(small ? 6 : length < 65_536 ? 8 : 14)
  head[0] = 0x80 | opcode
  if (small) head[1] = 0x80 | length
  else if (length < 65_536) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 0x80 | 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return head
}

/** Header and payload length of the frame at `at`; undefined when its header is not all there. */
const readHead = (bytes: Buffer, at: number): { readonly headLength: number; readonly length: number } | undefined => {
  const left = bytes.length - at
  if (left < 2) return undefined
  const short = (bytes[at + 1] ?? 0) & 0x7f
  if (short < 126) return { headLength: 2, length: short }
  if (short === 126) return left < 4 ? undefined : { headLength: 4, length: bytes.readUInt16BE(at + 2) }
  return left < 10 ? undefined : { headLength: 10, length: Number(bytes.readBigUInt64BE(at + 2)) }
}

/** Cuts a stream of bytes into frames; what is incomplete is kept in pieces, and joined once. */
const createCutter = (onMessage: (opcode: number, payload: Buffer) => void) => {
  let pieces: Buffer[] = []
  let keptBytes = 0
  let neededBytes = 2

  const keep = (piece: Buffer): void => {
    pieces.push(Buffer.from(piece))
    keptBytes += piece.length
  }
  const cut = (bytes: Buffer): void => {
    let at = 0
    for (;;) {
      const head = readHead(bytes, at)
      const end = head && at + head.headLength + head.length
      if (!end || end > bytes.length) {
        neededBytes = end ? end - at : 14
        if (at < bytes.length) keep(bytes.subarray(at))
        return
      }
      onMessage((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + head.headLength, end))
      at = end
    }
  }
  return (chunk: Buffer): void => {
    if (keptBytes === 0) return cut(chunk)
    keep(chunk)
    // A header that is cut in two is rare: then the next piece is joined whatever it brings.
    if (keptBytes < neededBytes && neededBytes > 14) return
    const whole = Buffer.concat(pieces)
    pieces = []
    keptBytes = 0
    cut(whole)
  }
}

const upgradeText = ({ port, path, headers = {} }: WireAddress): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: cmVtYnVrLWJlbmNobWFyaw==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

/** Connects and upgrades; rejects when that fails. */
export const openWire = (address: WireAddress, { onOpen, onFrame }: WireEvents): Promise<void> =>
  new Promise((resolve, reject) => {
    let isOpen = false
    let greeting = ''
    const send = (opcode: number, payload: Uint8Array): void => {
      if (!socket.writable) return
      socket.cork()
      socket.write(encodeHead(opcode, payload.length))
      if (payload.length > 0) socket.write(payload)
      socket.uncork()
    }
    const cut = createCutter((opcode, payload) => {
      if (opcode === opcodes.binary) onFrame(payload, performance.now())
      else if (opcode === opcodes.ping) send(opcodes.pong, Buffer.from(payload))
    })
    const wire: Wire = {
      send: (payload) => send(opcodes.binary, payload),
      close: () => socket.destroy(),
      get closed() {
        return closed
      },
    }
    const handleBytes = (chunk: Buffer): void => {
      if (isOpen) return cut(chunk)
      greeting += chunk.toString('latin1')
      const end = greeting.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!greeting.startsWith('HTTP/1.1 101')) return void socket.destroy(new Error(greeting.slice(0, 200)))
      isOpen = true
      resolve()
      onOpen(wire)
      cut(Buffer.from(greeting.slice(end + 4), 'latin1'))
    }
    const socket: Socket = connect({
      port: address.port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          handleBytes(readBuffer.subarray(0, length))
          return true
        },
      },
    })
    const closed = once(socket, 'close').catch(() => undefined)
    socket.once('connect', () => socket.write(upgradeText(address)))
    socket.on('error', reject)
    socket.once('close', () => reject(new Error('closed before it was open')))
  })

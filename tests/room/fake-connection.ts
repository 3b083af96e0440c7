import { Connection } from '@rembuk/server/room/connection'
import type { DocumentRole } from '@rembuk/shared/access/access'

/** A socket in memory: what it was sent, and what became of it. */
export interface FakeSocket {
  bufferedAmount: number
  readonly frames: Uint8Array[]
  readonly closedWith: number[]
  pings: number
  isPaused: boolean
}

export interface FakeOptions {
  readonly name?: string
  readonly role?: DocumentRole
  readonly asksSaved?: boolean
  readonly monotonicMs?: () => number
}

/** A connection of somebody whose session bears their name. */
export const fakeConnection = ({
  name = 'Rina',
  role = 'editor',
  asksSaved = true,
  monotonicMs = () => performance.now(),
}: FakeOptions = {}): { readonly connection: Connection; readonly socket: FakeSocket } => {
  const socket = {
    bufferedAmount: 0,
    frames: [] as Uint8Array[],
    closedWith: [] as number[],
    pings: 0,
    isPaused: false,
    send: (frame: Uint8Array) => void socket.frames.push(frame),
    ping: () => {
      socket.pings += 1
    },
    pause: () => {
      socket.isPaused = true
    },
    resume: () => {
      socket.isPaused = false
    },
    close: (code: number) => void socket.closedWith.push(code),
    terminate: () => void socket.closedWith.push(1006),
  }
  const connection = new Connection({ socket, role, name, asksSaved, sessionHash: name, monotonicMs })
  return { connection, socket }
}

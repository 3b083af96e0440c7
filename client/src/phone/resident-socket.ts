import type { ResidentToServer, ServerToResident } from '@rembuk/shared/meeting/meeting-events'
import { io, type Socket } from 'socket.io-client'

/** The phone's line to the server. */
export type ResidentSocket = Socket<ServerToResident, ResidentToServer>

interface SocketOptions {
  readonly code: string
  readonly phoneKey: string
}

/** Opens the line; it comes back by itself, with polling where websockets are blocked. */
export const openResidentSocket = ({ code, phoneKey }: SocketOptions): ResidentSocket =>
  io('/resident', {
    path: '/rt/',
    auth: { code, phoneKey },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  })

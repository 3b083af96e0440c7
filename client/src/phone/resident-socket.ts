import type { ResidentToServer, ServerToResident } from '@rembuk/shared/meeting/meeting-events'
import { io, type Socket } from 'socket.io-client'

/** The phone's line to the server. */
export type ResidentSocket = Socket<ServerToResident, ResidentToServer>

interface SocketOptions {
  readonly code: string
  /** Asked at every connecting: the phone may have been handed on. */
  readonly phoneKey: () => string
  /** A line of its own beside the page's, which is not tried again. */
  readonly isApart?: boolean
}

/** Opens the line; it comes back by itself, with polling where websockets are blocked. */
export const openResidentSocket = ({ code, phoneKey, isApart = false }: SocketOptions): ResidentSocket =>
  io('/resident', {
    path: '/rt/',
    auth: (tell) => tell({ code, phoneKey: phoneKey() }),
    forceNew: isApart,
    reconnection: !isApart,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  })

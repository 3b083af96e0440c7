import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** The path of socket.io; everything else that upgrades is ours. */
export const socketIoPath = '/rt/'

/**
 * Makes one listener out of Hono's and socket.io's. With both listening, a slow authentication is hung up after a second and
 * unknown paths hang. Called after both have attached themselves, Hono first.
 */
export const dispatchUpgrades = (server: Server): void => {
  const [toHono, toSocketIo] = server.listeners('upgrade') as UpgradeListener[]
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    const listener = request.url?.startsWith(socketIoPath) ? toSocketIo : toHono
    listener?.call(server, request, socket, head)
  })
}

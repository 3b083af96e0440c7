import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** What comes through: everything; no websocket, as in some offices; pages and their files, but nothing live; nothing at all. */
type Reach = 'everything' | 'requests' | 'pages' | 'nothing'

/** A network between a browser and the server on this machine, which a test can really cut: connections end, new ones are hung up. */
export interface CuttableNetwork {
  /** The server's address as this network shows it. */
  readonly url: string
  readonly let: (reach: Reach) => void
  /** Swallows what the open sockets carry from now on, both ways, and tells nobody; new ones work. As when a laptop has slept. */
  readonly swallow: () => void
  readonly close: () => Promise<void>
}

const isLive = (path = ''): boolean => /^\/(api|sync|rt)\//.test(path)

const headOf = ({ method, url, rawHeaders }: IncomingMessage): string => {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []))
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

export const openCuttableNetwork = async (serverPort: number): Promise<CuttableNetwork> => {
  const sockets = new Set<Socket>()
  const live = new Set<Duplex>()
  let reach: Reach = 'everything'
  const passes = ({ url, headers }: IncomingMessage) => {
    if (reach === 'requests') return headers.upgrade === undefined
    return reach === 'everything' || (reach === 'pages' && !isLive(url))
  }

  const carry = (asked: IncomingMessage, answer: ServerResponse): void => {
    if (!passes(asked)) return void asked.socket.destroy()
    const { method = 'GET', url = '/', headers } = asked
    const onward = request({ host: '127.0.0.1', port: serverPort, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  }
  const carrySocket = (asked: IncomingMessage, socket: Duplex, first: Buffer): void => {
    if (!passes(asked)) return void socket.destroy()
    const onward = connect(serverPort, '127.0.0.1')
    onward.write(headOf(asked))
    onward.write(first)
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      end.on('error', () => other.destroy())
      end.on('close', () => {
        live.delete(end)
        other.destroy()
      })
      live.add(end)
      end.pipe(other)
    }
  }

  const network = createServer(carry).on('upgrade', carrySocket)
  network.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    if (reach === 'nothing') socket.destroy()
  })
  network.listen(0, '127.0.0.1')
  await once(network, 'listening')
  const address = network.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    let: (next) => {
      reach = next
      if (next !== 'everything') cut()
    },
    swallow: () => {
      for (const end of live) end.unpipe().resume()
    },
    close: async () => {
      network.close()
      cut()
      await once(network, 'close')
    },
  }
}

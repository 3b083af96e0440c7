import type { IncomingMessage } from 'node:http'

const own = new Set(['127.0.0.1', '::1'])

const plain = (address: string): string => {
  const text = address.replace(/^::ffff:/, '')
  // A household has a whole network of the sixth kind.
  return text.includes(':') ? text.split(':').slice(0, 4).join(':') : text
}

/** The network address that a request comes from. Behind a proxy on this machine, the one that the proxy names. */
export const addressOf = (
  request: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
): string => {
  const direct = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return plain(own.has(direct) && forwarded ? forwarded : direct)
}

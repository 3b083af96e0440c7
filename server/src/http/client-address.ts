import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'

const own = new Set(['127.0.0.1', '::1'])

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))

/** The first four of the eight groups of an IPv6 address, each as short as it can be written. */
const networkOf = (address: string): string => {
  // Four numbers at the end stand for two groups.
  const [before = [], after = []] = address
    .replace(/[^:]*\.[^:]*$/, '0:0')
    .split('::')
    .map(groupsOf)
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

const plain = (address: string): string => {
  const text = address.replace(/^::ffff:/, '')
  // A household has a whole network of the sixth kind.
  return isIPv6(text) ? networkOf(text) : text
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

/** The network address of whoever is being answered. */
export const addressOfCaller = ({ env }: { readonly env: unknown }): string => addressOf((env as HttpBindings).incoming)

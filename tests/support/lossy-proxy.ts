import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { Random } from './random.ts'

/** How bad the lines are. Chances are of each piece of data that passes. */
export interface Weather {
  /** Each connection has a delay of its own, up to this: what different people send overtakes each other. */
  readonly maxDelayMs: number
  /** The line is cut in the middle of the piece: both ends find out. */
  readonly cut: number
  /** From here on nothing passes and nobody is told (half-open), until the line is given up. */
  readonly swallow: number
  /** The client's end is cut, and the server goes on with the old line for a while: its late close comes after the new one. */
  readonly ghost: number
  /** How long a half-open line stays before it is given up. */
  readonly halfOpenMs: number
}

export const storm: Weather = { maxDelayMs: 25, cut: 0.04, swallow: 0.03, ghost: 0.03, halfOpenMs: 250 }

export interface LossyProxy {
  readonly url: string
  /** Cuts every line that is open. */
  readonly cutAll: () => void
  /** Every line that is open falls silent for good, without a word to anybody: half-open. New ones work. */
  readonly swallowAll: () => void
  /** Ends the bad weather: lines that are half-open are cut, all others work as they should. */
  readonly calm: () => void
  readonly harm: () => { readonly cuts: number; readonly halfOpen: number; readonly ghosts: number }
  readonly close: () => Promise<void>
}

/** One direction of a line: what goes in comes out later, in the same order. */
const createPipe = (to: Socket, delayMs: () => number) => {
  const queue: { readonly dueMs: number; readonly deliver: () => void }[] = []
  let lastDueMs = 0
  const deliverDue = () => {
    while (queue[0] && queue[0].dueMs <= performance.now()) queue.shift()?.deliver()
    if (queue[0]) setTimeout(deliverDue, Math.max(0, queue[0].dueMs - performance.now()))
  }
  const enqueue = (deliver: () => void) => {
    lastDueMs = Math.max(lastDueMs, performance.now() + delayMs())
    queue.push({ dueMs: lastDueMs, deliver })
    if (queue.length === 1) setTimeout(deliverDue, Math.max(0, lastDueMs - performance.now()))
  }
  return { write: (data: Buffer) => enqueue(() => to.write(data)), after: enqueue }
}

/** A TCP proxy of which everything that goes wrong comes from the seed. */
export const startLossyProxy = async (
  target: string,
  { random, weather = storm }: { readonly random: Random; readonly weather?: Weather },
): Promise<LossyProxy> => {
  const lines = new Set<{
    readonly client: Socket
    readonly upstream: Socket
    isSilent: boolean
    isHalfOpen: boolean
  }>()
  const harm = { cuts: 0, halfOpen: 0, ghosts: 0 }
  let isCalm = false

  const server = createServer((client) => {
    const upstream = connect(Number(new URL(target).port), '127.0.0.1')
    const line = { client, upstream, isSilent: false, isHalfOpen: false }
    lines.add(line)
    const luck = random.fork()
    const lineDelayMs = luck.below(weather.maxDelayMs)
    const delayMs = () => (isCalm ? 0 : lineDelayMs + luck.below(4))
    const cut = () => {
      client.destroy()
      upstream.destroy()
    }
    const join = (from: Socket, to: Socket) => {
      const pipe = createPipe(to, delayMs)
      from.on('data', (data: Buffer) => {
        if (line.isSilent) return
        const fate = isCalm ? 1 : luck.next()
        const { swallow, ghost } = weather
        if (fate < weather.cut) {
          harm.cuts += 1
          pipe.write(data.subarray(0, luck.below(data.length)))
          pipe.after(cut)
        } else if (fate < weather.cut + swallow + ghost) {
          line.isSilent = true
          line.isHalfOpen = true
          const isGhost = fate >= weather.cut + swallow
          harm[isGhost ? 'ghosts' : 'halfOpen'] += 1
          if (isGhost) client.destroy()
          setTimeout(cut, luck.below(weather.halfOpenMs))
        } else pipe.write(data)
      })
      from.on('close', () => {
        if (!line.isSilent) pipe.after(() => to.destroy())
        if (to.destroyed) lines.delete(line)
      })
      from.on('error', () => undefined)
    }
    join(client, upstream)
    join(upstream, client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')

  const cutWhere = (isMeant: (line: { isHalfOpen: boolean }) => boolean) => {
    for (const line of lines) {
      if (!isMeant(line)) continue
      line.client.destroy()
      line.upstream.destroy()
    }
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutAll: () => cutWhere(() => true),
    swallowAll: () => {
      for (const line of lines) line.isSilent = true
    },
    calm: () => {
      isCalm = true
      cutWhere(({ isHalfOpen }) => isHalfOpen)
    },
    harm: () => harm,
    close: async () => {
      server.close()
      cutWhere(() => true)
      await once(server, 'close')
    },
  }
}

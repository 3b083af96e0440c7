import { setTimeout as wait } from 'node:timers/promises'
import { type BoardAddress, type BoardClient, type BoardClientOptions, joinBoard } from './board-client.ts'

/** More sockets opened at one moment would overflow the system's queue of connections, and measure that. */
const maxOpening = 400

/** Lets several jobs run at a time, in order; resolves with what they made. */
export const inParallel = async <Value>(
  count: number,
  width: number,
  run: (index: number) => Promise<Value>,
): Promise<readonly Value[]> => {
  const made: Value[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await run(index)
  }
  await Promise.all(Array.from({ length: Math.min(count, width) }, worker))
  return made
}

export interface Crowd {
  readonly clients: readonly BoardClient[]
  /** From the first knock until the last has the board. */
  readonly joinMs: number
  leave(): void
}

export const presenceOf = (index: number, step = 0): Readonly<Record<string, unknown>> => ({
  name: `Warga ${index}`,
  pointer: [100 + index, 200 + step],
  selection: [],
  drag: {},
  step,
})

/** A hall of people joining one board at once. */
export const joinCrowd = async (
  addressOf: (index: number) => BoardAddress,
  count: number,
  optionsOf: (index: number) => BoardClientOptions,
): Promise<Crowd> => {
  const startedAt = performance.now()
  const clients = await inParallel(count, maxOpening, (index) => joinBoard(addressOf(index), optionsOf(index)))
  const joinMs = performance.now() - startedAt
  return {
    clients,
    joinMs,
    leave: () => {
      for (const client of clients) client.leave()
    },
  }
}

/** Waits until nobody has heard anything for a while, at most `atMostMs`. */
export const settle = async (clients: readonly BoardClient[], atMostMs = 15_000): Promise<void> => {
  const endAt = performance.now() + atMostMs
  const count = () => clients.reduce((sum, { framesReceived }) => sum + framesReceived, 0)
  for (let before = -1, now = count(); before !== now && performance.now() < endAt; before = now, now = count())
    await wait(400)
}

/** Does something `perSecond` times a second, evenly; late turns are made up at once. */
export const pace = async (perSecond: number, durationMs: number, act: (turn: number) => void): Promise<number> => {
  const startedAt = performance.now()
  const turns = Math.round((perSecond * durationMs) / 1000)
  for (let turn = 0; turn < turns; ) {
    const due = Math.min(turns, Math.floor(((performance.now() - startedAt) * perSecond) / 1000) + 1)
    while (turn < due) act(turn++)
    await wait(1)
  }
  return turns
}

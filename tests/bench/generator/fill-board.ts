import { setTimeout as wait } from 'node:timers/promises'
import { type BoardAddress, joinBoard } from './board-client.ts'
import { writers } from './board-history.ts'

const patienceMs = 100_000

export interface Opening {
  /** From the first knock until the state that holds the mark was there. */
  readonly completeMs: number
  /** Every message that changed the document. */
  readonly messages: readonly Uint8Array[]
  leave(): void
}

/** Opens a board and waits for the message that holds a mark; undefined when it does not come in time. */
export const openUntil = async (
  address: BoardAddress,
  mark: string,
  withinMs: number,
): Promise<Opening | undefined> => {
  const startedAt = performance.now()
  const messages: Uint8Array[] = []
  let complete: (ms: number) => void = () => undefined
  const completed = new Promise<number>((resolve) => {
    complete = resolve
  })
  const client = await joinBoard(address, {
    onDocument: (body, atMs) => {
      messages.push(Uint8Array.from(body))
      if (body.includes(mark)) complete(atMs - startedAt)
    },
  })
  const completeMs = await Promise.race([completed, wait(withinMs)])
  if (completeMs !== undefined) return { completeMs, messages, leave: () => client.leave() }
  client.leave()
  return undefined
}

/** Lets its writers send what each has done, in turns, and waits until the server gives all of it, to the mark, to another. */
export const fillBoard = async (
  addressOf: (person: number) => BoardAddress,
  runs: readonly (readonly Uint8Array[])[],
  mark: string,
): Promise<void> => {
  const people = await Promise.all(
    Array.from({ length: Math.min(writers, runs.length) }, (_, person) => joinBoard(addressOf(person))),
  )
  for (const [index, updates] of runs.entries()) {
    const writer = people[index % writers]
    for (const update of updates) writer?.sendUpdate(update)
    // The next one builds on what this one has written.
    await writer?.delivered()
  }
  const endAt = performance.now() + patienceMs
  for (;;) {
    const opening = await openUntil(addressOf(0), mark, 1000)
    opening?.leave()
    if (opening) break
    if (performance.now() > endAt) throw new Error('the board was not filled in time')
  }
  for (const writer of people) writer.leave()
}

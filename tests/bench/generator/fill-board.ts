import { setTimeout as wait } from 'node:timers/promises'
import { type BoardAddress, joinBoard } from './board-client.ts'

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

/** Sends updates as one person and waits until the server gives them, to the mark, to another. */
export const fillBoard = async (address: BoardAddress, updates: readonly Uint8Array[], mark: string): Promise<void> => {
  const writer = await joinBoard(address)
  for (const [index, update] of updates.entries()) {
    writer.sendUpdate(update)
    if (index % 50 === 49) await writer.drained()
  }
  const endAt = performance.now() + patienceMs
  for (;;) {
    const opening = await openUntil(address, mark, 1000)
    opening?.leave()
    if (opening) break
    if (performance.now() > endAt) throw new Error('the board was not filled in time')
  }
  writer.leave()
}

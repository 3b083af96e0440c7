import { createMiddleware } from 'hono/factory'
import { isMultipart, keptBytesOf } from './read-form.ts'

/** What forms of one kind may hold at once, in bytes; while one is taken apart it is in memory some three times. */
const maxHeldBytes = 24_000_000

/** Lets work begin while there is room for what it holds, in bytes; the rest waits, first come first. */
const createTurns = () => {
  const waiting: { readonly bytes: number; readonly begin: () => void }[] = []
  let heldBytes = 0
  const beginNext = (): void => {
    for (let next = waiting[0]; next && heldBytes + next.bytes <= maxHeldBytes; next = waiting[0]) {
      waiting.shift()
      heldBytes += next.bytes
      next.begin()
    }
  }
  return async (bytes: number, work: () => Promise<void>): Promise<void> => {
    await new Promise<void>((begin) => {
      waiting.push({ bytes, begin })
      beginNext()
    })
    try {
      await work()
    } finally {
      heldBytes -= bytes
      beginNext()
    }
  }
}

/**
 * Forms are read and answered while there is room for them: of those that wait nothing is taken from the network. What carries a file
 * holds up no other form.
 */
export const takeFormTurns = (maxFileBytes: number) => {
  const [takeFileTurn, takeTextTurn] = [createTurns(), createTurns()]
  return createMiddleware((c, next) => {
    const takeTurn = isMultipart(c.req.raw) ? takeFileTurn : takeTextTurn
    return takeTurn(keptBytesOf(c.req.raw, maxFileBytes), next)
  })
}

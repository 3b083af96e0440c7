import type { Write } from '../store.ts'
import type { CommitAnswer } from './messages.ts'
import { threadErrorToError } from './thread-error.ts'

interface Asked {
  readonly writes: readonly Write[]
  readonly resolve: () => void
  readonly reject: (cause: unknown) => void
}

export interface CommitQueue {
  commit(writes: readonly Write[]): Promise<void>
  /** Resolves when nothing is under way and nothing waits. */
  drain(): Promise<void>
}

/**
 * One group of commits is under way at a time; those asked for meanwhile form the next. So the slower the disk, the more people
 * share one fsync.
 */
export const createCommitQueue = (
  send: (commits: readonly (readonly Write[])[]) => Promise<CommitAnswer>,
): CommitQueue => {
  let asked: Asked[] = []
  let running: Promise<void> | undefined

  const settle = async (group: readonly Asked[]): Promise<void> => {
    try {
      const answer = await send(group.map(({ writes }) => writes))
      for (const [at, { resolve, reject }] of group.entries()) {
        const error = answer[at]
        if (error) reject(threadErrorToError(error))
        else resolve()
      }
    } catch (cause) {
      for (const { reject } of group) reject(cause)
    }
  }

  const run = async (): Promise<void> => {
    // One turn later, so that all rooms whose ticks fall in this turn are in the first group.
    await Promise.resolve()
    while (asked.length > 0) {
      const group = asked
      asked = []
      await settle(group)
    }
    running = undefined
  }

  return {
    commit: (writes) =>
      new Promise((resolve, reject) => {
        asked.push({ writes, resolve, reject })
        running ??= run()
      }),
    drain: async () => {
      while (running) await running
    },
  }
}

import type { Store } from '@rembuk/server/store/store'

/** What is wrong with the disk. */
export type Fault =
  /** Every call takes so much longer. */
  | { readonly type: 'slow'; readonly delayMs: number }
  /** Calls are refused, with the code that SQLite gives. */
  | { readonly type: 'throws'; readonly code: 'SQLITE_FULL' | 'SQLITE_IOERR' | 'SQLITE_BUSY' }
  /** Calls are answered only once the disk is mended: then they go through, in their order. */
  | { readonly type: 'hangs' }

export interface FaultScope {
  /** Which calls it strikes. */
  readonly calls?: 'commits' | 'reads' | 'all'
  /** `after`: the call has done its work, and only its answer comes late, as an error, or never. */
  readonly at?: 'before' | 'after'
}

/** A store whose disk a test can break and mend at any moment. */
export interface FaultyStore {
  readonly store: Store
  /** Takes effect from the next call on; those that hang already go on hanging. */
  readonly breakDisk: (fault: Fault, scope?: FaultScope) => void
  /** Heals everything, and lets go of what hangs. */
  readonly mendDisk: () => void
  /** How many commits have been asked for since the last break or mend. */
  readonly commitCount: () => number
}

type Call = (...args: readonly unknown[]) => unknown

/** Puts a disk that can be broken in front of a store. `close` mends first and always goes through. */
export const createFaultyStore = (store: Store): FaultyStore => {
  let broken: { readonly fault: Fault; readonly calls: string; readonly at: string } | undefined
  let hanging: (() => void)[] = []
  let commitCount = 0

  const suffer = async (name: string, at: 'before' | 'after'): Promise<void> => {
    if (!broken || broken.at !== at) return
    const { fault, calls } = broken
    if (calls !== 'all' && (calls === 'commits') !== (name === 'commit')) return
    if (fault.type === 'slow') return new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    if (fault.type === 'hangs') return new Promise((resolve) => hanging.push(resolve))
    throw Object.assign(new Error(`the disk fails on purpose: ${fault.code}`), { code: fault.code })
  }

  const mendDisk = () => {
    broken = undefined
    commitCount = 0
    const released = hanging
    hanging = []
    for (const release of released) release()
  }

  const wrap =
    (name: string, call: Call): Call =>
    async (...args) => {
      if (name === 'close') mendDisk()
      if (name === 'commit') commitCount += 1
      await suffer(name, 'before')
      const value = await call(...args)
      await suffer(name, 'after')
      return value
    }

  return {
    store: Object.fromEntries(
      Object.entries(store).map(([name, call]) => [name, wrap(name, call as Call)]),
    ) as unknown as Store,
    breakDisk: (fault, { calls = 'commits', at = 'before' } = {}) => {
      broken = { fault, calls, at }
      commitCount = 0
    },
    mendDisk,
    commitCount: () => commitCount,
  }
}

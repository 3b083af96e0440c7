import { type Rate, TokenBucket } from './token-bucket.ts'

const maxBuckets = 10_000

/** A budget for each of many, such as addresses. Those of whom nothing has been heard for long take no memory. */
export class TokenBuckets {
  readonly #rate: Rate
  readonly #monotonicMs: (() => number) | undefined
  readonly #byKey = new Map<string, TokenBucket>()

  constructor(rate: Rate, monotonicMs?: () => number) {
    this.#rate = rate
    this.#monotonicMs = monotonicMs
  }

  of(key: string): TokenBucket {
    const bucket = this.#byKey.get(key) ?? new TokenBucket(this.#rate, this.#monotonicMs)
    this.#byKey.set(key, bucket)
    if (this.#byKey.size > maxBuckets)
      for (const [other, { isFull }] of this.#byKey) if (isFull && other !== key) this.#byKey.delete(other)
    // So many come at once that only what holds for all together limits them.
    if (this.#byKey.size > maxBuckets) this.#byKey.clear()
    return bucket
  }
}

/** Takes one of each budget if each has one, else none. */
export const tryTakeOfAll = (buckets: readonly TokenBucket[]): boolean => {
  const taken: TokenBucket[] = []
  for (const bucket of buckets) {
    if (!bucket.tryTake()) {
      for (const other of taken) other.giveBack(1)
      return false
    }
    taken.push(bucket)
  }
  return true
}

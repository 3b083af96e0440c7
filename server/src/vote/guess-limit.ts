import { TokenBucket } from '../access/token-bucket.ts'
import { TokenBuckets, tryTakeOfAll } from '../access/token-buckets.ts'

/** From where a paper code came: not by what its sender says, and never kept with a ballot. */
export interface GuessSource {
  readonly address: string
  /** The socket it came by; undefined for a form. */
  readonly connectionId?: string | undefined
}

/** Wrong paper codes of one connection: who mistypes more waits a little. */
const connectionRate = { burst: 10, perSecond: 1 / 6 }
/** Of one address, where a whole hall may be: with 1,000 slips one guess in ten million is right, which is one in 550 hours. */
const addressRate = { burst: 600, perSecond: 5 }
/** Of a whole meeting: one in 55 hours, whoever guesses together. */
const meetingRate = { burst: 6000, perSecond: 50 }

/** Wrong paper codes cost. While nothing is left to spend, right ones are refused as well, or a guesser would learn by them. */
export class GuessLimit {
  readonly #all: TokenBucket
  readonly #byAddress: TokenBuckets
  readonly #byConnection: TokenBuckets

  constructor(monotonicMs?: () => number) {
    this.#all = new TokenBucket(meetingRate, monotonicMs)
    this.#byAddress = new TokenBuckets(addressRate, monotonicMs)
    this.#byConnection = new TokenBuckets(connectionRate, monotonicMs)
  }

  /** Spends a guess; false when there is none left. */
  pay(source: GuessSource): boolean {
    return tryTakeOfAll(this.#bucketsOf(source))
  }

  /** It was no guess. */
  payBack(source: GuessSource): void {
    for (const bucket of this.#bucketsOf(source)) bucket.giveBack(1)
  }

  #bucketsOf({ address, connectionId }: GuessSource): readonly TokenBucket[] {
    const shared = [this.#byAddress.of(address), this.#all]
    return connectionId === undefined ? shared : [this.#byConnection.of(connectionId), ...shared]
  }
}

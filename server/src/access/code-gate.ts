import type { MeetingId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { TokenBucket } from './token-bucket.ts'
import { TokenBuckets, tryTakeOfAll } from './token-buckets.ts'

/** From where somebody shows a code: their network address, and the key of their phone where it has one. */
export interface CodeSource {
  readonly address: string
  readonly phoneKey?: string | undefined
}

interface CodeGateOptions {
  readonly find: (code: string) => Promise<MeetingId | undefined>
  readonly monotonicMs?: () => number
}

/** A code that is being looked up, for everybody who shows it meanwhile. */
interface Looking {
  readonly meetingId: Promise<MeetingId | undefined>
  /** Whether somebody to whom the code was not known has paid for it. */
  isPaid: boolean
}

/** Wrong codes of one address: a hall mistypes some, a guesser gets 360 an hour of 900,000. */
const addressRate = { burst: 30, perSecond: 0.1 }
/** Wrong codes of all addresses together: 7,200 an hour. */
const serverRate = { burst: 300, perSecond: 2 }
const maxKnown = 100_000
const codePattern = /^\d{6}$/

/**
 * Lets phones in by the six digits of their meeting, and not who tries digits. Wrong codes cost: of an address, and of all together.
 * While nothing is left to spend, a code that is not known there is not even looked up, or a guesser would learn by being let in.
 * Known is a code, at an address, once a phone or a host of its meeting has come from there; and to a phone that it has let in: so a
 * hall behind one address comes in at any rate, however many wrong codes come from its midst. Docs: decisions/0005.
 */
export class CodeGate {
  readonly #options: CodeGateOptions
  readonly #all: TokenBucket
  readonly #byAddress: TokenBuckets
  /** `<address or phone> <code>`, the longest unused first. */
  readonly #known = new Set<string>()
  readonly #looking = new Map<string, Looking>()

  constructor(options: CodeGateOptions) {
    this.#options = options
    this.#all = new TokenBucket(serverRate, options.monotonicMs)
    this.#byAddress = new TokenBuckets(addressRate, options.monotonicMs)
  }

  /** The meeting of a code; refused as wrong, or because too many have been wrong. */
  async admit(code: string, source: CodeSource): Promise<Result<MeetingId, Problem>> {
    if (!codePattern.test(code)) return err({ type: 'WrongCode' })
    const isKnown = keysOf(code, source).some((key) => this.#known.has(key))
    // Whoever shows a code that somebody has paid for to have looked up now learns no more than that one.
    const pays = !isKnown && !this.#looking.get(code)?.isPaid
    if (pays && !this.#pay(source.address)) return err({ type: 'TooManyRequests' })
    const looking = this.#look(code)
    looking.isPaid ||= pays
    const meetingId = await looking.meetingId
    if (!meetingId) return err({ type: 'WrongCode' })
    if (pays) this.#payBack(source.address)
    this.know(code, source)
    return ok(meetingId)
  }

  /** From here this code is shown by right. */
  know(code: string, source: CodeSource): void {
    for (const key of keysOf(code, source)) {
      this.#known.delete(key)
      this.#known.add(key)
    }
    for (const oldest of this.#known) {
      if (this.#known.size <= maxKnown) break
      this.#known.delete(oldest)
    }
  }

  #look(code: string): Looking {
    const looking = this.#looking.get(code)
    if (looking) return looking
    const meetingId = this.#options.find(code).finally(() => this.#looking.delete(code))
    const begun = { meetingId, isPaid: false }
    this.#looking.set(code, begun)
    return begun
  }

  #pay(address: string): boolean {
    return tryTakeOfAll([this.#byAddress.of(address), this.#all])
  }

  #payBack(address: string): void {
    this.#all.giveBack(1)
    this.#byAddress.of(address).giveBack(1)
  }
}

const keysOf = (code: string, { address, phoneKey }: CodeSource): readonly string[] => [
  `${address} ${code}`,
  ...(phoneKey ? [`phone/${phoneKey} ${code}`] : []),
]

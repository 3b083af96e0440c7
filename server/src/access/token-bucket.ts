export interface Rate {
  /** So much may come at once after a pause. */
  readonly burst: number
  readonly perSecond: number
}

/** A budget that refills with time: an honest burst passes, a flood is slowed down. */
export class TokenBucket {
  readonly #rate: Rate
  /** Milliseconds of a clock that only goes forward. */
  readonly #monotonicMs: () => number
  #tokens: number
  #atMs: number

  constructor(rate: Rate, monotonicMs: () => number = () => performance.now()) {
    this.#rate = rate
    this.#monotonicMs = monotonicMs
    this.#tokens = rate.burst
    this.#atMs = monotonicMs()
  }

  get isFull(): boolean {
    this.#refill()
    return this.#tokens === this.#rate.burst
  }

  /** Takes what is asked for, on credit if need be; answers after how many milliseconds nothing is owed. */
  take(cost: number): number {
    this.#refill()
    this.#tokens -= cost
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.#rate.perSecond
  }

  /** Takes one if there is one. */
  tryTake(): boolean {
    this.#refill()
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Gives back what was taken for nothing. */
  giveBack(cost: number): void {
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + cost)
  }

  #refill(): void {
    const nowMs = this.#monotonicMs()
    const earned = ((nowMs - this.#atMs) * this.#rate.perSecond) / 1000
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + earned)
    this.#atMs = nowMs
  }
}

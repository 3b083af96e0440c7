/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  chance(probability: number): boolean
  /** One of a list that is not empty. */
  pick<Value>(values: readonly Value[]): Value
  /** A source of its own, which does not depend on how often this one is asked from now on. */
  fork(): Random
}

/** mulberry32. */
const numbersFrom = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const randomFrom = (seed: number): Random => {
  const next = numbersFrom(seed)
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new Error('nothing to choose from')
      return values[below(values.length)] as (typeof values)[number]
    },
    fork: () => randomFrom(below(2 ** 31)),
  }
}

import { generateJitteredKeyBetween } from 'fractional-indexing-jittered'

/** A place in a list that two people can insert into at once: compare as (key, id). */
export type OrderKey = string

/** A key after `before` and ahead of `after`; null is the end of the list. Jittered, so two people hardly ever make the same. */
export const orderKeyBetween = (before: OrderKey | null, after: OrderKey | null): OrderKey => {
  // Two neighbours can share a key when both were written offline: then there is no room between, and after both is right.
  if (before !== null && after !== null && before >= after) return generateJitteredKeyBetween(before, null)
  return generateJitteredKeyBetween(before, after)
}

const orderKeyPattern = /^[0-9A-Za-z]{2,200}$/

/** Reads a key written by anybody; what is not a key sorts last. */
export const readOrderKey = (value: unknown): OrderKey =>
  typeof value === 'string' && orderKeyPattern.test(value) ? value : 'zz'

export interface Ordered {
  readonly id: string
  readonly order: OrderKey
}

export const compareOrdered = (a: Ordered, b: Ordered): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** True for a key that another can be made next to; an editor's document may hold any letters. */
const isUsable = (order: OrderKey): boolean => {
  try {
    return generateJitteredKeyBetween(order, null) > order
  } catch {
    return false
  }
}

/** The key for an item put at `index` of `items`, which are in their order and do not hold the item itself. */
export const orderKeyAt = (items: readonly Ordered[], index: number): OrderKey => {
  const before = items.slice(0, index).findLast(({ order }) => isUsable(order))
  const after = items.slice(index).find(({ order }) => isUsable(order))
  return orderKeyBetween(before?.order ?? null, after?.order ?? null)
}

/** The key for an item moved `steps` places down among `items` (up when negative), or undefined where it cannot go further. */
export const orderKeyMoved = (items: readonly Ordered[], id: string, steps: number): OrderKey | undefined => {
  const from = items.findIndex((item) => item.id === id)
  const to = from + steps
  if (from < 0 || to < 0 || to >= items.length) return undefined
  return orderKeyAt(items.toSpliced(from, 1), to)
}

/** The key for an item appended to `items`. */
export const orderKeyAtEnd = (items: readonly Ordered[]): OrderKey => {
  const last = items.reduce<OrderKey | null>(
    (highest, { order }) => (isUsable(order) && (highest === null || order > highest) ? order : highest),
    null,
  )
  return orderKeyBetween(last, null)
}

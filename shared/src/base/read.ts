/**
 * Readers for values out of a document. Any editor may have written anything: each takes `unknown` and falls back.
 */

export const readString = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback)

/** A finite number within 0..max. */
export const readAmount = (value: unknown, max = Number.MAX_SAFE_INTEGER): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, 0), max) : 0

export const readOneOf = <Option extends string>(
  value: unknown,
  options: readonly Option[],
  fallback: NoInfer<Option>,
): Option => options.find((option) => option === value) ?? fallback

/** Two finite numbers, as `[x, y]` in canvas pixels, or undefined. */
export const readPoint = (value: unknown): readonly [number, number] | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [x, y] = value as unknown[]
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return undefined
  const limit = 1_000_000
  return [Math.max(-limit, Math.min(limit, x)), Math.max(-limit, Math.min(limit, y))]
}

/** Two strings, as `[from, to]`. */
export const readPair = (value: unknown, parse: (part: unknown) => string): readonly [string, string] =>
  Array.isArray(value) ? [parse(value[0]), parse(value[1])] : ['', '']

/** Waits until something holds, and fails with what was last seen when it does not within `withinMs`. */
export const eventually = async <Value>(
  look: () => Value,
  isRight: (value: Value) => boolean = Boolean,
  withinMs = 5000,
): Promise<Value> => {
  const endMs = performance.now() + withinMs
  for (;;) {
    const value = look()
    if (isRight(value)) return value
    if (performance.now() > endMs) throw new Error(`not within ${withinMs} ms, last seen: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

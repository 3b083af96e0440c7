/** Throws when an invariant of our own is broken; nobody catches it but the edge of the process. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`)
}

/** Makes the compiler prove that a union has been handled to its last case. */
export const assertNever = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}

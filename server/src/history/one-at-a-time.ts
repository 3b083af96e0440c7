/** Runs work after the work before it has ended, however that ended. */
export type OneAtATime = <Value>(work: () => Promise<Value>) => Promise<Value>

export const createOneAtATime = (): OneAtATime => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

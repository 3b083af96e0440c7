import { useMemo, useRef } from 'react'

/**
 * Commands that stay the same object from one drawing to the next, each doing what the newest one does: what is handed them need
 * not be drawn again.
 */
export const useSteady = <Commands extends object>(commands: Commands): Commands => {
  const newest = useRef(commands)
  newest.current = commands
  return useMemo(
    () => new Proxy(newest.current, { get: (_, name) => Reflect.get(newest.current, name) as unknown }),
    [],
  )
}
